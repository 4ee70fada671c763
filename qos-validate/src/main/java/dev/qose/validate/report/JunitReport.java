package dev.qose.validate.report;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.core.text.CleanText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes reports as JUnit XML, which build servers show as test results.
 *
 * <p>A document is a test suite, and each layer of checks is a test case of it. So cases are the
 * same from one run to the next, and their history can be followed. A case has failed where its
 * layer has a finding at or above a severity; graver or not, all its findings are listed. A layer
 * that was skipped is a skipped case. What could not be decided, and what is suppressed, is told
 * with its layer, or of the whole document.
 *
 * @since 0.1
 */
public final class JunitReport {

  private final XmlWriter xml = XmlWriter.document();
  private final Severity failOn;

  private JunitReport(Severity failOn) {
    this.failOn = failOn;
  }

  /**
   * Writes reports.
   *
   * @param reports the reports
   * @param failOn the least grave severity that makes a case fail
   * @return an XML document, which ends with a line end
   */
  public static String write(List<ValidationReport> reports, Severity failOn) {
    JunitReport writer = new JunitReport(failOn);
    writer.xml.start("testsuites").attribute("name", "qos");
    reports.forEach(writer::suite);
    return writer.xml.end().finish();
  }

  private void suite(ValidationReport report) {
    List<Case> cases = cases(report);
    xml.start("testsuite")
        .attribute("name", report.document())
        .attribute("tests", String.valueOf(cases.size()))
        .attribute("failures", count(cases, Outcome.FAILED))
        .attribute("errors", "0")
        .attribute("skipped", count(cases, Outcome.SKIPPED))
        .attribute("time", seconds(cases.stream().mapToLong(Case::millis).sum()));
    cases.forEach(test -> append(report, test));
    List<String> notes = notes(report);
    if (!notes.isEmpty()) {
      xml.start("system-out").lines(String.join("\n", notes)).end();
    }
    xml.end();
  }

  private void append(ValidationReport report, Case test) {
    xml.start("testcase")
        .attribute("name", test.layer().toString())
        // A dot would make Jenkins take what is before it for a package.
        .attribute("classname", report.document().replace('.', '_'))
        .attribute("file", report.document());
    test.line().ifPresent(line -> xml.attribute("line", String.valueOf(line)));
    xml.attribute("time", seconds(test.millis()));
    switch (test.outcome()) {
      case PASSED -> {
        if (!test.text().isEmpty()) {
          xml.start("system-out").lines(test.text()).end();
        }
      }
      case FAILED ->
          xml.start("failure")
              .attribute("message", test.message())
              .attribute("type", test.type())
              .lines(test.text())
              .end();
      case SKIPPED -> xml.start("skipped").attribute("message", test.message()).end();
    }
    xml.end();
  }

  private List<Case> cases(ValidationReport report) {
    Map<Layer, List<Finding>> found = new EnumMap<>(Layer.class);
    Map<String, Layer> layers = new HashMap<>();
    for (Finding finding : report.findings()) {
      found.computeIfAbsent(finding.layer(), layer -> new ArrayList<>()).add(finding);
      layers.putIfAbsent(finding.rule(), finding.layer());
    }
    // Of a rule there is something listed before anything is left out.
    Map<Layer, List<UnlistedFindings>> unlisted = new EnumMap<>(Layer.class);
    for (UnlistedFindings left : report.unlisted()) {
      unlisted
          .computeIfAbsent(
              layers.getOrDefault(left.rule(), Layer.RULES), layer -> new ArrayList<>())
          .add(left);
    }
    List<Case> cases = new ArrayList<>();
    for (LayerResult result : report.layers()) {
      List<Finding> here = Optional.ofNullable(found.remove(result.layer())).orElse(List.of());
      List<UnlistedFindings> more =
          Optional.ofNullable(unlisted.remove(result.layer())).orElse(List.of());
      cases.add(
          here.isEmpty() && more.isEmpty() && result.reason().isPresent()
              ? Case.skipped(result.layer(), result.reason().get())
              : applied(result.layer(), result.millis(), here, more));
    }
    found.forEach(
        (layer, here) ->
            cases.add(applied(layer, 0, here, unlisted.getOrDefault(layer, List.of()))));
    return cases;
  }

  private Case applied(
      Layer layer, long millis, List<Finding> found, List<UnlistedFindings> unlisted) {
    List<Finding> failures =
        found.stream().filter(finding -> finding.severity().isAtLeast(failOn)).toList();
    int more =
        unlisted.stream()
            .filter(left -> left.severity().isAtLeast(failOn))
            .mapToInt(UnlistedFindings::count)
            .sum();
    List<String> text = new ArrayList<>(found.stream().map(JunitReport::describe).toList());
    unlisted.forEach(left -> text.add(TextReport.describe(left)));
    if (failures.isEmpty() && more == 0) {
      OptionalInt nowhere = OptionalInt.empty();
      return new Case(layer, Outcome.PASSED, nowhere, millis, "", "", String.join("\n", text));
    }
    Optional<Finding> first = failures.stream().findFirst();
    int others = failures.size() + more - (first.isPresent() ? 1 : 0);
    String message =
        first.map(finding -> finding.rule() + ": " + finding.message()).orElse("")
            + (others > 0 ? " (and " + TextReport.number(others, "more finding") + ")" : "");
    return new Case(
        layer,
        Outcome.FAILED,
        first
            .map(Finding::location)
            .filter(Location::isInDocument)
            .map(Location::line)
            .orElse(OptionalInt.empty()),
        millis,
        first.map(Finding::rule).orElse(layer.toString()),
        message.strip(),
        String.join("\n", text));
  }

  private static String describe(Finding finding) {
    return CleanText.line(
            place(finding.location())
                + finding.severity()
                + ": "
                + finding.rule()
                + ": "
                + finding.message())
        + finding.location().xpath().map(path -> "\n  at: " + CleanText.line(path)).orElse("")
        + finding.suggestion().map(advice -> "\n  try: " + CleanText.line(advice)).orElse("");
  }

  /** What is said of the document as a whole. */
  private static List<String> notes(ValidationReport report) {
    List<String> notes = new ArrayList<>();
    for (NotChecked part : report.notChecked()) {
      notes.add(place(part.location()) + part.element() + " was not checked: " + part.reason());
    }
    for (SkippedRule rule : report.skippedRules()) {
      notes.add(place(rule.location()) + rule.rule() + " could not be decided: " + rule.reason());
    }
    for (Suppressed suppressed : report.suppressed()) {
      Finding finding = suppressed.finding();
      notes.add(
          place(finding.location())
              + "%s is suppressed: %s".formatted(finding.rule(), suppressed.reason()));
    }
    return notes.stream().map(CleanText::line).toList();
  }

  private static String place(Location location) {
    String file = location.file().map(name -> name + ": ").orElse("");
    if (location.line().isEmpty()) {
      return file;
    }
    String column = location.column().isPresent() ? ":" + location.column().getAsInt() : "";
    return file + location.line().getAsInt() + column + ": ";
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  private static String count(List<Case> cases, Outcome outcome) {
    return String.valueOf(cases.stream().filter(test -> test.outcome() == outcome).count());
  }

  private enum Outcome {
    PASSED,
    FAILED,
    SKIPPED
  }

  private record Case(
      Layer layer,
      Outcome outcome,
      OptionalInt line,
      long millis,
      String type,
      String message,
      String text) {

    static Case skipped(Layer layer, String reason) {
      return new Case(layer, Outcome.SKIPPED, OptionalInt.empty(), 0, "", reason, "");
    }
  }
}
