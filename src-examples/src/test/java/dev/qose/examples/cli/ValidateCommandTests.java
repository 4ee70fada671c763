package dev.qose.examples.cli;

import static dev.qose.examples.cli.Shell.qos;
import static dev.qose.examples.cli.Shell.qosWithInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateCommandTests {

  /** It has one finding: a root that is not known. */
  private static final String BAD = "<a/>";

  private Path folder;
  private Path bad;

  @BeforeEach
  void writeDocument(@TempDir Path temporary) throws IOException {
    folder = temporary;
    bad = Files.writeString(folder.resolve("bad.xml"), BAD);
  }

  @ParameterizedTest
  @CsvSource({
    "text, : not valid",
    "json, qos-report/1",
    "sarif, sarif-schema-2.1.0.json",
    "junit, <testsuites",
    "svrl, <svrl:schematron-output",
    "html, <!DOCTYPE html>",
    "compact, ': error: '"
  })
  void writes_every_format_to_standard_output_and_to_a_file(String format, String words)
      throws IOException {
    Path out = folder.resolve("report");

    Result result = qos("validate", "--format", format, s(bad));
    Result toFile = qos("validate", "--format", format, "-o", s(out), s(bad));

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains(words);
    assertThat(toFile).isEqualTo(new Result(1, "", ""));
    assertThat(Files.readString(out).replaceAll("\"millis\":\\d+|time=\"[^\"]*\"", ""))
        .isEqualTo(result.out().replaceAll("\"millis\":\\d+|time=\"[^\"]*\"", ""));
  }

  @Test
  void shows_standard_input_on_a_page() {
    Result result =
        qosWithInput(BAD.getBytes(StandardCharsets.UTF_8), "validate", "--format", "html", "-");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("<code>&lt;a/&gt;</code>");
  }

  @Test
  void does_not_overwrite_what_it_checks() throws IOException {
    Result result = qos("validate", "-o", s(folder.resolve("x/../bad.xml")), s(bad));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("is a document to check").hasLineCount(1);
    assertThat(bad).usingCharset(UTF_8).hasContent(BAD);
  }

  @Test
  void accepts_what_a_file_lists() throws IOException {
    Path accepted =
        Files.writeString(folder.resolve("accepted.txt"), "cvc-elt.1.a /a -- a sketch\n");

    Result result = qos("validate", "--format", "json", "--suppress", s(accepted), s(bad));

    JsonNode json = new ObjectMapper().readTree(result.out());
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(json.get("outcome").asText()).isEqualTo("not-checked");
    assertThat(json.get("findings")).isEmpty();
    assertThat(json.at("/suppressed/0/reason").asText()).isEqualTo("a sketch");
    assertThat(json.at("/suppressed/0/by").asText()).isEqualTo("file");
    assertThat(qos("validate", "--suppress", s(accepted), s(bad)).out())
        .contains("1 finding suppressed, not listed");
    assertThat(qos("validate", "--verbose", "--suppress", s(accepted), s(bad)).out())
        .contains("because: a sketch");
  }

  @Test
  void tells_which_suppression_is_of_no_use() throws IOException {
    Path accepted = Files.writeString(folder.resolve("accepted.txt"), "\nQOS-A08 -- old\n");

    Result result = qos("validate", "--suppress", s(accepted), s(bad));

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains(accepted + ":2: ", "QOS-A08").hasLineCount(1);
  }

  @Test
  void documents_may_accept_findings_unless_told_otherwise() throws IOException {
    Files.writeString(bad, "<!-- qos:suppress cvc-elt.1.a: a sketch -->" + BAD);

    assertThat(qos("validate", s(bad)).status()).isZero();
    assertThat(qos("validate", "--no-document-suppressions", s(bad)).status()).isEqualTo(1);
  }

  @Test
  void counts_only_what_is_new() throws IOException {
    Path baseline = folder.resolve("known.json");
    Path other = Files.writeString(folder.resolve("other.xml"), "<b/>");

    assertThat(qos("validate", "--write-baseline", s(baseline), s(bad)).status()).isZero();
    Files.writeString(bad, "\n\n" + BAD);

    assertThat(qos("validate", "--baseline", s(baseline), s(bad)).status()).isZero();
    Result both = qos("validate", "--format=compact", "--baseline", s(baseline), s(bad), s(other));
    assertThat(both.status()).isEqualTo(1);
    assertThat(both.out()).startsWith(s(other)).hasLineCount(1);
  }

  @Test
  void writes_no_baseline_of_half_the_documents() {
    Path baseline = folder.resolve("known.json");

    Result result =
        qos("validate", "--write-baseline", s(baseline), s(bad), s(folder.resolve("none.xml")));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("none.xml: no such file").contains("is not written");
    assertThat(baseline).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"--suppress, QOS-A08", "--baseline, QOS-A08", "--suppress, QOS-PARSE -- no"})
  void refuses_files_that_are_none(String option, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), content);

    Result result = qos("validate", option, s(file), s(bad));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("qos: " + file + ":").hasLineCount(1);
    assertThat(qos("validate", option, s(folder.resolve("none")), s(bad)).status()).isEqualTo(2);
  }

  @Test
  void refuses_a_severity_for_a_rule_that_there_is_not() {
    Result result = qos("validate", "--severity=QOS-A7=info", s(bad));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("\"QOS-A7\"; did you mean QOS-A07?").hasLineCount(1);
  }

  @Test
  void lists_from_a_severity_on() {
    String severity = "--severity=cvc-elt.1.a=info";

    assertThat(qos("validate", severity, s(bad)).out())
        .contains("1 finding of severity info, not listed");
    assertThat(qos("validate", severity, "--show=info", s(bad)).out()).contains("INFO    cvc-elt");
    assertThat(qos("validate", severity, "--verbose", s(bad)).out()).contains("INFO    cvc-elt");
  }

  @Test
  void holds_a_feed_against_the_document() throws IOException {
    Path feed = folder.resolve("roads.ics");
    Path document = documentWithBlock();
    qos("feed", "announce", "--summary=x", "--start=2030-01-12T00:00Z", "--duration=P4D", s(feed));

    Result result = qos("validate", "--verbose", "--feed", s(feed), s(document));

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("feed       passed", "QOS-I10 in " + feed + " at line");
    assertThat(qos("validate", "--format=sarif", "--feed", s(feed), s(document)).out())
        .contains("QOS-I10", feed.toUri().toString());
    assertThat(qos("validate", "--format=html", "--feed", s(feed), s(document)).out())
        .contains("QOS-I10", feed + ", line");
    assertThat(qos("validate", s(document)).out())
        .contains("feed       skipped: no feed was given");
    Files.writeString(feed, "no feed");
    assertThat(qos("validate", "--feed", s(feed), s(document)).status()).isEqualTo(1);
    Files.delete(feed);
    assertThat(qos("validate", "--feed", s(feed), s(document)).err())
        .contains("no such file")
        .hasLineCount(1);
  }

  @Test
  void applies_rules_of_ones_own() throws IOException {
    Path rules =
        Files.writeString(
            folder.resolve("own.sch"),
            """
            <schema xmlns="http://purl.oclc.org/dsdl/schematron">
              <ns prefix="wms" uri="http://www.opengis.net/wms"/>
              <pattern>
                <rule context="wms:Service">
                  <assert id="ACME-1" test="wms:Fees = '0 EUR'">the service costs something</assert>
                </rule>
              </pattern>
            </schema>
            """);
    Path document = documentWithBlock();

    assertThat(qos("validate", "--rules", s(rules), s(document)))
        .satisfies(
            result -> {
              assertThat(result.status()).isEqualTo(1);
              assertThat(result.out()).contains("ACME-1", "the service costs something");
            });
    assertThat(qos("validate", "--rules", s(document), s(document)).status()).isEqualTo(2);
    assertThat(qos("validate", "--rules", "/none.sch", s(document)).status()).isEqualTo(2);
  }

  @Test
  void compares_with_an_earlier_version() throws IOException {
    Path document = documentWithBlock();
    Path previous = Files.copy(document, folder.resolve("previous.xml"));
    Files.writeString(document, Files.readString(document).replace(">98.5<", ">98<"));

    assertThat(qos("validate", "--previous", s(previous), s(document)).out()).contains("QOS-P09");
    assertThat(qos("validate", "--previous", s(document), s(document)).out())
        .doesNotContain("QOS-P09");
    assertThat(qos("validate", "--previous=/none", s(document)).status()).isEqualTo(2);
    assertThat(qos("validate", "--stored-queries=/none", s(document)).status()).isEqualTo(2);
  }

  private Path documentWithBlock() throws IOException {
    Path document = folder.resolve("wms.xml");
    Path config = folder.resolve("config.json");
    for (Path file : List.of(document, config)) {
      String name = file.equals(config) ? "qos_wms.json" : "mapserver-8.0.0-wms-1.3.0.xml";
      try (InputStream in =
          QosCommand.class.getResourceAsStream("/dev/qose/examples/quickstart/" + name)) {
        Files.copy(Objects.requireNonNull(in), file);
      }
    }
    qos("inject", "--config", s(config), s(document), "-o", s(document));
    return document;
  }

  private static String s(Path path) {
    return path.toString();
  }
}
