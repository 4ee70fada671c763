package dev.qose.validate.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.qose.core.element.Location;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Severity;
import dev.qose.validate.fix.Fixer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReportTests {

  private static final RuleSummaries RULES =
      rule ->
          rule.equals("QOS-X")
              ? Optional.of(
                  new RuleSummary(
                      "Tabs", "They {matter}", Optional.of("https://x.example/"), Severity.WARNING))
              : Optional.empty();

  @Test
  void is_valid_against_the_schema() throws IOException {
    assertThat(errors(SarifReport.write(List.of(Reports.full(), Reports.clean()), RULES)))
        .isEmpty();
    assertThat(errors(SarifReport.write(List.of(), RuleSummaries.NONE))).isEmpty();
    assertThat(errors("{\"version\":\"2.1.0\"}")).isNotEmpty();
  }

  @Test
  void says_what_was_found_and_where() throws IOException {
    JsonNode run = run(Reports.clean(), Reports.full());

    assertThat(run.get("columnKind").asText()).isEqualTo("utf16CodeUnits");
    JsonNode wrong = run.get("results").get(1);
    assertThat(wrong.get("ruleId").asText()).isEqualTo("cvc-x");
    assertThat(wrong.get("level").asText()).isEqualTo("error");
    assertThat(wrong.at("/message/text").asText()).isEqualTo("wrong\ndo it right");
    JsonNode place = wrong.at("/locations/0");
    assertThat(place.at("/physicalLocation/artifactLocation").toString())
        .isEqualTo("{\"uri\":\"100%20%25%20%22gr%C3%B6%C3%9Fe%22.xml\",\"index\":1}");
    assertThat(place.at("/physicalLocation/region").toString())
        .isEqualTo("{\"startLine\":193,\"startColumn\":7}");
    assertThat(place.at("/logicalLocations/0/fullyQualifiedName").asText()).isEqualTo("/a/b[1]");
    assertThat(run.at("/results/0/level").asText()).isEqualTo("note");
    assertThat(run.at("/results/0/locations/0/physicalLocation").has("region")).isFalse();
  }

  @Test
  void describes_the_rules() throws IOException {
    JsonNode run = run(Reports.full());
    JsonNode rules = run.at("/tool/driver/rules");

    assertThat(rules)
        .extracting(r -> r.get("id").asText())
        .containsExactly("QOS-A08", "QOS-X", "cvc-x");
    assertThat(run.get("results"))
        .extracting(r -> r.get("ruleIndex").asInt())
        .containsExactly(1, 2, 0);
    assertThat(rules.get(1).toString())
        .isEqualTo(
            "{\"id\":\"QOS-X\",\"shortDescription\":{\"text\":\"Tabs\"},"
                + "\"fullDescription\":{\"text\":\"They {{matter}}\"},"
                + "\"helpUri\":\"https://x.example/\","
                + "\"help\":{\"text\":\"They {{matter}}\\nSee https://x.example/\","
                + "\"markdown\":\"**Tabs**\\n\\nThey {{matter}}\\n\\n<https://x.example/>\"},"
                + "\"defaultConfiguration\":{\"level\":\"warning\"}}");
    assertThat(rules.get(2).has("helpUri")).isFalse();
  }

  @Test
  void keeps_what_is_suppressed_and_tells_what_is_not_known() throws IOException {
    JsonNode run = run(Reports.full());

    assertThat(run.at("/results/0/suppressions")).isEmpty();
    assertThat(run.at("/results/2/suppressions").toString())
        .isEqualTo("[{\"kind\":\"inSource\",\"justification\":\"on & on\"}]");
    assertThat(run.at("/invocations/0/toolExecutionNotifications"))
        .extracting(n -> n.at("/message/text").asText())
        .containsExactly(
            "layer xsd was skipped: it is late",
            "v:X was not checked: no schema",
            "QOS-R17 could not be decided: no list of stored queries was given",
            "2 more findings of QOS-X (error), more than are listed of one rule");
  }

  @Test
  void says_which_characters_a_fix_replaces() throws IOException {
    byte[] document = "<a>\n  <b>one</b>\n</a>".getBytes(UTF_8);
    Location place = Location.of(2, 3, Optional.of("/a/b[1]"));
    Finding wrong =
        Reports.full()
            .findings()
            .get(1)
            .at(place)
            .withFix(Fix.of("write 2", new Edit.SetText(place, "{2}")));
    String sarif =
        SarifReport.write(
            List.of(
                new HtmlReport.Checked(
                    Reports.clean(), () -> new ByteArrayInputStream(new byte[0])),
                new HtmlReport.Checked(report(wrong), () -> new ByteArrayInputStream(document))),
            RULES,
            Fixer.preview());

    assertThat(errors(sarif)).isEmpty();
    assertThat(new ObjectMapper().readTree(sarif).at("/runs/0/results/0/fixes").toString())
        .isEqualTo(
            "[{\"description\":{\"text\":\"write 2\"},\"artifactChanges\":[{"
                + "\"artifactLocation\":{\"uri\":\"a.xml\",\"index\":1},\"replacements\":[{"
                + "\"deletedRegion\":{\"startLine\":2,\"startColumn\":6,\"endLine\":2,"
                + "\"endColumn\":9},\"insertedContent\":{\"text\":\"{2}\"}}]}]}]");
  }

  @Test
  void knows_a_finding_that_has_moved() throws IOException {
    Finding finding = Reports.full().findings().get(1);
    Finding moved =
        finding.at(Location.of(7, 1, Optional.of("/a/b[4]"))).withMessage("wrong as in line 9");

    assertThat(fingerprints(finding.withMessage("wrong as in line 3")))
        .isEqualTo(fingerprints(moved));
    assertThat(fingerprints(finding)).isNotEqualTo(fingerprints(finding.withMessage("other")));
    assertThat(fingerprints(finding, finding)).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void leaves_out_the_least_grave_where_code_hosting_would_refuse_all() throws IOException {
    Finding info = Reports.full().findings().get(0);
    List<Finding> many = new ArrayList<>(Collections.nCopies(SarifReport.MOST_RESULTS + 1, info));
    many.add(Reports.full().findings().get(1));
    JsonNode run = run(report(many.toArray(Finding[]::new)));

    assertThat(run.get("results")).hasSize(SarifReport.MOST_RESULTS);
    assertThat(run.get("results").get(SarifReport.MOST_RESULTS - 1).get("ruleId").asText())
        .isEqualTo("cvc-x");
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .isEqualTo("2 results, the least grave, are left out: no more than 25000 can be told");
  }

  private static List<String> fingerprints(Finding... findings) throws IOException {
    List<String> all = new ArrayList<>();
    run(report(findings))
        .get("results")
        .forEach(result -> all.add(result.at("/partialFingerprints/qosFinding~1v1").asText()));
    return all;
  }

  private static ValidationReport report(Finding... findings) {
    return new ValidationReport(
        "a.xml", Optional.empty(), List.of(), List.of(findings), List.of(), List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "roads.xml, roads.xml",
    "./a b/c#d?.xml, ./a%20b/c%23d%3F.xml",
    "/srv/größe.xml, file:///srv/gr%C3%B6%C3%9Fe.xml",
    "C:\\maps\\a b.xml, file:///C:/maps/a%20b.xml",
    "a:b.xml, a%3Ab.xml",
    "https://x.example/wms?a=b&c=%20, https://x.example/wms?a=b&c=%20",
    "http://x y, http%3A//x%20y",
    "-, -"
  })
  void document_names_become_uris(String document, String uri) {
    assertThat(DocumentUri.of(document)).isEqualTo(uri);
  }

  private static JsonNode run(ValidationReport... reports) throws IOException {
    String sarif = SarifReport.write(List.of(reports), RULES);
    return new ObjectMapper().readTree(sarif).at("/runs/0");
  }

  private static List<String> errors(String sarif) throws IOException {
    try (InputStream in =
        SarifReportTests.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      ObjectMapper mapper = new ObjectMapper();
      JsonSchema schema =
          JsonSchemaFactory.getInstance(VersionFlag.V7)
              .getSchema(
                  mapper.readTree(in),
                  SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
      return schema.validate(mapper.readTree(sarif)).stream().map(Object::toString).toList();
    }
  }
}
