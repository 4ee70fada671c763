package dev.qose.examples.cli;

import static dev.qose.examples.cli.Shell.qos;
import static dev.qose.examples.cli.Shell.qosWithInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qose.examples.cli.Shell.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QosCommandTests {

  private Path folder;
  private Path wms;
  private Path wfs;
  private Path config;

  @BeforeEach
  void copyDocuments(@TempDir Path temporary) throws IOException {
    folder = temporary;
    wms = copy("mapserver-8.0.0-wms-1.3.0.xml");
    wfs = copy("mapserver-8.0.0-wfs-2.0.0.xml");
    config = copy("qos_wms.json");
  }

  @Test
  void goes_from_configuration_to_document_and_back() throws IOException {
    Path block = folder.resolve("block.xml");
    Path out = folder.resolve("out.xml");

    assertThat(qos("generate", "--service", "wms", "--config", s(config), "-o", s(block)))
        .isEqualTo(new Result(0, "", ""));
    assertThat(qos("validate", "--scope", "qos", s(block)).status()).isZero();
    assertThat(qos("inject", "--fragment", s(block), s(wms), "-o", s(out)))
        .isEqualTo(new Result(0, "", ""));
    assertThat(qos("validate", s(out)).status()).isZero();
    assertThat(qos("extract", s(out)).out()).isEqualTo(Files.readString(block));
    assertThat(qos("remove", s(out)).out()).isEqualTo(Files.readString(wms));
    assertThat(qos("inject", "--config", s(config), s(wms)).out()).isEqualTo(Files.readString(out));
    assertThat(qos("remove", s(out), "-o", s(out)).status()).isZero();
    assertThat(out).hasSameBinaryContentAs(wms);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wms", "wfs"})
  void gives_a_configuration_to_begin_with(String service) throws IOException {
    Path example = folder.resolve("example.json");
    Path out = folder.resolve("out.xml");

    assertThat(qos("generate", "--service", service, "--example", "-o", s(example)))
        .isEqualTo(new Result(0, "", ""));

    Path document = service.equals("wms") ? wms : wfs;
    assertThat(qos("inject", "--config", s(example), s(document), "-o", s(out)))
        .isEqualTo(new Result(0, "", ""));
    assertThat(qos("validate", "--fail-on", "warning", s(out)))
        .satisfies(result -> assertThat(result.status()).as(result.out()).isZero());
  }

  @Test
  void checks_profiles_that_are_asked_for() throws IOException {
    Path out = folder.resolve("out.xml");
    assertThat(qos("inject", "--config", s(config), s(wms), "-o", s(out)).status()).isZero();

    Result result = qos("validate", "--profile", "inspire-view", "--profile", "wis2", s(out));

    assertThat(result.out()).contains("profile ");
    assertThat(result.out()).doesNotContain("no profile was asked for");
    assertThat(qos("validate", "--profile", "inspire", s(out)))
        .satisfies(
            refused -> {
              assertThat(refused.status()).isEqualTo(2);
              assertThat(refused.err()).contains("\"inspire\"").contains("inspire-view");
            });
  }

  @Test
  void takes_documents_from_standard_input() throws IOException {
    byte[] document = Files.readAllBytes(wms);
    String block =
        qosWithInput(Files.readAllBytes(config), "generate", "--service", "WMS", "--config", "-")
            .out();
    Path file = Files.writeString(folder.resolve("b.xml"), block);

    Result injected = qosWithInput(document, "inject", "--fragment", s(file), "-");

    byte[] result = injected.out().getBytes(StandardCharsets.UTF_8);
    assertThat(injected.status()).isZero();
    assertThat(qosWithInput(result, "validate", "-").status()).isZero();
    assertThat(qosWithInput(result, "extract", "-").out()).isEqualTo(block);
    assertThat(qosWithInput(result, "remove", "-").out()).isEqualTo(Files.readString(wms));
    Path out = folder.resolve("out.xml");
    assertThat(qosWithInput(document, "inject", "--fragment", s(file), "-", "-o", s(out)).status())
        .isZero();
    assertThat(out).usingCharset(UTF_8).hasContent(injected.out());
    assertThat(qosWithInput(document, "inject", "--fragment", "-", "-").status()).isEqualTo(2);
  }

  @Test
  void a_configuration_that_is_switched_off_gives_no_block() throws IOException {
    Path off =
        Files.writeString(
            folder.resolve("off.json"),
            Files.readString(config).replace("qosEnabled: true", "qosEnabled: false"));
    Path out = folder.resolve("out.xml");
    qos("inject", "--config", s(config), s(wms), "-o", s(out));

    assertThat(qos("inject", "--config", s(off), s(out), "-o", s(out)).status()).isZero();
    assertThat(out).hasSameBinaryContentAs(wms);
    assertFails(qos("generate", "--service", "wms", "--config", s(off)), "qosEnabled is false");
  }

  @Test
  void tells_what_is_senseless_in_a_configuration() throws IOException {
    Path odd =
        Files.writeString(
            folder.resolve("odd.json"), Files.readString(config).replace("98.5", "985"));

    Result result = qos("generate", "--service", "wms", "--config", s(odd));

    assertThat(result.status()).isOne();
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("qos: " + odd + ": line ")
        .contains("$.qualityOfServiceStatements[0].moreThanOrEqual: error: ", "985", "(QOS-S06)")
        .hasLineCount(1);
    assertThat(qos("inject", "--config", s(odd), s(wms)))
        .satisfies(injected -> assertThat(injected.status()).isOne())
        .satisfies(injected -> assertThat(injected.out()).isEmpty());
    assertThat(qos("generate", "--service", "wms", "--config", s(odd), "--fail-on", "never").out())
        .contains("985");
  }

  @Test
  void exit_status_follows_fail_on() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.xml"), "<a/>");

    assertThat(qos("validate", s(bad)).status()).isEqualTo(1);
    assertThat(qos("validate", "--fail-on", "never", s(bad)).status()).isZero();
    assertThat(qos("validate", "--severity", "cvc-elt.1.a=warning", s(bad)).status()).isZero();
    assertThat(
            qos("validate", "--severity=cvc-elt.1.a=warning", "--fail-on=warning", s(bad)).status())
        .isEqualTo(1);
    assertThat(qos("validate", "--scope", "qos", s(wms)).status()).isEqualTo(1);
    assertThat(qos("validate", s(wms), s(bad)).status()).isEqualTo(1);
    assertThat(qos("validate", s(bad), s(folder.resolve("none.xml"))).status()).isEqualTo(2);
  }

  @Test
  void writes_json_as_one_object_or_as_an_array() throws IOException {
    JsonNode one = new ObjectMapper().readTree(qos("validate", "--format", "json", s(wms)).out());
    JsonNode two =
        new ObjectMapper().readTree(qos("validate", "--format=JSON", s(wms), s(wfs)).out());

    assertThat(one.get("document").asText()).isEqualTo(s(wms));
    assertThat(one.get("host").asText()).isEqualTo("WMS 1.3.0");
    assertThat(two.get(1).get("host").asText()).isEqualTo("WFS 2.0.0");
    assertThat(qos("validate", "--format", "compact", s(wms)).out()).isEmpty();
  }

  static Stream<List<String>> unusable() {
    return Stream.of(
        List.of(),
        List.of("fly"),
        List.of("validate"),
        List.of("validate", "--format", "pdf", "x.xml"),
        List.of("validate", "--catalog", "/none.xml", "-"),
        List.of("validate", "/none/none.xml"),
        List.of("validate", "/"),
        List.of("extract", "/none.xml"),
        List.of("extract", "-"),
        List.of("inject", "x.xml"),
        List.of("inject", "--fragment", "a", "--config", "b", "x.xml"),
        List.of("remove", "/none.xml", "-o", "/none/out.xml"),
        List.of("generate", "--service", "wcs", "--config", "-"),
        List.of("generate", "--service", "wms"),
        List.of("generate", "--service", "wms", "--config", "-"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void says_in_one_line_what_cannot_be_done(List<String> arguments) {
    assertFails(qos(arguments.toArray(String[]::new)), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<WMS_Capabilities",
        "<html/>",
        "<WMT_MS_Capabilities version='1.1.1'/>",
        "<WMS_Capabilities version='1.3.0' xmlns='http://www.opengis.net/wms'/>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
      })
  void leaves_what_it_cannot_change(String text) throws IOException {
    Path document = Files.writeString(folder.resolve("document.xml"), text);
    Path block = folder.resolve("block.xml");
    qos("generate", "--service", "wms", "--config", s(config), "-o", s(block));
    List<Path> before = files();

    assertFails(qos("inject", "--fragment", s(block), s(document), "-o", s(document)), "");
    assertFails(qos("inject", "--fragment", s(block), s(document)), "");

    assertThat(document).usingCharset(UTF_8).hasContent(text);
    assertThat(files()).isEqualTo(before);
  }

  static Stream<Arguments> errors() {
    return Stream.of(
        arguments(new OutOfMemoryError("Java heap space"), "there is not enough memory"),
        arguments(new StackOverflowError(), "the input is nested too deeply"),
        arguments(new NoClassDefFoundError("a/B"), "internal error, please report it"));
  }

  /** A status of 1 would mean that something was found. */
  @ParameterizedTest
  @MethodSource("errors")
  void ends_in_one_line_whatever_happens(Error error, String words) {
    InputStream in =
        new InputStream() {
          @Override
          public int read() {
            throw error;
          }

          @Override
          public int read(byte[] target, int start, int length) {
            throw error;
          }
        };
    for (String[] command :
        List.of(
            new String[] {"validate", "-"},
            new String[] {"remove", "-"},
            new String[] {"generate", "--service=wms", "--config=-"})) {
      assertFails(Shell.qosReading(in, command), words);
    }
  }

  @Test
  void refuses_rules_that_are_nested_without_end() throws IOException {
    Path rules =
        Files.writeString(
            folder.resolve("deep.sch"),
            "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\">"
                + "<x>".repeat(20_000)
                + "</x>".repeat(20_000)
                + "</schema>");
    assertFails(qos("validate", "--rules", s(rules), s(wms)), "deep.sch: ");
  }

  @Test
  void refuses_the_block_of_another_service() {
    assertFails(qos("inject", "--config", s(config), s(wfs)), "getMapOperations");
    Path block = folder.resolve("block.xml");
    qos("generate", "--service", "wms", "--config", s(config), "-o", s(block));
    assertFails(qos("inject", "--fragment", s(block), s(wfs)), "qos/wfs/1.0");
  }

  @ParameterizedTest
  @CsvSource({
    "<a, 'The fragment '",
    "<a/>, 'The root of the fragment is a; in WMS 1.3.0 it must be '",
    "'', 'The document is empty'"
  })
  void blames_a_wrong_fragment_and_not_the_document(String fragment, String words)
      throws IOException {
    Path file = Files.writeString(folder.resolve("block.xml"), fragment);
    assertFails(qos("inject", "--fragment", s(file), s(wms)), file + ": " + words);
  }

  @Test
  void tells_where_a_fragment_is_not_in_its_encoding() throws IOException {
    Path file = folder.resolve("block.xml");
    Files.write(file, "<a>\n<b>\u00e4</b></a>".getBytes(StandardCharsets.ISO_8859_1));
    assertFails(
        qos("inject", "--fragment", s(file), s(wms)),
        file + ": The block is not in the encoding UTF-8, which it declares (line 2, column 4)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "validate", "fix", "extract", "inject", "remove", "generate", "hours"})
  void help_teaches_by_example(String command) {
    Result result = command.isEmpty() ? qos("--help") : qos(command, "--help");

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("Usage: qos").contains("Example").contains("  qos ");
  }

  private static void assertFails(Result result, String words) {
    assertThat(result.status()).as(result.toString()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("qos: ").contains(words).hasLineCount(1);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private Path copy(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in =
        QosCommand.class.getResourceAsStream("/dev/qose/examples/quickstart/" + name)) {
      Files.copy(Objects.requireNonNull(in), file);
    }
    return file;
  }

  private static String s(Path path) {
    return path.toString();
  }
}
