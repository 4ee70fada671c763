package dev.qose.validate.report;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Fix;
import java.util.List;

/**
 * Writes reports for programs: the JSON of {@code qos-report/1}.
 *
 * <pre>{@code
 * {"schema":"qos-report/1","document":"roads.xml","host":"WMS 1.3.0","valid":false,
 *  "outcome":"valid|invalid|not-checked",
 *  "layers":[{"layer":"xsd","outcome":"failed","millis":0}],
 *  "findings":[{"rule":"cvc-complex-type.2.4.a","severity":"error","layer":"xsd","message":"…",
 *               "line":193,"column":7,"xpath":"/…","suggestion":"…","reference":"…","fix":"…"}],
 *  "notChecked":[{"element":"ms:GetStyles","line":90,"column":5,"xpath":"/…","reason":"…"}],
 *  "skippedRules":[{"rule":"QOS-R17","line":60,"column":9,"xpath":"/…","reason":"…"}],
 *  "suppressed":[{"rule":"QOS-A08", …, "by":"document|file|baseline","reason":"…"}],
 *  "findingsLeftOut":2,"unlisted":[{"rule":"QOS-R09","severity":"error","count":2}]}
 * }</pre>
 *
 * <p>{@code valid} is true only where the outcome is valid. What is not known is left out: {@code
 * host}, {@code reason}, {@code line}, {@code column}, {@code xpath}, {@code suggestion}, {@code
 * reference}, {@code fix}. A {@code file} is named where the line is not one of the document but of
 * a file that goes with it, such as its feed. The text is ASCII, so that no channel can spoil it.
 *
 * @since 0.1
 */
public final class JsonReport {

  private final JsonWriter json = new JsonWriter();

  private JsonReport() {}

  /**
   * Writes one report.
   *
   * @param report the report
   * @return a JSON object, which ends with a line end
   */
  public static String write(ValidationReport report) {
    JsonReport writer = new JsonReport();
    writer.json.object(() -> writer.append(report));
    return writer.json + "\n";
  }

  /**
   * Writes several reports.
   *
   * @param reports the reports
   * @return a JSON array, which ends with a line end
   */
  public static String write(List<ValidationReport> reports) {
    JsonReport writer = new JsonReport();
    writer.json.array(reports, writer::append);
    return writer.json + "\n";
  }

  private void append(ValidationReport report) {
    json.field("schema", "qos-report/1");
    json.field("document", report.document());
    json.field("host", report.host());
    json.field("valid", report.isValid());
    json.field("outcome", report.outcome().toString());
    json.array("layers", report.layers(), this::append);
    json.array("findings", report.findings(), this::append);
    json.array("notChecked", report.notChecked(), this::append);
    json.array("skippedRules", report.skippedRules(), this::append);
    json.array("suppressed", report.suppressed(), this::append);
    json.field("findingsLeftOut", report.findingsLeftOut());
    json.array("unlisted", report.unlisted(), this::append);
  }

  private void append(LayerResult result) {
    json.field("layer", result.layer().toString());
    json.field("outcome", result.outcome().toString());
    json.field("reason", result.reason());
    json.field("millis", result.millis());
  }

  private void append(Finding finding) {
    json.field("rule", finding.rule());
    json.field("severity", finding.severity().toString());
    json.field("layer", finding.layer().toString());
    json.field("message", finding.message());
    append(finding.location());
    json.field("suggestion", finding.suggestion());
    json.field("reference", finding.reference());
    json.field("fix", finding.fix().map(Fix::title));
  }

  private void append(NotChecked part) {
    json.field("element", part.element());
    append(part.location());
    json.field("reason", part.reason());
  }

  private void append(SkippedRule rule) {
    json.field("rule", rule.rule());
    append(rule.location());
    json.field("reason", rule.reason());
  }

  private void append(Suppressed suppressed) {
    append(suppressed.finding());
    json.field("by", suppressed.origin().toString());
    json.field("reason", suppressed.reason());
  }

  private void append(UnlistedFindings unlisted) {
    json.field("rule", unlisted.rule());
    json.field("severity", unlisted.severity().toString());
    json.field("count", unlisted.count());
  }

  private void append(Location location) {
    json.field("file", location.file());
    json.field("line", location.line());
    json.field("column", location.column());
    json.field("xpath", location.xpath());
  }
}
