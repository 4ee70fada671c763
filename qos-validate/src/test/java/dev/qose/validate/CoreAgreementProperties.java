package dev.qose.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.block.QosBlock;
import dev.qose.core.build.QosBuildException;
import dev.qose.core.build.QosMetadataBuilder;
import dev.qose.core.check.BlockChecks;
import dev.qose.core.check.BlockProblem;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.core.testing.BuiltModels;
import dev.qose.core.testing.PlausibleModels;
import dev.qose.jaxb.QosXml;
import dev.qose.validate.report.ValidationReport;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * What builders let through has no error here, and what they refuse has one, by the same rule at
 * the same place.
 */
class CoreAgreementProperties {

  private static final QosValidator VALIDATOR = QosValidator.create();

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void core_and_validator_find_the_same_errors(@ForAll("plausible") QosMetadata model) {
    QosBlock block = QosBlock.write(model);
    List<BlockProblem> errors =
        BlockChecks.problems(block).stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .toList();
    assertThat(isBuilt(model)).as(errors.toString()).isEqualTo(errors.isEmpty());
    if (!block.omissions().isEmpty()) {
      return; // there is no such document
    }
    String xml = QosXml.pretty().toXml(model);

    ValidationReport report = VALIDATOR.validate(xml);

    assertThat(rules(errors))
        .as(xml + "\n" + report.findings() + "\n" + errors)
        .isEqualTo(rules(report));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void what_builders_are_asked_for_sensibly_has_no_error(@ForAll("built") QosMetadata model) {
    assertThat(rules(VALIDATOR.validate(QosXml.pretty().toXml(model)))).isEmpty();
  }

  private static boolean isBuilt(QosMetadata model) {
    try {
      QosMetadata unused = new QosMetadataBuilder(model.service()).include(model).build();
      return true;
    } catch (QosBuildException e) {
      return false;
    }
  }

  private static Set<String> rules(List<BlockProblem> errors) {
    return errors.stream()
        .map(
            error ->
                error.rule().equals(BlockProblem.XSD)
                    ? BlockProblem.XSD
                    : error.rule() + " at " + error.element().location().xpath().orElseThrow())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** By which rules there are errors, and where; what the schemas find is one. */
  private static Set<String> rules(ValidationReport report) {
    return report.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(
            finding ->
                finding.layer() == Layer.XSD
                    ? BlockProblem.XSD
                    : finding.rule() + " at " + finding.location().xpath().orElseThrow())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Provide
  Arbitrary<QosMetadata> plausible() {
    return PlausibleModels.arbitrary();
  }

  @Provide
  Arbitrary<QosMetadata> built() {
    return BuiltModels.arbitrary();
  }
}
