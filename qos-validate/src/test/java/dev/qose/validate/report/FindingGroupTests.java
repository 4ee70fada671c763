package dev.qose.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.validate.QosValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingGroupTests {

  private static final QosValidator VALIDATOR = QosValidator.create();

  @Test
  void folds_what_the_schemas_say_under_a_rule_that_says_more() throws IOException {
    String misspelt =
        Files.readString(
                Path.of("../qos-schema/src/main/resources/dev/qose/schema/rules/base/wms.xml"))
            .replace("qos:OperationAnomalyFeed", "qos:OperationAnomalyFeeds");
    ValidationReport report = VALIDATOR.validate(misspelt);

    assertThat(report.findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("cvc-complex-type.2.4.a", "QOS-P03");
    assertThat(FindingGroup.of(report))
        .first()
        .satisfies(
            group -> {
              assertThat(group.rule()).isEqualTo("QOS-P03");
              assertThat(group.severity()).isEqualTo(Severity.ERROR);
              assertThat(group.folded())
                  .extracting(Finding::rule)
                  .containsExactly("cvc-complex-type.2.4.a");
            });
    assertThat(TextReport.write(report))
        .contains(
            "document (WMS 1.3.0): not valid, 1 error, 1 info\n",
            "\n      schema: Invalid content was found starting with element",
            "\ndocument: not valid, 1 error, 1 info; first QOS-P03 at line ")
        .doesNotContain("ERROR   cvc-");
    assertThat(JsonReport.write(report)).contains("\"rule\":\"cvc-complex-type.2.4.a\"");
  }

  @Test
  void is_as_grave_as_what_it_folds() {
    List<FindingGroup> groups =
        FindingGroup.of(
            report(
                finding("cvc-x", Severity.ERROR, Layer.XSD, "schema", "/a/b[1]", 1),
                finding("R", Severity.WARNING, Layer.RULES, "rule", "/a/b[1]", 1),
                finding("cvc-x", Severity.ERROR, Layer.XSD, "schema", "/a/b[2]", 2),
                finding("R", Severity.WARNING, Layer.RULES, "rule", "/a/b[3]", 3)));

    assertThat(groups)
        .extracting(g -> g.severity() + " " + g.rule() + " " + g.folded().size())
        .containsExactly("error R 1", "error cvc-x 0", "warning R 0");
  }

  @Test
  void what_is_only_worth_knowing_and_what_is_nowhere_explains_no_error() {
    Finding nowhere = finding("R", Severity.ERROR, Layer.RULES, "rule", "", 0);
    List<FindingGroup> groups =
        FindingGroup.of(
            report(
                finding("cvc-x", Severity.ERROR, Layer.XSD, "schema", "/a/b[1]", 1),
                finding("R", Severity.INFO, Layer.RULES, "rule", "/a/b[1]", 1),
                finding("cvc-y", Severity.ERROR, Layer.XSD, "schema", "", 0),
                nowhere));

    assertThat(groups).hasSize(4).allMatch(group -> group.folded().isEmpty());
  }

  @Test
  void lists_the_places_of_one_statement() {
    List<Finding> findings = new ArrayList<>();
    for (int line = 1; line <= 12; line++) {
      findings.add(finding("R", Severity.ERROR, Layer.RULES, "wrong", "/a/b[" + line + "]", line));
    }
    ValidationReport report = report(findings.toArray(Finding[]::new));

    assertThat(TextReport.write(report))
        .contains(
            "a.xml: not valid, 12 errors\n",
            "  ERROR   R at 12 places: 1:1, 2:1, 3:1, 4:1, 5:1, 6:1, 7:1, 8:1 and 4 more\n")
        .containsOnlyOnce("      wrong\n");
    assertThat(TextReport.write(report, TextReport.Detail.VERBOSE)).contains("11:1, 12:1\n");
  }

  @Test
  void one_rule_does_not_crowd_out_the_others() {
    List<Finding> findings = new ArrayList<>();
    for (int line = 1; line <= 40; line++) {
      findings.add(finding("R", Severity.ERROR, Layer.RULES, "wrong " + line, "", line));
    }
    findings.add(finding("S", Severity.WARNING, Layer.RULES, "doubtful", "", 41));
    ValidationReport report = report(findings.toArray(Finding[]::new));

    assertThat(TextReport.write(report))
        .contains("wrong 10\n", "doubtful")
        .contains("  … and 30 more findings of R (error), more than are listed of one rule\n")
        .doesNotContain("wrong 11");
    assertThat(TextReport.write(report, TextReport.Detail.VERBOSE)).contains("wrong 40\n");
  }

  @Test
  void counts_are_bounds_where_a_limit_ended_the_check() {
    assertThat(
            TextReport.verdict(
                report(
                    finding("QOS-LIMIT", Severity.ERROR, Layer.RULES, "too much", "", 0),
                    finding("R", Severity.WARNING, Layer.RULES, "m", "", 0))))
        .isEqualTo("not valid, at least 1 error, 1 warning");
  }

  private static Finding finding(
      String rule, Severity severity, Layer layer, String message, String path, int line) {
    return new Finding(
        rule,
        severity,
        layer,
        message,
        Location.of(line, line > 0 ? 1 : 0, Optional.of(path).filter(p -> !p.isEmpty())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ValidationReport report(Finding... findings) {
    return new ValidationReport(
        "a.xml", Optional.empty(), List.of(), List.of(findings), List.of(), List.of(), List.of());
  }
}
