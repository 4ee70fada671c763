package dev.qose.validate.report;

import dev.qose.core.rule.Severity;
import dev.qose.core.text.CleanText;

/**
 * Writes a line for each finding, as compilers do, so that editors find the place: {@code
 * file:line:column: severity: message [rule]}. What is suppressed is not in it.
 *
 * @since 0.1
 */
public final class CompactReport {

  private CompactReport() {}

  /**
   * Writes all of a report.
   *
   * @param report the report
   * @return a line for each finding, in document order; empty where there is none
   */
  public static String write(ValidationReport report) {
    return write(report, Severity.INFO);
  }

  /**
   * Writes what is grave enough of a report.
   *
   * @param report the report
   * @param least the least grave severity of which findings are listed; others are left out
   * @return a line for each finding, in document order; empty where there is none
   */
  public static String write(ValidationReport report, Severity least) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : report.findings()) {
      if (!finding.severity().isAtLeast(least)) {
        continue;
      }
      text.append(CleanText.line(finding.location().file().orElse(report.document())));
      finding.location().line().ifPresent(line -> text.append(':').append(line));
      finding.location().column().ifPresent(column -> text.append(':').append(column));
      text.append(": ")
          .append(finding.severity())
          .append(": ")
          .append(CleanText.line(finding.message()))
          .append(" [")
          .append(CleanText.line(finding.rule()))
          .append("]\n");
    }
    for (UnlistedFindings unlisted : report.unlisted()) {
      if (!unlisted.severity().isAtLeast(least)) {
        continue;
      }
      text.append(CleanText.line(report.document()))
          .append(": ")
          .append(unlisted.severity())
          .append(": ")
          .append(TextReport.describe(unlisted))
          .append('\n');
    }
    return CleanText.lines(text.toString());
  }
}
