package dev.qose.examples.cli;

import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.Severity;
import dev.qose.validate.fix.Fixer;
import dev.qose.validate.report.CompactReport;
import dev.qose.validate.report.HtmlReport;
import dev.qose.validate.report.JsonReport;
import dev.qose.validate.report.JunitReport;
import dev.qose.validate.report.RuleSummary;
import dev.qose.validate.report.SarifReport;
import dev.qose.validate.report.SvrlReport;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code --format} may say. */
enum ReportFormat {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  SVRL,
  HTML,
  COMPACT;

  /**
   * How reports are written, where a format leaves a choice.
   *
   * @param show from where on people are shown findings
   * @param failures what makes the command fail, and is shown whatever else is
   * @param several whether more than one document was asked for, read or not
   * @param options what decides what is found, as it was given
   */
  record Settings(Severity show, FailureOptions failures, boolean several, List<String> options) {

    /** From where on findings are listed. */
    Severity least(Console console) {
      if (console.isVerbose()) {
        return Severity.INFO;
      }
      return console.isQuiet() || show.isAtLeast(failures.severity()) ? failures.severity() : show;
    }
  }

  /** Whether documents are read once more when their reports are written. */
  boolean isReadingAgain() {
    return this == HTML || this == SARIF;
  }

  /** Writes reports on documents to where they belong. */
  void write(
      Console console, OutputFile output, List<HtmlReport.Checked> documents, Settings settings)
      throws IOException {
    List<HtmlReport.Checked> told =
        console.isQuiet() && (this == TEXT || this == COMPACT)
            ? documents.stream().filter(each -> settings.failures().counts(each.report())).toList()
            : documents;
    Severity least = settings.least(console);
    HtmlReport.Check check = new HtmlReport.Check(console.clock().instant(), settings.options());
    String text = write(told, settings, new TextReport.Detail(least, console.isVerbose()), check);
    boolean isSeen = this == TEXT && output.path() == null && console.terminal().coloured();
    output.write(console, isSeen ? Colours.paint(text) : text);
  }

  private String write(
      List<HtmlReport.Checked> documents,
      Settings settings,
      TextReport.Detail detail,
      HtmlReport.Check check)
      throws IOException {
    List<ValidationReport> reports = documents.stream().map(HtmlReport.Checked::report).toList();
    return switch (this) {
      case TEXT -> each(reports, report -> TextReport.write(report, detail));
      case COMPACT -> each(reports, report -> CompactReport.write(report, detail.least()));
      // One document is one object; of several, those that could be read are an array.
      case JSON ->
          settings.several() ? JsonReport.write(reports) : each(reports, JsonReport::write);
      case SARIF -> SarifReport.write(documents, ReportFormat::summary, Fixer.preview());
      case JUNIT -> JunitReport.write(reports, settings.failures().severity());
      case SVRL -> SvrlReport.write(reports);
      case HTML -> HtmlReport.write(documents, check, Fixer.preview());
    };
  }

  private static Optional<RuleSummary> summary(String id) {
    return RuleCatalogue.standard()
        .find(id)
        .map(
            rule ->
                new RuleSummary(
                    rule.title(),
                    rule.rationale(),
                    Optional.of(rule.source()).filter(source -> source.startsWith("https://")),
                    rule.severity()));
  }

  private static String each(
      List<ValidationReport> reports, Function<ValidationReport, String> writer) {
    return reports.stream().map(writer).collect(Collectors.joining());
  }
}
