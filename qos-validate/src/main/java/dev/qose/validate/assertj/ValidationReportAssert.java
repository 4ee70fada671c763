package dev.qose.validate.assertj;

import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.SkippedRule;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.ValidationReport;
import dev.qose.validate.report.Validity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what was found in a document. A failure says in at most 25 lines what failed, and
 * lists the findings that matter most with rule, line, column, message and suggestion; it quotes
 * the document where {@link QosAssertions#assertThatQos(String) assertThatQos} was given it. So the
 * document can be mended without opening it.
 *
 * <p>In the examples {@code good} is a document without findings, and {@code bad} one with the
 * error {@code QOS-R09} and the warning {@code QOS-O05}.
 *
 * @since 0.1
 */
public final class ValidationReportAssert
    extends AbstractAssert<ValidationReportAssert, ValidationReport> {

  private final BiFunction<ValidationReport, TextReport.Detail, String> writer;

  private ValidationReportAssert(
      ValidationReport actual, BiFunction<ValidationReport, TextReport.Detail, String> writer) {
    super(actual, ValidationReportAssert.class);
    this.writer = writer;
  }

  ValidationReportAssert(ValidationReport actual) {
    this(actual, TextReport::write);
  }

  ValidationReportAssert(ValidationReport actual, String document) {
    this(actual, (report, detail) -> TextReport.write(report, detail, document));
  }

  ValidationReportAssert(ValidationReport actual, byte[] document) {
    this(actual, (report, detail) -> TextReport.write(report, detail, document));
  }

  /**
   * Verifies that there is a QoS block, that the rules on it were applied, and that nothing was
   * found of severity error. Warnings pass.
   *
   * <pre>{@code
   * assertThatQos(good).isValidQos();                        // passes
   * assertThatQos(bad).isValidQos();                         // fails, and shows why
   * assertThatQos(capabilitiesWithoutBlock).isValidQos();    // fails
   * }</pre>
   *
   * @return this assertion
   */
  public ValidationReportAssert isValidQos() {
    return isValid();
  }

  /**
   * Verifies that all that was wanted was checked, and nothing found of severity error. Warnings
   * pass; a document without any QoS block does not, since nothing was checked.
   *
   * <pre>{@code
   * assertThatQos(good).isValid();                        // passes
   * assertThatQos(capabilitiesWithoutBlock).isValid();    // fails: not checked
   * assertThatQos("<WMS_Capabilities/>").isValid();       // fails, and shows why
   * }</pre>
   *
   * @return this assertion
   */
  public ValidationReportAssert isValid() {
    isNotNull();
    if (!actual.isValid()) {
      throw failure(
          "Expecting the document to be valid but was %s:%n%s",
          actual.outcome() == Validity.INVALID ? "not" : "not checked", text());
    }
    return this;
  }

  /**
   * Verifies that something was found of severity error.
   *
   * <pre>{@code
   * assertThatQos(bad).isNotValid();                         // passes
   * assertThatQos(good).isNotValid();                        // fails
   * assertThatQos(capabilitiesWithoutBlock).isNotValid();    // fails: not checked
   * }</pre>
   *
   * @return this assertion
   */
  public ValidationReportAssert isNotValid() {
    isNotNull();
    if (actual.outcome() != Validity.INVALID) {
      throw failure(
          "Expecting the document not to be valid but was %s:%n%s", actual.outcome(), text());
    }
    return this;
  }

  /**
   * Verifies that nothing at all was found.
   *
   * <pre>{@code
   * assertThatQos(good).hasNoFindings();    // passes
   * assertThatQos(bad).hasNoFindings();     // fails
   * }</pre>
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
   * assertThatQos(good).hasNoFindingsAtOrAbove(Severity.WARNING);    // passes
   * assertThatQos(bad).hasNoFindingsAtOrAbove(Severity.WARNING);     // fails
   * }</pre>
   *
   * @param severity the least severity that counts
   * @return this assertion
   */
  public ValidationReportAssert hasNoFindingsAtOrAbove(Severity severity) {
    isNotNull();
    if (actual.hasFindings(severity)) {
      throw failure(
          "Expecting no findings of severity %s or graver but was:%n%s", severity, text());
    }
    return this;
  }

  /**
   * Verifies that nothing was found that is graver than a severity, which itself passes: above
   * WARNING is ERROR alone, above INFO are WARNING and ERROR.
   *
   * <pre>{@code
   * assertThatQos(onlyWarnings).hasNoFindingsAbove(Severity.WARNING);    // passes
   * assertThatQos(onlyWarnings).hasNoFindingsAbove(Severity.INFO);       // fails
   * }</pre>
   *
   * @param severity the gravest severity that passes
   * @return this assertion
   * @throws IllegalArgumentException if that is ERROR: nothing is graver, so it would always pass
   */
  public ValidationReportAssert hasNoFindingsAbove(Severity severity) {
    return switch (severity) {
      case ERROR ->
          throw new IllegalArgumentException(
              "nothing is graver than an error; hasNoFindingsAtOrAbove(ERROR) may be meant");
      case WARNING -> hasNoFindingsAtOrAbove(Severity.ERROR);
      case INFO -> hasNoFindingsAtOrAbove(Severity.WARNING);
    };
  }

  /**
   * Verifies that a rule was broken.
   *
   * <pre>{@code
   * assertThatQos(bad).hasFinding("QOS-R09").atLine(193);    // passes, if it is there
   * assertThatQos(bad).hasFinding("QOS-A07");                // fails
   * }</pre>
   *
   * @param rule the rule, as in {@link Finding#rule()}; one that looks like this library's and is
   *     none is refused, since it would pass or fail for ever
   * @return an assertion on the findings of this rule
   */
  public FindingsAssert hasFinding(String rule) {
    isNotNull();
    RuleCatalogue.standard().expect(rule);
    List<Finding> findings =
        actual.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
    if (findings.isEmpty()) {
      throw failure("Expecting a finding of rule %s but there is none:%n%s", rule, text(rule));
    }
    return new FindingsAssert(this, rule, "a finding of rule " + rule, findings);
  }

  /**
   * Verifies that a rule was not broken.
   *
   * <pre>{@code
   * assertThatQos(bad).hasNoFinding("QOS-A07");    // passes
   * assertThatQos(bad).hasNoFinding("QOS-R09");    // fails
   * }</pre>
   *
   * @param rule the rule, as in {@link Finding#rule()}; one that looks like this library's and is
   *     none is refused, since it would pass or fail for ever
   * @return this assertion
   */
  public ValidationReportAssert hasNoFinding(String rule) {
    isNotNull();
    RuleCatalogue.standard().expect(rule);
    if (actual.findings().stream().anyMatch(finding -> finding.rule().equals(rule))) {
      throw failure("Expecting no finding of rule %s but was:%n%s", rule, text(rule));
    }
    return this;
  }

  /**
   * Verifies that these rules were broken, each once or more, and no other, whatever the severity.
   *
   * <pre>{@code
   * assertThatQos(bad).hasOnlyFindings("QOS-O05", "QOS-R09");    // passes
   * assertThatQos(bad).hasOnlyFindings("QOS-R09");               // fails: there is QOS-O05
   * assertThatQos(good).hasOnlyFindings("QOS-R09");              // fails: it was not found
   * }</pre>
   *
   * @param rules the rules, as in {@link Finding#rule()}, in any order
   * @return this assertion
   */
  public ValidationReportAssert hasOnlyFindings(String... rules) {
    isNotNull();
    Arrays.stream(rules).forEach(RuleCatalogue.standard()::expect);
    Set<String> expected = new TreeSet<>(Arrays.asList(rules));
    Set<String> found =
        actual.findings().stream()
            .map(Finding::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!found.equals(expected) || actual.findingsLeftOut() > 0) {
      Set<String> missing = new TreeSet<>(expected);
      missing.removeAll(found);
      Set<String> unexpected = new TreeSet<>(found);
      unexpected.removeAll(expected);
      throw failure(
          "Expecting findings of the rules %s and no others, but missing are %s, and not expected"
              + " %s:%n%s",
          expected, missing, unexpected, text());
    }
    return this;
  }

  /**
   * Verifies that a rule could not be decided.
   *
   * <pre>{@code
   * assertThatQos(blockAlone).hasSkipped("QOS-R09");    // passes: nobody knows the layers
   * assertThatQos(good).hasSkipped("QOS-R09");          // fails
   * }</pre>
   *
   * @param rule the rule, as in {@link SkippedRule#rule()}
   * @return this assertion
   */
  public ValidationReportAssert hasSkipped(String rule) {
    isNotNull();
    RuleCatalogue.standard().expect(rule);
    if (actual.skippedRules().stream().noneMatch(skipped -> skipped.rule().equals(rule))) {
      throw failure("Expecting rule %s to be skipped but was not:%n%s", rule, text(rule));
    }
    return this;
  }

  private String text() {
    return writer.apply(actual, TextReport.Detail.BRIEF);
  }

  /** What was found, of one rule first. */
  String text(String rule) {
    return writer.apply(actual, TextReport.Detail.BRIEF.first(rule));
  }

  AssertionError failed(String message, Object... arguments) {
    return failure(message, arguments);
  }
}
