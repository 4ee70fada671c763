package dev.qose.examples.cli;

import static dev.qose.examples.cli.Shell.qos;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.examples.cli.Shell.Result;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesCommandTests {

  @Test
  void lists_the_rules_by_group() {
    Result result = qos("rules");

    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines())
        .contains(
            "Representative operations (operations)",
            "  QOS-R09  error    rules       The layer does not exist")
        .hasSize(RuleCatalogue.standard().rules().size() + 2 * 9 - 1);
  }

  @Test
  void tells_all_of_a_rule() {
    Result result = qos("rules", "qos-r08");

    assertThat(result.status()).isZero();
    assertThat(result.out())
        .startsWith(
            """
            QOS-R08 A parameter is constrained twice in one option
              error, layer rules, group operations
              Why: Nothing says whether both constraints hold or either; an alias counts as
                the parameter that it means.
              Source: QoSE for Java

              Example 1, in a document of WMS
                in place of //qos:RequestParameterConstraint[@name='FORMAT']
                breaks it:
                  <qos:RequestParameterConstraint name="layers">
                    <ows:AllowedValues>
                      <ows:Value>relief</ows:Value>
                    </ows:AllowedValues>
                  </qos:RequestParameterConstraint>
                mended:
                  <qos:RequestParameterConstraint name="STYLES">
            """)
        .doesNotContain("xmlns");
    assertThat(qos("rules", "QOS-O01").out())
        .contains("Example 1, in a document of WMS; breaks also QOS-O15, QOS-S16");
  }

  @Test
  void tells_all_of_several_rules_and_of_groups() {
    assertThat(qos("rules", "QOS-R09", "QOS-R08", "QOS-R09").out())
        .containsSubsequence("QOS-R09 The layer", "QOS-R08 A parameter")
        .contains("; needs the capabilities document around the block")
        .containsOnlyOnce("QOS-R09 The layer");
    List<String> feed =
        RuleCatalogue.standard().rules().stream()
            .filter(rule -> rule.group().equals("feed"))
            .map(RuleDescription::id)
            .toList();
    assertThat(qos("rules", "feed").out().lines().filter(line -> line.startsWith("QOS-")))
        .extracting(line -> line.substring(0, 7))
        .containsExactlyElementsOf(feed);
  }

  @Test
  void writes_json() throws IOException {
    JsonNode all = new ObjectMapper().readTree(qos("rules", "--format", "json").out());
    JsonNode one = new ObjectMapper().readTree(qos("rules", "--format", "json", "QOS-R09").out());

    assertThat(all.get("schema").asText()).isEqualTo("qos-rules/1");
    assertThat(all.get("rules")).hasSize(RuleCatalogue.standard().rules().size());
    assertThat(all.get("rules").get(0).has("examples")).isFalse();
    JsonNode rule = one.get("rules").get(0);
    assertThat(rule.get("id").asText()).isEqualTo("QOS-R09");
    assertThat(rule.get("severity").asText()).isEqualTo("error");
    assertThat(rule.get("layer").asText()).isEqualTo("rules");
    assertThat(rule.get("needsHost").asBoolean()).isTrue();
    assertThat(rule.get("source").asText()).isEqualTo("OGC 06-042 (WMS 1.3.0), 7.2.4.7.2");
    JsonNode example = rule.get("examples").get(0);
    assertThat(example.get("base").asText()).isEqualTo("wms");
    assertThat(example.get("edits").get(0).get("breaks").asText())
        .isEqualTo("<ows:Value>Main_Roads</ows:Value>");
  }

  @Test
  void writes_markdown() {
    assertThat(qos("rules", "--format", "markdown").out())
        .startsWith("# Rules\n\n## ")
        .contains("| QOS-R09 | error | rules | The layer does not exist |\n");
    assertThat(qos("rules", "--format", "markdown", "QOS-R09").out())
        .startsWith("## QOS-R09: The layer does not exist\n\n- severity: error\n")
        .contains("\n\n```xml\n<ows:Value>Main_Roads</ows:Value>\n```\n");
  }

  @ParameterizedTest
  @CsvSource({
    "QOS-R9, QOS-R09",
    "QOS-X99, QOS-X09",
    "R09, QOS-R09",
    "area, areas",
    "operation, operations"
  })
  void knows_the_nearest_name(String name, String nearest) {
    assertThat(qos("rules", name))
        .isEqualTo(
            new Result(
                2,
                "",
                "qos: there is no rule or group \"%s\"; %s is the nearest (see: qos rules)%n"
                    .formatted(name, nearest)));
  }
}
