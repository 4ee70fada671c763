package dev.qose.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Element;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleDescription;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.validate.profile.Profile;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.SkippedRule;
import dev.qose.validate.report.ValidationReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a block without its capabilities document, some rules say nothing, and say so. */
class LoneBlockTests {

  private static final String NO_DOCUMENT =
      "there is no capabilities document around the QoS block";

  private static final String NOTHING =
      "<q:QualityOfServiceMetadata xmlns:q='http://www.opengis.net/qos/wms/1.0'/>";

  /** A block with operations, of layers that may be anything. */
  private static final String OPERATIONS =
      Documents.block(
          "wms",
          """
          <qos:RepresentativeOperation><qos-wms:GetMapOperation>
            <qos-wms:RequestOption>
              <qos:RequestParameterConstraint name="LAYERS">
                <ows:AllowedValues><ows:Value>a</ows:Value><ows:Value>b</ows:Value>
                </ows:AllowedValues>
              </qos:RequestParameterConstraint>
            </qos-wms:RequestOption>
          </qos-wms:GetMapOperation></qos:RepresentativeOperation>
          """,
          "QualityOfServiceMetadata");

  @Test
  void each_rule_that_needs_the_document_is_skipped_once() {
    QosValidator validator = QosValidator.create();

    for (String block : List.of(NOTHING, OPERATIONS)) {
      ValidationReport report = validator.validate(block);

      assertThat(report.skippedRules())
          .filteredOn(skipped -> skipped.reason().equals(NO_DOCUMENT))
          .extracting(SkippedRule::rule)
          .contains("QOS-P02", "QOS-R03", "QOS-R09", "QOS-R12", "QOS-F06")
          .doesNotContain("QOS-E01", "QOS-R01", "QOS-R08")
          .doesNotHaveDuplicates();
      assertThat(report.findings())
          .extracting(Finding::rule)
          .doesNotContainAnyElementsOf(
              report.skippedRules().stream().map(SkippedRule::rule).toList());
    }
  }

  @Test
  void rules_of_a_profile_are_skipped_where_it_is_asked_for() {
    QosValidator validator = QosValidator.builder().profile(Profile.HINTS).build();

    assertThat(validator.validate(NOTHING).skippedRules())
        .extracting(SkippedRule::rule)
        .contains("QOS-E01", "QOS-E02")
        .doesNotHaveDuplicates();
  }

  @Test
  void no_rule_is_skipped_for_that_reason_in_a_document() {
    String document = Documents.inWms(Documents.capture(Documents.WMS), OPERATIONS);

    assertThat(QosValidator.create().validate(document).skippedRules())
        .extracting(SkippedRule::reason)
        .doesNotContain(NO_DOCUMENT);
  }

  /** Says something and cannot decide, of whatever it is given. */
  private record Talkative() implements Rule {

    @Override
    public List<RuleDescription> rules() {
      return List.of(
          RuleDescription.of("ACME-1", Severity.ERROR, "It is here"),
          new RuleDescription("ACME-2", "", Severity.ERROR, Layer.RULES, "", "", "", true));
    }

    @Override
    public void check(RuleInput input, Reporter reporter) {
      Element block = input.document().blocks().get(0);
      for (String id : List.of("ACME-1", "ACME-2")) {
        reporter.report(Problem.of(id, block, "here"));
        reporter.skip(id, block, "it is hard to tell");
      }
    }
  }

  @Test
  void own_rules_may_need_the_document_too() {
    QosValidator validator = QosValidator.builder().rule(new Talkative()).build();

    ValidationReport report = validator.validate(NOTHING);

    assertThat(report.findings())
        .extracting(Finding::rule)
        .contains("ACME-1")
        .doesNotContain("ACME-2");
    assertThat(report.skippedRules())
        .filteredOn(skipped -> skipped.rule().startsWith("ACME"))
        .extracting(skipped -> skipped.rule() + ": " + skipped.reason())
        .containsExactlyInAnyOrder("ACME-1: it is hard to tell", "ACME-2: " + NO_DOCUMENT);
  }
}
