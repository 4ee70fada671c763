package dev.qose.validate.report;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Severity;
import dev.qose.core.text.CleanText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Writes reports as JUnit XML, which build servers show as test results.
 *
 * <p>A document is a test suite. A rule that was broken is a test case, as is a layer in which none
 * was. A case has failed where the rule has a finding at or above a severity; graver or not, all
 * its findings are listed. Layers that were skipped, rules that could not be decided, and rules all
 * of whose findings are suppressed are skipped cases.
 *
 * @since 0.1
 */
public final class JunitReport {

  private JunitReport() {}

  /**
   * Writes reports.
   *
   * @param reports the reports
   * @param failOn the least grave severity that makes a case fail
   * @return an XML document, which ends with a line end
   */
  public static String write(List<ValidationReport> reports, Severity failOn) {
    XmlWriter xml = XmlWriter.document();
    xml.start("testsuites").attribute("name", "qos");
    reports.forEach(report -> append(xml, report, cases(report, failOn)));
    return xml.end().finish();
  }

  private static void append(XmlWriter xml, ValidationReport report, List<Case> cases) {
    long millis = report.layers().stream().mapToLong(LayerResult::millis).sum();
    xml.start("testsuite")
        .attribute("name", report.document())
        .attribute("tests", String.valueOf(cases.size()))
        .attribute("failures", count(cases, Outcome.FAILED))
        .attribute("errors", "0")
        .attribute("skipped", count(cases, Outcome.SKIPPED))
        .attribute("time", String.format(Locale.ROOT, "%.3f", millis / 1000.0));
    cases.forEach(test -> append(xml, report, test));
    if (!report.notChecked().isEmpty()) {
      xml.start("system-out")
          .lines(
              report.notChecked().stream()
                  .map(
                      p ->
                          CleanText.line(
                              place(p.location())
                                  + p.element()
                                  + " was not checked: "
                                  + p.reason()))
                  .collect(Collectors.joining("\n")))
          .end();
    }
    xml.end();
  }

  private static void append(XmlWriter xml, ValidationReport report, Case test) {
    xml.start("testcase")
        .attribute("name", test.name())
        // A dot would make Jenkins take what is before it for a package.
        .attribute("classname", report.document().replace('.', '_'))
        .attribute("file", report.document());
    test.line().ifPresent(line -> xml.attribute("line", String.valueOf(line)));
    switch (test.outcome()) {
      case PASSED -> {
        if (!test.text().isEmpty()) {
          xml.start("system-out").lines(test.text()).end();
        }
      }
      case FAILED ->
          xml.start("failure")
              .attribute("message", test.message())
              .attribute("type", test.name())
              .lines(test.text())
              .end();
      case SKIPPED -> xml.start("skipped").attribute("message", test.message()).end();
    }
    xml.end();
  }

  private static List<Case> cases(ValidationReport report, Severity failOn) {
    List<Case> cases = new ArrayList<>();
    Map<String, List<Finding>> broken = new LinkedHashMap<>();
    report.findings().forEach(f -> broken.computeIfAbsent(f.rule(), r -> new ArrayList<>()).add(f));
    for (LayerResult layer : report.layers()) {
      if (layer.reason().isPresent()) {
        cases.add(Case.skipped(layer.layer().toString(), layer.reason().get()));
      } else if (report.findings().stream().noneMatch(f -> f.layer() == layer.layer())) {
        cases.add(new Case(layer.layer().toString(), Outcome.PASSED, OptionalInt.empty(), "", ""));
      }
    }
    broken.forEach((rule, findings) -> cases.add(ofRule(rule, findings, failOn)));
    Map<String, String> reasons = new LinkedHashMap<>();
    report.suppressed().forEach(s -> reasons.putIfAbsent(s.finding().rule(), s.reason()));
    report.skippedRules().forEach(s -> reasons.putIfAbsent(s.rule(), s.reason()));
    reasons.keySet().removeAll(broken.keySet());
    reasons.forEach((rule, reason) -> cases.add(Case.skipped(rule, reason)));
    for (UnlistedFindings unlisted : report.unlisted()) {
      String message = TextReport.describe(unlisted);
      boolean isFailure = unlisted.severity().isAtLeast(failOn);
      cases.add(
          new Case(
              "more of " + unlisted.rule(),
              isFailure ? Outcome.FAILED : Outcome.PASSED,
              OptionalInt.empty(),
              message,
              message));
    }
    return cases;
  }

  private static Case ofRule(String rule, List<Finding> findings, Severity failOn) {
    Optional<Finding> failure =
        findings.stream().filter(f -> f.severity().isAtLeast(failOn)).findFirst();
    String text = findings.stream().map(JunitReport::describe).collect(Collectors.joining("\n"));
    return new Case(
        rule,
        failure.isPresent() ? Outcome.FAILED : Outcome.PASSED,
        lineInDocument(failure.orElse(findings.get(0)).location()),
        failure.map(Finding::message).orElse(""),
        text);
  }

  private static OptionalInt lineInDocument(Location location) {
    return location.isInDocument() ? location.line() : OptionalInt.empty();
  }

  private static String describe(Finding finding) {
    return CleanText.line(place(finding.location()) + finding.severity() + ": " + finding.message())
        + finding.location().xpath().map(path -> "\n  at: " + CleanText.line(path)).orElse("")
        + finding.suggestion().map(advice -> "\n  try: " + CleanText.line(advice)).orElse("");
  }

  private static String place(Location location) {
    String file = location.file().map(name -> name + ": ").orElse("");
    if (location.line().isEmpty()) {
      return file;
    }
    String column = location.column().isPresent() ? ":" + location.column().getAsInt() : "";
    return file + location.line().getAsInt() + column + ": ";
  }

  private static String count(List<Case> cases, Outcome outcome) {
    return String.valueOf(cases.stream().filter(test -> test.outcome() == outcome).count());
  }

  private enum Outcome {
    PASSED,
    FAILED,
    SKIPPED
  }

  private record Case(String name, Outcome outcome, OptionalInt line, String message, String text) {

    static Case skipped(String name, String reason) {
      return new Case(name, Outcome.SKIPPED, OptionalInt.empty(), reason, "");
    }
  }
}
