package dev.qose.validate.assertj;

import dev.qose.validate.report.Finding;
import java.util.List;
import java.util.OptionalInt;

/**
 * Assertions on the findings of one rule: at least one of them must fit.
 *
 * @since 0.1
 */
public final class FindingsAssert {

  private final ValidationReportAssert report;
  private final String rule;
  private final List<Finding> findings;

  FindingsAssert(ValidationReportAssert report, String rule, List<Finding> findings) {
    this.report = report;
    this.rule = rule;
    this.findings = findings;
  }

  /**
   * Verifies that the rule was broken in an element that begins in a line.
   *
   * @param line the line, from 1
   * @return this assertion
   */
  public FindingsAssert atLine(int line) {
    if (findings.stream().noneMatch(f -> f.location().line().equals(OptionalInt.of(line)))) {
      throw report.failed(
          "Expecting a finding of rule %s at line %s but was:%n%s", rule, line, report.text());
    }
    return this;
  }

  /**
   * Verifies that the rule was broken in an element whose path ends in some steps.
   *
   * @param steps such as {@code qos:StartTime[1]}
   * @return this assertion
   */
  public FindingsAssert atPathEndingIn(String steps) {
    if (findings.stream()
        .noneMatch(f -> f.location().xpath().filter(path -> path.endsWith(steps)).isPresent())) {
      throw report.failed(
          "Expecting a finding of rule %s at a path ending in %s but was:%n%s",
          rule, steps, report.text());
    }
    return this;
  }

  /**
   * Goes back to the report.
   *
   * @return the assertion on the report
   */
  public ValidationReportAssert and() {
    return report;
  }
}
