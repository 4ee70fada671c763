package dev.qose.core.rules.profile;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rules.statement.ScopedStatements;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the law asks services for, and the metrics that declare it. X09: it is not declared. */
enum Criterion {
  PERFORMANCE(
      "performance",
      Measure.TIME,
      "Add a statement of InitialResponsePerformance, LessThanOrEqual in ms."),
  CAPACITY(
      "capacity",
      Measure.CAPACITY,
      "Add a statement of RequestCapacityPerSecond, MoreThanOrEqual in s-1."),
  AVAILABILITY(
      "availability",
      Measure.AVAILABILITY,
      "Add a statement of AvailabilityMonthly, MoreThanOrEqual in %.");

  private final String words;
  private final Measure measure;
  private final String suggestion;

  Criterion(String words, Measure measure, String suggestion) {
    this.words = words;
    this.measure = measure;
    this.suggestion = suggestion;
  }

  /** Whether some statement of a block is about it, be it of use or not. */
  boolean isDeclared(List<ScopedStatements> scopes) {
    return scopes.stream()
        .flatMap(scope -> scope.statements().stream())
        .flatMap(statement -> statement.metrics().stream())
        .anyMatch(this::isDeclaredBy);
  }

  private boolean isDeclaredBy(Metric metric) {
    // From when on a response counts as too late is no promise of how long it takes.
    return metric.measure().equals(Optional.of(measure))
        && !metric.equals(Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE);
  }

  /** Reports which of some criteria a block does not declare. */
  static void check(
      Collection<Criterion> criteria,
      Element block,
      List<ScopedStatements> scopes,
      String law,
      Reporter reporter) {
    for (Criterion criterion : criteria) {
      if (!criterion.isDeclared(scopes)) {
        reporter.report(
            Problem.of(
                    "QOS-X09",
                    block,
                    "The %s of the service is not declared here, while %s."
                        .formatted(criterion.words, law))
                .suggest(criterion.suggestion));
      }
    }
  }
}
