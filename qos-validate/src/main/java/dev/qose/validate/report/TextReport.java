package dev.qose.validate.report;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Severity;
import dev.qose.core.text.CleanText;
import java.util.List;
import java.util.Locale;

/**
 * Writes reports for people.
 *
 * <p>First a line with the document and the verdict, then how the layers ended, the findings with
 * the gravest first, and what was not checked. What is less grave than asked for, rules that could
 * not be decided, and suppressed findings are counted. Lines end in LF.
 *
 * @since 0.1
 */
public final class TextReport {

  private TextReport() {}

  /**
   * How much is told.
   *
   * @param least the least grave severity of which findings are listed; others are counted
   * @param all whether rules that could not be decided and suppressed findings are listed too
   * @since 0.1
   */
  public record Detail(Severity least, boolean all) {

    /** Errors and warnings; the rest is counted. */
    public static final Detail NORMAL = new Detail(Severity.WARNING, false);

    /** Everything there is. */
    public static final Detail VERBOSE = new Detail(Severity.INFO, true);
  }

  /**
   * Writes a report in {@link Detail#NORMAL} detail.
   *
   * @param report the report
   * @return its text, which ends with a line end
   */
  public static String write(ValidationReport report) {
    return write(report, Detail.NORMAL);
  }

  /**
   * Writes a report.
   *
   * @param report the report
   * @param detail how much of it
   * @return its text, which ends with a line end
   */
  public static String write(ValidationReport report, Detail detail) {
    return write(report, detail, SourceLines.NONE);
  }

  /**
   * Writes a report, with the beginning of each element as the document has it.
   *
   * @param report the report
   * @param detail how much of it
   * @param document the document, as it was checked
   * @return its text, which ends with a line end
   */
  public static String write(ValidationReport report, Detail detail, String document) {
    return write(report, detail, SourceLines.of(document));
  }

  /**
   * Writes a report, with the beginning of each element as the document has it.
   *
   * @param report the report
   * @param detail how much of it
   * @param document the document, as it was checked
   * @return its text, which ends with a line end
   */
  public static String write(ValidationReport report, Detail detail, byte[] document) {
    return write(report, detail, SourceLines.of(document));
  }

  private static String write(ValidationReport report, Detail detail, SourceLines source) {
    StringBuilder text = new StringBuilder();
    text.append(CleanText.line(report.document()))
        .append(report.host().map(host -> CleanText.line(" (" + host + ")")).orElse(""))
        .append(": ")
        .append(verdict(report))
        .append('\n');
    for (LayerResult layer : report.layers()) {
      text.append("  ").append(pad(layer.layer().toString(), 11)).append(layer.outcome());
      layer.reason().ifPresent(reason -> text.append(CleanText.line(": " + reason)));
      text.append('\n');
    }
    List<Finding> findings = report.findingsBySeverity();
    findings.stream()
        .filter(finding -> finding.severity().isAtLeast(detail.least()))
        .forEach(finding -> append(text, finding, source));
    for (Severity severity : Severity.values()) {
      if (!severity.isAtLeast(detail.least())) {
        appendCount(text, report.count(severity), "finding", " of severity " + severity);
      }
    }
    for (UnlistedFindings unlisted : report.unlisted()) {
      if (unlisted.severity().isAtLeast(detail.least())) {
        text.append("  … and ").append(describe(unlisted)).append('\n');
      }
    }
    for (NotChecked part : report.notChecked()) {
      text.append("  not checked: ")
          .append(CleanText.line(part.element() + at(part.location()) + ": " + part.reason()))
          .append('\n');
    }
    if (detail.all()) {
      report.skippedRules().forEach(rule -> append(text, rule));
      report.suppressed().forEach(finding -> append(text, finding));
    } else {
      appendCount(text, report.skippedRules().size(), "rule", " could not be decided");
      appendCount(text, report.suppressed().size(), "finding", " suppressed");
    }
    return CleanText.lines(text.toString());
  }

  /**
   * Sums a report up.
   *
   * @param report the report
   * @return such as {@code valid}, {@code not valid, 2 errors, 1 warning} or {@code not checked,
   *     since there is no QoS block in the document}
   */
  static String verdict(ValidationReport report) {
    StringBuilder verdict =
        new StringBuilder(
            switch (report.outcome()) {
              case VALID -> "valid";
              case INVALID -> "not valid";
              case NOT_CHECKED -> "not checked, since " + missing(report);
            });
    for (Severity severity : Severity.values()) {
      long count = report.count(severity);
      if (count > 0) {
        verdict.append(", ").append(number(count, severity.toString()));
      }
    }
    return verdict.toString();
  }

  /** Why the first layer that was wanted could not be applied. */
  private static String missing(ValidationReport report) {
    return report.layers().stream()
        .filter(LayerResult::isMissing)
        .flatMap(layer -> layer.reason().stream())
        .findFirst()
        .orElse("");
  }

  /** Says in words how many findings are not listed, in a clean line. */
  static String describe(UnlistedFindings unlisted) {
    return CleanText.line(
        "%d more findings of %s (%s), more than are listed of one rule"
            .formatted(unlisted.count(), unlisted.rule(), unlisted.severity()));
  }

  private static void append(StringBuilder text, Finding finding, SourceLines source) {
    text.append("  ")
        .append(pad(finding.severity().toString().toUpperCase(Locale.ROOT), 8))
        .append(CleanText.line(finding.rule() + at(finding.location())))
        .append("\n      ")
        .append(CleanText.line(finding.message()))
        .append('\n');
    source
        .excerpt(finding)
        .ifPresent(line -> text.append("      ").append(CleanText.line(line)).append('\n'));
    finding.location().xpath().ifPresent(path -> appendLine(text, "at", path));
    finding.suggestion().ifPresent(advice -> appendLine(text, "try", advice));
    finding.reference().ifPresent(reference -> appendLine(text, "see", reference));
    finding.fix().ifPresent(fix -> appendLine(text, "fixable with qos fix", fix.title()));
  }

  private static void append(StringBuilder text, SkippedRule rule) {
    text.append("  not decided: ")
        .append(CleanText.line(rule.rule() + at(rule.location()) + ": " + rule.reason()))
        .append('\n');
  }

  private static void append(StringBuilder text, Suppressed suppressed) {
    Finding finding = suppressed.finding();
    text.append("  suppressed: ")
        .append(finding.severity())
        .append(' ')
        .append(CleanText.line(finding.rule() + at(finding.location()) + ": " + finding.message()))
        .append("\n      because: ")
        .append(CleanText.line(suppressed.reason()))
        .append('\n');
  }

  /** Sums up what is not listed, if there is any. */
  private static void appendCount(StringBuilder text, long count, String what, String about) {
    if (count > 0) {
      text.append("  ").append(number(count, what)).append(about).append(", not listed\n");
    }
  }

  private static String number(long count, String what) {
    return count + " " + what + (count > 1 ? "s" : "");
  }

  private static void appendLine(StringBuilder text, String label, String value) {
    text.append("      ").append(label).append(": ").append(CleanText.line(value)).append('\n');
  }

  private static String at(Location location) {
    String file = location.file().map(name -> " in " + name).orElse("");
    if (location.line().isEmpty()) {
      return file;
    }
    String line = file + " at line " + location.line().getAsInt();
    return location.column().isPresent() ? line + ", column " + location.column().getAsInt() : line;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
