package dev.qose.validate.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Writes reports for programs: the JSON of {@code qos-report/1}.
 *
 * <pre>{@code
 * {"schema":"qos-report/1","document":"roads.xml","host":"WMS 1.3.0","valid":false,
 *  "layers":[{"layer":"xsd","outcome":"failed","millis":0}],
 *  "findings":[{"rule":"cvc-complex-type.2.4.a","severity":"error","layer":"xsd","message":"…",
 *               "line":193,"column":7,"xpath":"/…","suggestion":"…","reference":"…"}],
 *  "notChecked":[{"element":"ms:GetStyles","line":90,"column":5,"xpath":"/…","reason":"…"}],
 *  "findingsLeftOut":0}
 * }</pre>
 *
 * <p>What is not known is left out: {@code host}, {@code reason}, {@code line}, {@code column},
 * {@code xpath}, {@code suggestion}, {@code reference}. The text is ASCII, so that no channel can
 * spoil it. The few lines of JSON are written here rather than by a library, since this module
 * would need it for nothing else.
 *
 * @since 0.1
 */
public final class JsonReport {

  private final StringBuilder json = new StringBuilder();

  private JsonReport() {}

  /**
   * Writes one report.
   *
   * @param report the report
   * @return a JSON object, which ends with a line end
   */
  public static String write(ValidationReport report) {
    JsonReport writer = new JsonReport();
    writer.append(report);
    return writer.json.append('\n').toString();
  }

  /**
   * Writes several reports.
   *
   * @param reports the reports
   * @return a JSON array, which ends with a line end
   */
  public static String write(List<ValidationReport> reports) {
    JsonReport writer = new JsonReport();
    writer.json.append('[');
    for (int i = 0; i < reports.size(); i++) {
      writer.json.append(i == 0 ? "" : ",\n");
      writer.append(reports.get(i));
    }
    return writer.json.append("]\n").toString();
  }

  private void append(ValidationReport report) {
    json.append('{');
    field("schema", "qos-report/1");
    field("document", report.document());
    field("host", report.host());
    field("valid", report.isValid());
    array("layers", report.layers(), this::append);
    array("findings", report.findings(), this::append);
    array("notChecked", report.notChecked(), this::append);
    field("findingsLeftOut", report.findingsLeftOut());
    json.append('}');
  }

  private void append(LayerResult result) {
    field("layer", result.layer().toString());
    field("outcome", result.outcome().toString());
    field("reason", result.reason());
    field("millis", result.millis());
  }

  private void append(Finding finding) {
    field("rule", finding.rule());
    field("severity", finding.severity().toString());
    field("layer", finding.layer().toString());
    field("message", finding.message());
    append(finding.location());
    field("suggestion", finding.suggestion());
    field("reference", finding.reference());
  }

  private void append(NotChecked part) {
    field("element", part.element());
    append(part.location());
    field("reason", part.reason());
  }

  private void append(Location location) {
    field("line", location.line());
    field("column", location.column());
    field("xpath", location.xpath());
  }

  private <T> void array(String name, List<T> items, Consumer<T> writer) {
    name(name);
    json.append('[');
    for (int i = 0; i < items.size(); i++) {
      json.append(i == 0 ? "{" : ",\n{");
      writer.accept(items.get(i));
      json.append('}');
    }
    json.append(']');
  }

  private void field(String name, Optional<String> value) {
    value.ifPresent(text -> field(name, text));
  }

  private void field(String name, OptionalInt value) {
    value.ifPresent(number -> field(name, (long) number));
  }

  private void field(String name, long value) {
    name(name);
    json.append(value);
  }

  private void field(String name, boolean value) {
    name(name);
    json.append(value);
  }

  private void field(String name, String value) {
    name(name);
    string(value);
  }

  private void name(String name) {
    char last = json.charAt(json.length() - 1);
    if (last != '{') {
      json.append(',');
    }
    string(name);
    json.append(':');
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c >= ' ' && c < 0x7F) {
        json.append(c);
      } else {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    json.append('"');
  }
}
