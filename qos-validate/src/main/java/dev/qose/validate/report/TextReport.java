package dev.qose.validate.report;

import java.util.Locale;

/**
 * Writes reports for people.
 *
 * <p>First a line with the document and the verdict, then how the layers ended, the findings with
 * the gravest first, and what was not checked. Lines end in LF.
 *
 * @since 0.1
 */
public final class TextReport {

  private TextReport() {}

  /**
   * Writes a report.
   *
   * @param report the report
   * @return its text, which ends with a line end
   */
  public static String write(ValidationReport report) {
    StringBuilder text = new StringBuilder();
    text.append(report.document())
        .append(report.host().map(host -> " (" + host + ")").orElse(""))
        .append(": ")
        .append(verdict(report))
        .append('\n');
    for (LayerResult layer : report.layers()) {
      text.append("  ").append(pad(layer.layer().toString(), 11)).append(layer.outcome());
      layer.reason().ifPresent(reason -> text.append(": ").append(reason));
      text.append('\n');
    }
    report.findingsBySeverity().forEach(finding -> append(text, finding));
    if (report.findingsLeftOut() > 0) {
      text.append("  … and ")
          .append(report.findingsLeftOut())
          .append(" more findings, left out since the limit of ")
          .append(report.findings().size())
          .append(" is reached\n");
    }
    for (NotChecked part : report.notChecked()) {
      text.append("  not checked: ")
          .append(part.element())
          .append(at(part.location()))
          .append(": ")
          .append(part.reason())
          .append('\n');
    }
    return Terminal.safe(text);
  }

  /**
   * Sums a report up.
   *
   * @param report the report
   * @return such as {@code valid} or {@code not valid, 2 errors, 1 warning}
   */
  static String verdict(ValidationReport report) {
    StringBuilder verdict = new StringBuilder(report.isValid() ? "valid" : "not valid");
    for (Severity severity : Severity.values()) {
      long count = report.count(severity);
      if (count > 0) {
        verdict
            .append(", ")
            .append(count)
            .append(' ')
            .append(severity)
            .append(count > 1 ? "s" : "");
      }
    }
    return verdict.toString();
  }

  private static void append(StringBuilder text, Finding finding) {
    text.append("  ")
        .append(pad(finding.severity().toString().toUpperCase(Locale.ROOT), 8))
        .append(finding.rule())
        .append(at(finding.location()))
        .append("\n      ")
        .append(finding.message())
        .append('\n');
    finding.location().xpath().ifPresent(path -> appendLine(text, "at", path));
    finding.suggestion().ifPresent(advice -> appendLine(text, "try", advice));
    finding.reference().ifPresent(reference -> appendLine(text, "see", reference));
  }

  private static void appendLine(StringBuilder text, String label, String value) {
    text.append("      ").append(label).append(": ").append(value).append('\n');
  }

  private static String at(Location location) {
    if (location.line().isEmpty()) {
      return "";
    }
    String line = " at line " + location.line().getAsInt();
    return location.column().isPresent() ? line + ", column " + location.column().getAsInt() : line;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
