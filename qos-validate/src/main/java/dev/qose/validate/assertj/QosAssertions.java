package dev.qose.validate.assertj;

import dev.qose.validate.report.ValidationReport;

/**
 * Where assertions on QoS documents start.
 *
 * <pre>{@code
 * import static dev.qose.validate.assertj.QosAssertions.assertThat;
 *
 * assertThat(validator.validate(document)).isValid();
 * }</pre>
 *
 * @since 0.1
 */
public final class QosAssertions {

  private QosAssertions() {}

  /**
   * Starts an assertion on a report.
   *
   * @param actual the report
   * @return the assertion
   */
  public static ValidationReportAssert assertThat(ValidationReport actual) {
    return new ValidationReportAssert(actual);
  }
}
