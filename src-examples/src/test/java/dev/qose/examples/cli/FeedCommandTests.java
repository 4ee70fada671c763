package dev.qose.examples.cli;

import static dev.qose.examples.cli.Shell.qos;
import static dev.qose.examples.cli.Shell.qosAt;
import static dev.qose.examples.cli.Shell.qosWithInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.AnomalyStatus;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.MaintenanceStatus;
import dev.qose.core.feed.Timing;
import dev.qose.examples.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCommandTests {

  private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

  private Path feed;

  @BeforeEach
  void nameFeed(@TempDir Path folder) {
    feed = folder.resolve("roads.ics");
  }

  @Test
  void announces_with_all_that_can_be_said() throws IOException {
    Result result =
        announce(
            "--kind=degradation",
            "--impact=reduced-redundancy",
            "--status=tentative",
            "--progress=tentative",
            "--start=2026-01-12T21:00",
            "--end=2026-01-12T21:00Z",
            "--zone=Europe/Helsinki",
            "--summary=Database upgrade; part 1, of 2",
            "--description=First line\nsecond",
            "--object-id=https://maps.example.org/roads/wms",
            "--object-id=https://maps.example.org/roads/wms#lines",
            "--link=https://maps.example.org/roads/wms?request=GetCapabilities",
            "--url=https://status.example.org/m/42",
            "--organizer=mailto:noc@example.org",
            "--organizer-name=Map service desk",
            "--provider=example.org",
            "--account=public",
            "--maintenance-id=CHG-42",
            "--uid=chg-42",
            "--feed-name=Roads WMS",
            "--source=https://status.example.org/roads.ics");

    assertThat(result).isEqualTo(new Result(0, "chg-42\n", ""));
    Anomaly anomaly = only();
    assertThat(anomaly.kind()).contains(AnomalyKind.DEGRADATION);
    assertThat(anomaly.impact()).isEqualTo(Impact.REDUCED_REDUNDANCY);
    assertThat(anomaly.status()).isEqualTo(AnomalyStatus.TENTATIVE);
    assertThat(anomaly.maintenanceStatus()).contains(MaintenanceStatus.TENTATIVE);
    assertThat(anomaly.timing())
        .isEqualTo(
            Timing.between(
                Instant.parse("2026-01-12T19:00:00Z"), Instant.parse("2026-01-12T21:00:00Z")));
    assertThat(anomaly.summary()).isEqualTo("Database upgrade; part 1, of 2");
    assertThat(anomaly.description()).contains("First line\nsecond");
    assertThat(anomaly.scope().objectIds()).hasSize(2);
    assertThat(anomaly.scope().links()).hasSize(1);
    assertThat(anomaly.url()).contains("https://status.example.org/m/42");
    assertThat(anomaly.organizer().orElseThrow().name()).contains("Map service desk");
    assertThat(anomaly.maintenance().id()).contains("CHG-42");
    assertThat(anomaly.created()).contains(NOW);
    assertThat(FeedReader.read(feed).feed().name()).contains("Roads WMS");
    assertThat(FeedReader.read(feed).feed().source())
        .contains("https://status.example.org/roads.ics");
    assertThat(qos("feed", "lint", "--fail-on=info", feed.toString()).status()).isZero();
  }

  @Test
  void announces_from_now_on_what_nobody_knows_the_end_of() throws IOException {
    String uid =
        announce("--kind=incident", "--summary=No answers", "--duration=PT1H", "--open-ended")
            .out()
            .strip();

    assertThat(uid).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(only().timing()).isEqualTo(Timing.openEnded(NOW, NOW.plusSeconds(3600)));
    assertThat(at("2026-01-05T09:50:00Z", "extend", "--uid", uid, "--by", "PT30M").out())
        .startsWith("Mon 2026-01-05T09:00Z to Mon 2026-01-05T10:30Z or later  CONFIRMED INCIDENT")
        .contains("version 1");
    assertThat(at("2026-01-05T10:10:00Z", "close", "--uid", uid).status()).isZero();
    assertThat(only().timing()).isEqualTo(Timing.between(NOW, NOW.plusSeconds(70 * 60)));
    assertThat(only().maintenanceStatus()).contains(MaintenanceStatus.COMPLETED);
    assertThat(only().sequence()).isEqualTo(2);
    assertThat(only().created()).contains(NOW);
  }

  @Test
  void updates_only_what_is_said() throws IOException {
    announce("--uid=a", "--summary=Upgrade", "--start=2026-01-12T19:00Z", "--duration=PT2H");

    assertThat(at("2026-01-06T00:00:00Z", "update", "--uid=a", "--summary=Better").status())
        .isZero();
    assertThat(only().sequence()).isZero();
    assertThat(only().summary()).isEqualTo("Better");

    at("2026-01-06T00:00:00Z", "update", "--uid=a", "--start=2026-01-13T19:00Z");
    assertThat(only().timing())
        .isEqualTo(
            Timing.between(
                Instant.parse("2026-01-13T19:00:00Z"), Instant.parse("2026-01-13T21:00:00Z")));
    assertThat(only().sequence()).isEqualTo(1);
    assertThat(only().summary()).isEqualTo("Better");

    at("2026-01-06T00:00:00Z", "update", "--uid=a", "--impact=degraded", "--kind=change");
    assertThat(only().impact()).isEqualTo(Impact.DEGRADED);
    assertThat(only().kind()).contains(AnomalyKind.CHANGE);
    assertThat(only().sequence()).isEqualTo(2);

    assertThat(at("2026-01-06T00:00:00Z", "cancel", "--uid=a").out()).contains("CANCELLED");
    assertThat(only().status()).isEqualTo(AnomalyStatus.CANCELLED);
  }

  @Test
  void recurs_by_the_clocks_of_a_zone() throws IOException {
    announce(
        "--uid=w",
        "--summary=Backup",
        "--impact=degraded",
        "--start=2026-03-22T02:00",
        "--zone=Europe/Helsinki",
        "--duration=PT30M",
        "--rrule=FREQ=WEEKLY;BYDAY=SU");

    String list =
        qos("feed", "list", "--from=2026-03-22", "--to=2026-04-06", feed.toString()).out();

    // Clocks change on 29 March at 03:00.
    assertThat(list.lines().map(line -> line.substring(0, 42)))
        .containsExactly(
            "Sun 2026-03-22T00:00Z to Sun 2026-03-22T00",
            "Sun 2026-03-29T00:00Z to Sun 2026-03-29T00",
            "Sat 2026-04-04T23:00Z to Sat 2026-04-04T23");
    assertThat(qos("feed", "list", "--zone=Europe/Helsinki", feed.toString()).out())
        .startsWith("Sun 2026-03-22T02:00+02:00 to Sun 2026-03-22T02:30+02:00 and again by FREQ");
  }

  @Test
  void one_of_a_series_can_differ() throws IOException {
    announce(
        "--uid=w",
        "--summary=Backup",
        "--start=2026-01-04T00:00Z",
        "--duration=PT30M",
        "--rrule=FREQ=WEEKLY;BYDAY=SU");

    assertThat(
            at("2026-01-05T09:00:00Z", "cancel", "--uid=w", "--instance=2026-01-11T00:00Z").out())
        .contains("Sun 2026-01-11T00:00Z", "CANCELLED");
    assertThat(
            at(
                    "2026-01-05T09:00:00Z",
                    "update",
                    "--uid=w",
                    "--instance=2026-01-18T00:00Z",
                    "--start=2026-01-19T00:00Z")
                .status())
        .isZero();

    JsonNode list = json("feed", "list", "--format=json", "--from=2026-01-04", "--to=2026-01-26");
    assertThat(list.findValuesAsText("start"))
        .containsExactly(
            "2026-01-04T00:00:00Z",
            "2026-01-11T00:00:00Z",
            "2026-01-19T00:00:00Z",
            "2026-01-25T00:00:00Z");
    assertThat(list.findValuesAsText("status"))
        .containsExactly("CONFIRMED", "CANCELLED", "CONFIRMED", "CONFIRMED");
    assertThat(list.at("/2/end").asText()).isEqualTo("2026-01-19T00:30:00Z");
    assertThat(list.at("/2/recurrenceId").asText()).isEqualTo("2026-01-18T00:00:00Z");
    assertThat(at("2026-01-05T09:00:00Z", "extend", "--uid=w", "--by=PT1H").err())
        .contains("recurs")
        .hasLineCount(1);
    at("2026-01-05T09:00:00Z", "update", "--uid=w", "--rrule=FREQ=WEEKLY;BYDAY=SU;COUNT=2");
    assertThat(json("feed", "list", "--format=json", "--from=2026-01-20")).isEmpty();
  }

  @Test
  void processes_share_a_feed() throws InterruptedException, IOException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String uid = "uid-" + i;
      Thread thread =
          new Thread(() -> announce("--uid=" + uid, "--summary=" + uid, "--duration=PT1H"));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(FeedReader.read(feed).feed().anomalies()).hasSize(8);
  }

  @Test
  void lints_with_the_reports_of_documents() throws IOException {
    Files.writeString(
        feed,
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//example.org//x//EN
        REFRESH-INTERVAL;VALUE=DURATION:PT15M
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20260105T090000Z
        DTSTART:20260112T190000Z
        STATUS:CONFIRMED
        SUMMARY:Upgrade
        CATEGORIES:MAINTENANCE
        X-MAINTNOTE-IMPACT:OUTAGE
        END:VEVENT
        END:VCALENDAR
        """
            .replace("\n", "\r\n"));

    Result text = qos("feed", "lint", feed.toString());
    JsonNode json = json("feed", "lint", "--format=json");

    assertThat(text.status()).isEqualTo(1);
    assertThat(text.out()).contains("not valid, 1 error", "feed       failed", "QOS-I03 at line 8");
    assertThat(json.at("/findings")).hasSize(1);
    assertThat(json.at("/findings/0/rule").asText()).isEqualTo("QOS-I03");
    assertThat(json.at("/findings/0/layer").asText()).isEqualTo("feed");
    assertThat(json.at("/findings/0/reference").asText()).contains("RFC 5545");
    assertThat(json.at("/layers/0/outcome").asText()).isEqualTo("failed");
    assertThat(json.findValuesAsText("reason"))
        .contains("no earlier version of the feed was given");
    assertThat(qos("feed", "lint", "--severity=QOS-I03=warning", feed.toString()).status())
        .isZero();
    assertThat(qos("feed", "lint", "--fail-on=never", feed.toString()).status()).isZero();
    assertThat(qosWithInput(Files.readAllBytes(feed), "feed", "lint", "-").status()).isEqualTo(1);
    for (String format : List.of("sarif", "junit", "svrl", "html", "compact")) {
      assertThat(qos("feed", "lint", "--format", format, feed.toString()).out())
          .as(format)
          .contains("QOS-I03");
    }
  }

  @Test
  void compares_with_an_earlier_version() throws IOException {
    announce("--uid=a", "--summary=Upgrade", "--start=2030-01-12T19:00Z", "--duration=PT2H");
    Path earlier = Files.copy(feed, feed.resolveSibling("earlier.ics"));
    Files.writeString(
        feed, Files.readString(feed).replace("DTEND:20300112T21", "DTEND:20300112T22"));

    Result result =
        qos("feed", "lint", "--fail-on=warning", "--previous", s(earlier), feed.toString());

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("QOS-I06").contains("SEQUENCE");
    assertThat(qos("feed", "lint", "--fail-on=warning", "--previous", s(feed), s(feed)).status())
        .isZero();
  }

  static Stream<List<String>> unusable() {
    return Stream.of(
        List.of("feed"),
        List.of("feed", "fly"),
        List.of("feed", "announce"),
        List.of("feed", "announce", "--summary=x", "/none/none.ics", "--duration=PT1H"),
        List.of("feed", "announce", "--summary=x", "-", "--duration=PT1H"),
        List.of("feed", "update", "--uid=x", "/none/none.ics"),
        List.of("feed", "list", "/none.ics"),
        List.of("feed", "list", "/"),
        List.of("feed", "extend", "--uid=x", "x.ics"),
        List.of("feed", "lint", "/none.ics"),
        List.of("feed", "lint", "--previous=/none.ics", "-"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void says_in_one_line_what_cannot_be_done(List<String> arguments) {
    Result result = qos(arguments.toArray(String[]::new));

    assertThat(result.status()).as(result.toString()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("qos: ").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--duration=PT1H | --summary",
        "--summary=x | give --end or --duration",
        "--summary=x --duration=PT-1H | is not after the start",
        "--summary=x --duration=PT0S | is not after the start",
        "--summary=x --duration=PT1H --end=2026-01-06T00:00Z | only one of",
        "--summary=x --end=2026-01-06T00:00 | has no offset",
        "--summary=x --end=2026-01-04T00:00Z | is not after the start",
        "--summary=x --duration=PT1H --impact=huge | outage, degraded",
        "--summary=x --duration=PT1H --status=cancelled | qos feed cancel",
        "--summary=x --duration=PT1H --rrule=FREQ=SOMETIMES | FREQ",
        "--summary=x --duration=PT1H --rrule=FREQ=DAILY --open-ended | --open-ended",
        "--summary=x --duration=PT1H --rrule=FREQ=DAILY --zone=+02:00 | offset",
        "--summary=x --duration=PT1H --organizer-name=me | --organizer",
        "--summary=x --duration=PT1H --uid=a | UID a is announced already"
      })
  void refuses_what_would_not_be_understood(String options, String problem) throws IOException {
    announce("--uid=a", "--summary=first", "--duration=PT1H");
    byte[] before = Files.readAllBytes(feed);

    Result result = announce(options.strip().split(" ", -1));

    assertThat(result.status()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains(problem).hasLineCount(1);
    assertThat(feed).hasBinaryContent(before);
  }

  @Test
  void leaves_a_file_that_is_no_feed() throws IOException {
    Files.writeString(feed, "notes");

    assertThat(announce("--summary=x", "--duration=PT1H").err()).contains("holds no feed");
    assertThat(at("2026-01-05T09:00:00Z", "close", "--uid=nobody").status()).isEqualTo(2);
    assertThat(feed).usingCharset(UTF_8).hasContent("notes");
  }

  @Test
  void says_which_announcements_there_are() {
    announce("--uid=a", "--summary=first", "--duration=PT1H");

    assertThat(at("2026-01-05T09:00:00Z", "close", "--uid=b").err())
        .contains("has no UID b but [a]")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "announce", "update", "extend", "close", "cancel", "list", "lint"})
  void help_teaches_by_example(String command) {
    Result result = command.isEmpty() ? qos("feed", "--help") : qos("feed", command, "--help");

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("Usage: qos feed", "Example", "  qos feed ");
  }

  private Result announce(String... options) {
    return qosAt(
        NOW,
        Stream.of(Stream.of("feed", "announce"), Stream.of(options), Stream.of(feed.toString()))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  private Result at(String now, String... options) {
    return qosAt(
        Instant.parse(now),
        Stream.of(Stream.of("feed"), Stream.of(options), Stream.of(feed.toString()))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  private JsonNode json(String... arguments) throws IOException {
    return new ObjectMapper()
        .readTree(
            qos(Stream.concat(Stream.of(arguments), Stream.of(feed.toString()))
                    .toArray(String[]::new))
                .out());
  }

  private Anomaly only() throws IOException {
    List<Anomaly> all = FeedReader.read(feed).feed().anomalies();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String s(Path path) {
    return path.toString();
  }
}
