package dev.qose.validate.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Severity;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
 * are in UTF-16 code units; the XPath of an element is its logical location. What a finding is
 * known by when the document has changed elsewhere is its partial fingerprint {@code
 * qosFinding/v1}. GitHub takes no more than {@value #MOST_RESULTS} results; of more the gravest are
 * kept, and the rest counted.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 * @since 0.1
 */
public final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  /** More results of one run are refused by code hosting. */
  static final int MOST_RESULTS = 25_000;

  private static final Pattern POSITION = Pattern.compile("\\[\\d+]|\\b(?:line|column) \\d+");

  /** What would be taken for markup in Markdown. */
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|~&]");

  private final JsonWriter json = new JsonWriter();
  private final List<ValidationReport> reports;
  private final List<Mends> mends;
  private final RuleSummaries descriptions;

  /** Every rule that has a finding, with one of them, in the order of the rules array. */
  private final Map<String, Finding> rules = new TreeMap<>();

  private final List<String> ruleIds;

  private SarifReport(
      List<ValidationReport> reports, List<Mends> mends, RuleSummaries descriptions) {
    this.reports = reports;
    this.mends = mends;
    this.descriptions = descriptions;
    reports.stream()
        .flatMap(SarifReport::findings)
        .forEach(finding -> rules.putIfAbsent(finding.rule(), finding));
    this.ruleIds = List.copyOf(rules.keySet());
  }

  /**
   * Writes reports.
   *
   * @param reports the reports
   * @param descriptions where the rules are described
   * @return a JSON object, which ends with a line end
   */
  public static String write(List<ValidationReport> reports, RuleSummaries descriptions) {
    return write(reports, List.of(), descriptions);
  }

  /**
   * Writes reports with what would mend the documents: for each finding that has a fix, which
   * characters it replaces by what. Documents up to 8 MiB are read for that, each once.
   *
   * @param documents the documents with their reports
   * @param descriptions where the rules are described
   * @param fixes tells what fixes change
   * @return a JSON object, which ends with a line end
   * @throws IOException if a document cannot be read
   */
  public static String write(
      List<HtmlReport.Checked> documents, RuleSummaries descriptions, FixPreview fixes)
      throws IOException {
    List<Mends> mends = new ArrayList<>();
    for (HtmlReport.Checked document : documents) {
      mends.add(Mends.of(document, fixes));
    }
    return write(documents.stream().map(HtmlReport.Checked::report).toList(), mends, descriptions);
  }

  private static String write(
      List<ValidationReport> reports, List<Mends> mends, RuleSummaries descriptions) {
    SarifReport writer = new SarifReport(reports, mends, descriptions);
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
                  json.field(
                      "version",
                      Optional.ofNullable(
                          SarifReport.class.getPackage().getImplementationVersion()));
                  json.array("rules", List.copyOf(rules.values()), this::rule);
                }));
    List<Result> every = results();
    List<Result> results =
        every.stream()
            .sorted(Comparator.comparing(result -> result.finding().severity()))
            .limit(MOST_RESULTS)
            .sorted(Comparator.comparingInt(Result::number))
            .toList();
    json.array(
        "invocations", List.of(all), each -> invocation(each, every.size() - results.size()));
    json.array(
        "artifacts",
        all,
        report ->
            json.object("location", () -> json.field("uri", DocumentUri.of(report.document()))));
    json.array("results", results, this::result);
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
    json.object(
        "help",
        () -> {
          json.field(
              "text",
              literal(rationale + description.helpUri().map(uri -> "\nSee " + uri).orElse("")));
          json.field(
              "markdown",
              literal(
                  "**%s**\n\n%s".formatted(markdown(description.title()), markdown(rationale))
                      + description.helpUri().map(uri -> "\n\n<" + uri + ">").orElse("")));
        });
    json.object("defaultConfiguration", () -> json.field("level", level(description.severity())));
  }

  private void invocation(List<ValidationReport> all, int leftOut) {
    json.field("executionSuccessful", true);
    List<Notification> notifications =
        new ArrayList<>(all.stream().flatMap(Notification::of).toList());
    if (leftOut > 0) {
      notifications.add(
          new Notification(
              all.get(0),
              Optional.empty(),
              Location.NONE,
              "warning",
              "%d results, the least grave, are left out: no more than %d can be told"
                  .formatted(leftOut, MOST_RESULTS)));
    }
    json.array("toolExecutionNotifications", notifications, this::notification);
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
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      ValidationReport report = reports.get(i);
      for (Finding finding : report.findings()) {
        results.add(result(results.size(), i, finding, Optional.empty(), times));
      }
      for (Suppressed accepted : report.suppressed()) {
        results.add(result(results.size(), i, accepted.finding(), Optional.of(accepted), times));
      }
    }
    return results;
  }

  /**
   * Knows a finding by what does not move when the document changes elsewhere: the rule, the path
   * without positions, the message; and among those alike, by its turn.
   */
  private Result result(
      int number,
      int document,
      Finding finding,
      Optional<Suppressed> suppressed,
      Map<String, Integer> times) {
    String path = finding.location().xpath().orElse("");
    String known = String.join("\n", finding.rule(), unplaced(path), unplaced(finding.message()));
    int turn = times.merge(document + " " + known, 1, Integer::sum);
    return new Result(number, document, finding, suppressed, digest(known + "\n" + turn));
  }

  private static String unplaced(String text) {
    return POSITION.matcher(text).replaceAll("");
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private void result(Result result) {
    Finding finding = result.finding();
    json.field("ruleId", finding.rule());
    json.field("ruleIndex", ruleIds.indexOf(finding.rule()));
    json.field("level", level(finding.severity()));
    text("message", finding.message() + finding.suggestion().map(s -> "\n" + s).orElse(""));
    locations(reports.get(result.document()), finding.location());
    json.object("partialFingerprints", () -> json.field("qosFinding/v1", result.fingerprint()));
    json.array("fixes", mend(result).stream().toList(), mend -> fix(result, mend));
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

  private Optional<Mend> mend(Result result) {
    return mends.isEmpty() ? Optional.empty() : mends.get(result.document()).of(result.finding());
  }

  private void fix(Result result, Mend mend) {
    result.finding().fix().ifPresent(fix -> text("description", fix.title()));
    json.array(
        "artifactChanges",
        List.of(mend.regions()),
        changes -> {
          json.object(
              "artifactLocation",
              () -> {
                json.field("uri", DocumentUri.of(reports.get(result.document()).document()));
                json.field("index", result.document());
              });
          json.array("replacements", changes, this::replacement);
        });
  }

  private void replacement(Mend.Region change) {
    json.object(
        "deletedRegion",
        () -> {
          json.field("startLine", change.startLine());
          json.field("startColumn", change.startColumn());
          json.field("endLine", change.endLine());
          json.field("endColumn", change.endColumn());
        });
    json.object("insertedContent", () -> json.field("text", change.text()));
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
    json.object(name, () -> json.field("text", literal(text)));
  }

  private static String literal(String text) {
    return text.replace("{", "{{").replace("}", "}}");
  }

  private static String markdown(String text) {
    return MARKUP.matcher(text).replaceAll("\\\\$0");
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

  /**
   * A finding among all.
   *
   * @param number how many there are before it
   * @param document the number of its report
   */
  private record Result(
      int number,
      int document,
      Finding finding,
      Optional<Suppressed> suppressed,
      String fingerprint) {}

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
