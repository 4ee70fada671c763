package dev.qose.examples.cli;

import static dev.qose.examples.cli.Shell.qos;
import static dev.qose.examples.cli.Shell.qosAt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.AnomalyStatus;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.MaintenanceStatus;
import dev.qose.core.feed.Timing;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.QosMetadata;
import dev.qose.examples.cli.Shell.Result;
import dev.qose.jaxb.capabilities.Capabilities;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceCommandTests {

  private static final Instant NOW = Instant.parse("2026-01-12T19:00:00Z");

  private Path feed;
  private Path document;
  private String original;

  @BeforeEach
  void makeDocument(@TempDir Path folder) throws IOException {
    feed = folder.resolve("roads.ics");
    document = folder.resolve("wms.xml");
    Path config = folder.resolve("config.json");
    copy("mapserver-8.0.0-wms-1.3.0.xml", document);
    copy("qos_wms.json", config);
    qos("inject", "--config", s(config), s(document), "-o", s(document));
    // As a person might have written it: with a comment in the block, and a number.
    original =
        Files.readString(document)
            .replaceFirst("(<qos-wms:QualityOfServiceMetadata[^>]*>)", "$1 <!-- by hand -->")
            .replaceFirst("updateSequence=\"[^\"]*\"", "updateSequence=\"41\"");
    assertThat(original).contains("by hand", "updateSequence=\"41\"");
    Files.writeString(document, original);
  }

  @Test
  void changes_feed_and_document_and_puts_back_both() throws IOException {
    List<OperatingInfo> before = block().operatingInfo();

    Result start =
        maintenance("start", "--summary=Upgrade", "--duration=PT2H", "--capabilities", s(document));

    assertThat(start.status()).as(start.toString()).isZero();
    assertThat(start.out()).isEqualTo(only().uid() + "\n");
    assertThat(start.err())
        .hasLineCount(1)
        .contains("Mon 2026-01-12T19:00Z to Mon 2026-01-12T21:00Z")
        .contains(
            document + ": status NonOperational, before Operational; updateSequence 42, before 41");
    assertThat(only().kind()).contains(AnomalyKind.MAINTENANCE);
    assertThat(only().maintenanceStatus()).contains(MaintenanceStatus.IN_PROCESS);
    assertThat(block().operatingInfo()).hasSize(1);
    assertThat(block().operatingInfo().get(0).operationalStatus())
        .contains(OperationalStatus.NON_OPERATIONAL);
    assertThat(block().operatingInfo().get(0).description())
        .contains("Upgrade, until 2026-01-12T21:00:00Z");
    assertThat(outside(Files.readString(document)))
        .isEqualTo(outside(original).replace("\"41\"", "\"42\""));
    assertThat(qos("feed", "lint", s(feed)).status()).isZero();

    Result end = at("2026-01-12T20:30:00Z", "end", "--capabilities", s(document));

    assertThat(end.status()).as(end.toString()).isZero();
    assertThat(end.out())
        .contains("status Operational, before NonOperational; updateSequence 43, before 42");
    assertThat(document).usingCharset(UTF_8).hasContent(original.replace("\"41\"", "\"43\""));
    assertThat(block().operatingInfo()).isEqualTo(before);
    assertThat(only().timing())
        .isEqualTo(Timing.between(NOW, Instant.parse("2026-01-12T20:30:00Z")));
    assertThat(only().maintenanceStatus()).contains(MaintenanceStatus.COMPLETED);
    assertThat(Files.readString(feed)).doesNotContain("X-QOS-UNDO");
  }

  @Test
  void takes_back_what_was_a_mistake() throws IOException {
    maintenance("--summary=Upgrade", "--duration=PT2H", "--capabilities", s(document));

    Result undo = maintenance("undo", "--capabilities", s(document));

    assertThat(undo.status()).as(undo.toString()).isZero();
    assertThat(only().status()).isEqualTo(AnomalyStatus.CANCELLED);
    assertThat(document).usingCharset(UTF_8).hasContent(original.replace("\"41\"", "\"43\""));
    assertThat(maintenance("undo", "--capabilities", s(document)).err())
        .contains("no maintenance has changed a document")
        .hasLineCount(1);
  }

  @Test
  void keeps_what_others_changed_meanwhile() throws IOException {
    List<OperatingInfo> before = block().operatingInfo();
    maintenance("--summary=Upgrade", "--duration=PT2H", "--capabilities", s(document));
    Files.writeString(
        document,
        Files.readString(document)
            .replace("<Title>", "<Title>New: ")
            .replace(">98.5<", ">99<")
            .replace("until 2026", "until about 2026"));

    Result end = maintenance("end", "--capabilities", s(document));

    assertThat(end.status()).as(end.toString()).isZero();
    assertThat(Files.readString(document)).contains("<Title>New: ", ">99<", "\"43\"");
    assertThat(block().operatingInfo()).isEqualTo(before);
  }

  @Test
  void works_on_the_feed_alone() throws IOException {
    Result start = maintenance("start", "--uid=m", "--summary=Upgrade", "--duration=PT2H");
    Result end = at("2026-01-12T20:00:00Z", "end", "--uid=m");

    assertThat(start.out()).isEqualTo("m\n");
    assertThat(start.err()).hasLineCount(1);
    assertThat(end.status()).isZero();
    assertThat(only().maintenanceStatus()).contains(MaintenanceStatus.COMPLETED);
    assertThat(document).usingCharset(UTF_8).hasContent(original);
  }

  @ParameterizedTest
  @CsvSource({
    "--impact=degraded, PreOperational",
    "--impact=outage, NonOperational",
    "--operational-status=preoperational, PreOperational",
    "--operational-status=https://example.org/status#Half, https://example.org/status#Half"
  })
  void status_follows_impact_unless_named(String option, String status) throws IOException {
    Result start =
        maintenance("--summary=x", "--duration=PT1H", option, "--capabilities", s(document));

    assertThat(start.err()).contains(": status " + status + ", before");
    assertThat(block().operatingInfo().get(0).operationalStatus().orElseThrow().href())
        .endsWith(status);
  }

  @Test
  void tells_that_documents_speak_of_now() {
    Result start =
        maintenance(
            "--summary=x",
            "--start=2026-01-13T00:00Z",
            "--duration=PT1H",
            "--capabilities",
            s(document));

    assertThat(start.status()).isZero();
    assertThat(start.err()).contains("starts at 2026-01-13T00:00:00Z").hasLineCount(2);
  }

  @Test
  void tells_that_a_document_is_left_as_it_is() {
    maintenance("--uid=m", "--summary=x", "--duration=PT1H", "--capabilities", s(document));

    assertThat(maintenance("end", "--uid=m").err())
        .contains("stays as it is: name it with --capabilities");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--duration=PT1H",
        "--summary=x",
        "--summary=x --duration=PT1H --rrule=FREQ=DAILY",
        "--summary=x --duration=PT1H --operational-status=asleep",
        "--summary=x --duration=PT1H --uid=taken",
        "end --uid=nobody",
        "undo --uid=taken"
      })
  void changes_neither_where_one_cannot_be(String options) throws IOException {
    qosAt(NOW, "feed", "announce", "--uid=taken", "--summary=x", "--duration=PT1H", s(feed));
    byte[] before = Files.readAllBytes(feed);

    Result result =
        maintenance(
            Stream.concat(
                    Stream.of(options.split(" ", -1)), Stream.of("--capabilities=" + document))
                .toArray(String[]::new));

    assertThat(result.status()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).startsWith("qos: ").hasLineCount(1);
    assertThat(feed).hasBinaryContent(before);
    assertThat(document).usingCharset(UTF_8).hasContent(original);
  }

  @Test
  void changes_no_feed_where_the_document_is_of_no_use() throws IOException {
    String[] start = {"--summary=x", "--duration=PT1H", "--capabilities", s(document)};
    for (String text :
        List.of("", "<a/>", original.substring(0, original.length() / 2), withoutBlock())) {
      Files.writeString(document, text);

      Result result = maintenance(start);

      assertThat(result.status()).as(result.toString()).isEqualTo(2);
      assertThat(result.err()).startsWith("qos: ").hasLineCount(1);
      assertThat(feed).doesNotExist();
      assertThat(document).usingCharset(UTF_8).hasContent(text);
    }
    Files.delete(document);
    assertThat(maintenance(start).err()).contains("no such file");
    assertThat(feed).doesNotExist();
  }

  @Test
  void puts_the_document_back_if_the_feed_cannot_be_written() throws IOException {
    Files.writeString(feed, "notes");

    Result result = maintenance("--summary=x", "--duration=PT1H", "--capabilities", s(document));

    assertThat(result.status()).isEqualTo(2);
    assertThat(document).usingCharset(UTF_8).hasContent(original);
    assertThat(feed).usingCharset(UTF_8).hasContent("notes");
  }

  @Test
  void asks_how_an_update_sequence_goes_on() throws IOException {
    Files.writeString(document, original.replace("\"41\"", "\"spring\""));
    String[] start = {"--summary=x", "--duration=PT1H", "--capabilities", s(document)};

    assertThat(maintenance(start).err()).contains("what follows updateSequence \"spring\"?");
    assertThat(
            maintenance(
                    Stream.concat(Stream.of(start), Stream.of("--update-sequence=summer"))
                        .toArray(String[]::new))
                .err())
        .contains("updateSequence summer, before spring");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "start", "end", "undo"})
  void help_teaches_by_example(String command) {
    Result result =
        command.isEmpty() ? qos("maintenance", "--help") : qos("maintenance", command, "--help");

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("Usage: qos maintenance", "Example", "  qos maintenance ");
    assertThat(qos("maintenance").status()).isEqualTo(2);
  }

  private Result maintenance(String... options) {
    return at(NOW.toString(), options);
  }

  private Result at(String now, String... options) {
    return qosAt(
        Instant.parse(now),
        Stream.of(Stream.of("maintenance"), Stream.of(options), Stream.of(s(feed)))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  private QosMetadata block() throws IOException {
    return new Capabilities().read(document).orElseThrow();
  }

  private Anomaly only() throws IOException {
    List<Anomaly> all = FeedReader.read(feed).feed().anomalies();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private String withoutBlock() {
    return new Capabilities().remove(original);
  }

  private static String outside(String text) {
    return text.replaceFirst(
        "(?s)<qos-wms:QualityOfServiceMetadata.*</qos-wms:QualityOfServiceMetadata>", "");
  }

  private static void copy(String name, Path file) throws IOException {
    try (InputStream in =
        QosCommand.class.getResourceAsStream("/dev/qose/examples/quickstart/" + name)) {
      Files.copy(Objects.requireNonNull(in), file);
    }
  }

  private static String s(Path path) {
    return path.toString();
  }
}
