package dev.qose.examples.cli;

import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.Severity;
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
   * @param detail how much people are told
   * @param failOn from where on a test case fails
   * @param several whether more than one document was asked for, read or not
   */
  record Settings(TextReport.Detail detail, Severity failOn, boolean several) {}

  /** Writes reports on documents. */
  String write(List<HtmlReport.Checked> documents, Settings settings) throws IOException {
    List<ValidationReport> reports = documents.stream().map(HtmlReport.Checked::report).toList();
    return switch (this) {
      case TEXT -> each(reports, report -> TextReport.write(report, settings.detail()));
      case COMPACT ->
          each(reports, report -> CompactReport.write(report, settings.detail().least()));
      // One document is one object; of several, those that could be read are an array.
      case JSON ->
          settings.several() ? JsonReport.write(reports) : each(reports, JsonReport::write);
      case SARIF -> SarifReport.write(reports, ReportFormat::summary);
      case JUNIT -> JunitReport.write(reports, settings.failOn());
      case SVRL -> SvrlReport.write(reports);
      case HTML -> HtmlReport.write(documents);
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
