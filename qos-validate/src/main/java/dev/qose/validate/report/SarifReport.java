package dev.qose.validate.report;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes reports as SARIF 2.1.0, the OASIS format that code hosting and editors show beside the
 * lines of a document.
 *
 * <pre>{@code
 * String sarif = SarifReport.write(List.of(report), RuleSummaries.NONE);
 * }</pre>
 *
 * <p>All documents are one run. A suppressed finding is a result with its justification. What was
 * not checked, could not be decided or was left out is a notification of the invocation. Columns
 * are in UTF-16 code units; the XPath of an element is its logical location.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 * @since 0.1
 */
public final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final JsonWriter json = new JsonWriter();
  private final List<ValidationReport> reports;
  private final RuleSummaries descriptions;

  /** Every rule that has a finding, with one of them, in the order of the rules array. */
  private final Map<String, Finding> rules = new TreeMap<>();

  private SarifReport(List<ValidationReport> reports, RuleSummaries descriptions) {
    this.reports = reports;
    this.descriptions = descriptions;
    reports.stream()
        .flatMap(SarifReport::findings)
        .forEach(finding -> rules.putIfAbsent(finding.rule(), finding));
  }

  /**
   * Writes reports.
   *
   * @param reports the reports
   * @param descriptions where the rules are described
   * @return a JSON object, which ends with a line end
   */
  public static String write(List<ValidationReport> reports, RuleSummaries descriptions) {
    SarifReport writer = new SarifReport(reports, descriptions);
    writer.json.object(writer::log);
    return writer.json + "\n";
  }

  private void log() {
    json.field("$schema", SCHEMA);
    json.field("version", "2.1.0");
    json.array("runs", List.of(reports), this::run);
  }

  private void run(List<ValidationReport> all) {
    json.object(
        "tool",
        () ->
            json.object(
                "driver",
                () -> {
                  json.field("name", "QoSE for Java");
                  json.array("rules", List.copyOf(rules.values()), this::rule);
                }));
    json.array("invocations", List.of(all), this::invocation);
    json.array(
        "artifacts",
        all,
        report ->
            json.object("location", () -> json.field("uri", DocumentUri.of(report.document()))));
    json.array("results", results(), this::result);
    json.field("columnKind", "utf16CodeUnits");
  }

  private void rule(Finding example) {
    RuleSummary description =
        descriptions
            .find(example.rule())
            .orElseGet(
                () ->
                    new RuleSummary(
                        "%s, of the layer %s".formatted(example.rule(), example.layer()),
                        "",
                        example.reference().filter(SarifReport::isUrl),
                        example.severity()));
    json.field("id", example.rule());
    text("shortDescription", description.title());
    // Code hosting asks for all three of these texts.
    String rationale =
        description.rationale().isEmpty() ? description.title() : description.rationale();
    text("fullDescription", rationale);
    json.field("helpUri", description.helpUri());
    text("help", rationale + description.helpUri().map(uri -> "\nSee " + uri).orElse(""));
    json.object("defaultConfiguration", () -> json.field("level", level(description.severity())));
  }

  private void invocation(List<ValidationReport> all) {
    json.field("executionSuccessful", true);
    json.array(
        "toolExecutionNotifications",
        all.stream().flatMap(Notification::of).toList(),
        this::notification);
  }

  private void notification(Notification notification) {
    notification
        .rule()
        .ifPresent(rule -> json.object("associatedRule", () -> json.field("id", rule)));
    locations(notification.report(), notification.location());
    json.field("level", notification.level());
    text("message", notification.message());
  }

  private List<Result> results() {
    List<Result> results = new ArrayList<>();
    for (ValidationReport report : reports) {
      report.findings().forEach(f -> results.add(new Result(report, f, Optional.empty())));
      report
          .suppressed()
          .forEach(s -> results.add(new Result(report, s.finding(), Optional.of(s))));
    }
    return results;
  }

  private void result(Result result) {
    Finding finding = result.finding();
    json.field("ruleId", finding.rule());
    json.field("ruleIndex", List.copyOf(rules.keySet()).indexOf(finding.rule()));
    json.field("level", level(finding.severity()));
    text("message", finding.message() + finding.suggestion().map(s -> "\n" + s).orElse(""));
    locations(result.report(), finding.location());
    json.array("suppressions", result.suppressed().stream().toList(), this::suppression);
    json.object(
        "properties",
        () -> {
          json.field("layer", finding.layer().toString());
          json.field("suggestion", finding.suggestion());
          json.field("reference", finding.reference());
          json.field("fix", finding.fix().map(Fix::title));
        });
  }

  private void suppression(Suppressed suppressed) {
    boolean inSource = suppressed.origin() == Suppressed.Origin.DOCUMENT;
    json.field("kind", inSource ? "inSource" : "external");
    json.field("justification", suppressed.reason());
  }

  private void locations(ValidationReport report, Location location) {
    json.array(
        "locations",
        List.of(location),
        place -> {
          json.object("physicalLocation", () -> physical(report, place));
          json.array(
              "logicalLocations",
              place.xpath().stream().toList(),
              path -> {
                json.field("fullyQualifiedName", path);
                json.field("kind", "element");
              });
        });
  }

  private void physical(ValidationReport report, Location location) {
    json.object(
        "artifactLocation",
        () -> {
          json.field("uri", DocumentUri.of(location.file().orElse(report.document())));
          if (location.isInDocument()) {
            json.field("index", reports.indexOf(report));
          }
        });
    if (location.line().isPresent()) {
      json.object(
          "region",
          () -> {
            json.field("startLine", location.line());
            json.field("startColumn", location.column());
          });
    }
  }

  /** A message, in which braces are doubled: single ones stand for arguments (clause 3.11.5). */
  private void text(String name, String text) {
    json.object(name, () -> json.field("text", text.replace("{", "{{").replace("}", "}}")));
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.toString();
  }

  private static boolean isUrl(String reference) {
    return reference.matches("https?://[^\\s\"<>\\\\^`{|}]+");
  }

  private static Stream<Finding> findings(ValidationReport report) {
    return Stream.concat(
        report.findings().stream(), report.suppressed().stream().map(Suppressed::finding));
  }

  private record Result(
      ValidationReport report, Finding finding, Optional<Suppressed> suppressed) {}

  /** What a report has to say besides findings. */
  private record Notification(
      ValidationReport report,
      Optional<String> rule,
      Location location,
      String level,
      String message) {

    static Stream<Notification> of(ValidationReport report) {
      List<Notification> all = new ArrayList<>();
      for (LayerResult layer : report.layers()) {
        layer
            .reason()
            .ifPresent(
                reason ->
                    all.add(
                        note(
                            report,
                            Optional.empty(),
                            Location.NONE,
                            "layer %s was skipped: %s".formatted(layer.layer(), reason))));
      }
      for (NotChecked part : report.notChecked()) {
        String message = part.element() + " was not checked: " + part.reason();
        all.add(note(report, Optional.empty(), part.location(), message));
      }
      for (SkippedRule rule : report.skippedRules()) {
        String message = rule.rule() + " could not be decided: " + rule.reason();
        all.add(note(report, Optional.of(rule.rule()), rule.location(), message));
      }
      for (UnlistedFindings unlisted : report.unlisted()) {
        String message = TextReport.describe(unlisted);
        all.add(new Notification(report, Optional.empty(), Location.NONE, "warning", message));
      }
      return all.stream();
    }

    private static Notification note(
        ValidationReport report, Optional<String> rule, Location location, String message) {
      return new Notification(report, rule, location, "note", message);
    }
  }
}
