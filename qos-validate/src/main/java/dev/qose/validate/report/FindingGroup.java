package dev.qose.validate.report;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reads as one fault: a rule that says the same of one place or several, and with it what the
 * schemas say of the same elements, which the rule explains better.
 *
 * @param severity how grave the gravest of it is
 * @param findings what the rule says, place by place in document order; never empty
 * @param folded what the schemas say there, the same only once
 */
record FindingGroup(Severity severity, List<Finding> findings, List<Finding> folded) {

  FindingGroup {
    findings = List.copyOf(findings);
    folded = List.copyOf(folded);
  }

  /** What all of the findings say but for their place. */
  private record Statement(
      String rule, Severity severity, String message, Optional<String> suggestion) {}

  /** An element, or where nothing is known of it, a place in the text. */
  private record Place(Optional<String> file, Optional<String> xpath, int line, int column) {

    static Place of(Location location) {
      boolean isNamed = location.xpath().isPresent();
      return new Place(
          location.file(),
          location.xpath(),
          isNamed ? 0 : location.line().orElse(0),
          isNamed ? 0 : location.column().orElse(0));
    }

    static boolean isKnown(Location location) {
      return location.xpath().isPresent() || location.line().isPresent();
    }
  }

  /** Groups what was found, the gravest first and then in document order. */
  static List<FindingGroup> of(ValidationReport report) {
    Map<Place, Finding> explanations = explanations(report.findings());
    Map<Finding, List<Finding>> schema = new HashMap<>();
    for (Finding finding : report.findings()) {
      if (finding.layer() == Layer.XSD) {
        Finding rule = explanations.get(Place.of(finding.location()));
        if (rule != null) {
          schema.computeIfAbsent(rule, r -> new ArrayList<>()).add(finding);
        }
      }
    }
    Map<Statement, List<Finding>> statements = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      if (finding.layer() != Layer.XSD || !explanations.containsKey(Place.of(finding.location()))) {
        Severity severity = gravest(finding, schema.getOrDefault(finding, List.of()));
        statements
            .computeIfAbsent(
                new Statement(finding.rule(), severity, finding.message(), finding.suggestion()),
                s -> new ArrayList<>())
            .add(finding);
      }
    }
    return statements.entrySet().stream()
        .map(
            entry ->
                new FindingGroup(
                    entry.getKey().severity(), entry.getValue(), once(entry.getValue(), schema)))
        .sorted(Comparator.comparing(FindingGroup::severity))
        .toList();
  }

  /**
   * The graver findings of rules, the gravest of each place. What is just worth knowing explains no
   * error.
   */
  private static Map<Place, Finding> explanations(List<Finding> findings) {
    Map<Place, Finding> explanations = new HashMap<>();
    for (Finding finding : findings) {
      boolean isOfRule =
          finding.layer() == Layer.SCHEMATRON
              || finding.layer() == Layer.RULES
              || finding.layer() == Layer.PROFILE;
      if (isOfRule
          && finding.severity().isAtLeast(Severity.WARNING)
          && Place.isKnown(finding.location())) {
        explanations.merge(
            Place.of(finding.location()),
            finding,
            (first, next) -> first.severity().isAtLeast(next.severity()) ? first : next);
      }
    }
    return explanations;
  }

  private static Severity gravest(Finding finding, List<Finding> schema) {
    return schema.stream()
        .map(Finding::severity)
        .filter(severity -> !finding.severity().isAtLeast(severity))
        .min(Comparator.naturalOrder())
        .orElse(finding.severity());
  }

  private static List<Finding> once(List<Finding> findings, Map<Finding, List<Finding>> schema) {
    Map<String, Finding> once = new LinkedHashMap<>();
    for (Finding finding : findings) {
      schema
          .getOrDefault(finding, List.of())
          .forEach(said -> once.putIfAbsent(said.rule() + " " + said.message(), said));
    }
    return List.copyOf(once.values());
  }

  /** What stands for all of it: the first finding. */
  Finding first() {
    return findings.get(0);
  }

  String rule() {
    return first().rule();
  }

  /** How many places it is about. */
  int size() {
    return findings.size();
  }

  boolean isFixable() {
    return findings.stream().anyMatch(finding -> finding.fix().isPresent());
  }
}
