package dev.qose.validate.report;

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
   * Writes a report.
   *
   * @param report the report
   * @return a line for each finding, in document order; empty where there is none
   */
  public static String write(ValidationReport report) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : report.findings()) {
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
