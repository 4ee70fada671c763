package dev.qose.validate.assertj;

import dev.qose.validate.report.Finding;
import dev.qose.validate.report.Severity;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.ValidationReport;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a validation report. A failure shows the report, so that the document can be mended
 * without opening it.
 *
 * @since 0.1
 */
public final class ValidationReportAssert
    extends AbstractAssert<ValidationReportAssert, ValidationReport> {

  ValidationReportAssert(ValidationReport actual) {
    super(actual, ValidationReportAssert.class);
  }

  /**
   * Verifies that nothing was found of severity error. Warnings pass.
   *
   * <pre>{@code
   * assertThat(validator.validate(goodDocument)).isValid();      // passes
   * assertThat(validator.validate("<WMS_Capabilities/>")).isValid(); // fails, and shows why
   * }</pre>
   *
   * @return this assertion
   */
  public ValidationReportAssert isValid() {
    isNotNull();
    if (!actual.isValid()) {
      throw failure("Expecting the document to be valid but was not:%n%s", text());
    }
    return this;
  }

  /**
   * Verifies that something was found of severity error.
   *
   * @return this assertion
   */
  public ValidationReportAssert isNotValid() {
    isNotNull();
    if (actual.isValid()) {
      throw failure("Expecting the document not to be valid but was:%n%s", text());
    }
    return this;
  }

  /**
   * Verifies that nothing at all was found.
   *
   * @return this assertion
   */
  public ValidationReportAssert hasNoFindings() {
    return hasNoFindingsAtOrAbove(Severity.INFO);
  }

  /**
   * Verifies that nothing was found of a severity, or graver.
   *
   * <pre>{@code
   * assertThat(report).hasNoFindingsAtOrAbove(Severity.WARNING);
   * }</pre>
   *
   * @param severity the least severity that counts
   * @return this assertion
   */
  public ValidationReportAssert hasNoFindingsAtOrAbove(Severity severity) {
    isNotNull();
    if (actual.hasFindings(severity) || actual.findingsLeftOut() > 0) {
      throw failure(
          "Expecting no findings of severity %s or graver but was:%n%s", severity, text());
    }
    return this;
  }

  /**
   * Verifies that a rule was broken.
   *
   * <pre>{@code
   * assertThat(report).hasFinding("cvc-complex-type.2.4.a").atLine(193);
   * }</pre>
   *
   * @param rule the rule, as in {@link Finding#rule()}
   * @return an assertion on the findings of this rule
   */
  public FindingsAssert hasFinding(String rule) {
    isNotNull();
    List<Finding> findings =
        actual.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
    if (findings.isEmpty()) {
      throw failure("Expecting a finding of rule %s but was:%n%s", rule, text());
    }
    return new FindingsAssert(this, rule, findings);
  }

  /**
   * Verifies that a rule was not broken.
   *
   * @param rule the rule, as in {@link Finding#rule()}
   * @return this assertion
   */
  public ValidationReportAssert hasNoFinding(String rule) {
    isNotNull();
    if (actual.findings().stream().anyMatch(finding -> finding.rule().equals(rule))) {
      throw failure("Expecting no finding of rule %s but was:%n%s", rule, text());
    }
    return this;
  }

  String text() {
    return TextReport.write(actual, TextReport.Detail.VERBOSE);
  }

  AssertionError failed(String message, Object... arguments) {
    return failure(message, arguments);
  }
}
