package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.model.Bound;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.statement.ScopedStatements.Amount;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.Relation;
import dev.qose.core.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** S10, S12, S13 and S14: promises that do not go together. */
final class PromiseConsistency extends CatalogueRule {

  /** With how many promises of the same metric one is compared. */
  private static final int COMPARED = 20;

  private static final List<Metric> TOTALS =
      List.of(Metric.RESPONSE_TIME, Metric.REQUEST_RESPONSE_PERFORMANCE);

  PromiseConsistency() {
    super("QOS-S10", "QOS-S12", "QOS-S13", "QOS-S14");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      for (ScopedStatements scope : ScopedStatements.of(block, "QOS-S10", reporter)) {
        checkRepetition(scope, reporter);
        checkFirstByte(scope, reporter);
        checkLimit(scope, reporter);
        checkMonthAndDay(scope, reporter);
      }
    }
  }

  private static void checkRepetition(ScopedStatements scope, Reporter reporter) {
    Map<Metric, List<MetricStatement>> before = new LinkedHashMap<>();
    for (MetricStatement promise : scope.ownPromises()) {
      List<MetricStatement> others =
          before.computeIfAbsent(
              promise.metric().known().orElse(promise.metric()), metric -> new ArrayList<>());
      // Rule S09 speaks of one bound for the same metric twice.
      others.stream()
          .filter(other -> other.index() != promise.index())
          .flatMap(other -> repetition(scope, other, promise).stream())
          .min(Comparator.comparing(problem -> problem.severity().isPresent()))
          .ifPresent(reporter::report);
      if (others.size() < COMPARED) {
        others.add(promise);
      }
    }
  }

  private static Optional<Problem> repetition(
      ScopedStatements scope, MetricStatement first, MetricStatement second) {
    String name = name(second);
    String before = "%s (line %s)".formatted(text(first.bound()), line(scope.bound(first)));
    Problem problem =
        switch (Relation.between(first, second)) {
          case CONTRADICTORY ->
              problem(
                  scope,
                  second,
                  "No service can keep %s %s and %s too."
                      .formatted(name, text(second.bound()), before));
          case DUPLICATE ->
              problem(scope, second, "%s is promised twice, as %s too.".formatted(name, before))
                  .as(Severity.WARNING);
          case STRONGER, WEAKER, INCOMPARABLE ->
              problem(
                      scope,
                      second,
                      "%s is promised twice: %s, and %s."
                          .formatted(name, before, text(second.bound())))
                  .as(Severity.WARNING);
          case COMPATIBLE -> null;
        };
    return Optional.ofNullable(problem)
        .map(p -> p.suggest("Make one statement of it for each scope."));
  }

  private static Problem problem(ScopedStatements scope, MetricStatement promise, String message) {
    return Problem.of("QOS-S10", scope.bound(promise), message);
  }

  /** The first byte of a response comes before its last. */
  private static void checkFirstByte(ScopedStatements scope, Reporter reporter) {
    Optional<Amount> first = scope.amount(Metric.INITIAL_RESPONSE_PERFORMANCE, Unit.MILLISECOND);
    Optional<Amount> total =
        TOTALS.stream()
            .flatMap(metric -> scope.amount(metric, Unit.MILLISECOND).stream())
            .min((a, b) -> Double.compare(a.number(), b.number()));
    if (first.isPresent()
        && total.isPresent()
        && isNew(scope, first.get(), total.get())
        && first.get().number() > total.get().number()) {
      MetricStatement promise = first.get().promise();
      reporter.report(
          Problem.of(
                  "QOS-S12",
                  scope.bound(promise),
                  "The first byte may take %s, longer than the whole response, of which %s is %s (line %s)."
                      .formatted(
                          text(promise.bound()),
                          name(total.get().promise()),
                          text(total.get().promise().bound()),
                          line(scope.bound(total.get().promise()))))
              .suggest(
                  "Promise the first byte within %s ms or less."
                      .formatted(Numbers.plain(total.get().number()))));
    }
  }

  /** What takes longer than the limit counts as unavailable. */
  private static void checkLimit(ScopedStatements scope, Reporter reporter) {
    Optional<Amount> limit =
        scope.amount(Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE, Unit.MILLISECOND);
    if (limit.isEmpty()) {
      return;
    }
    for (Metric metric : TOTALS) {
      Optional<Amount> time = scope.amount(metric, Unit.MILLISECOND);
      if (time.isPresent()
          && isNew(scope, time.get(), limit.get())
          && time.get().number() > limit.get().number()) {
        MetricStatement promise = time.get().promise();
        reporter.report(
            Problem.of(
                    "QOS-S13",
                    scope.bound(promise),
                    "%s may be %s, but what takes longer than %s (MinimumRequestResponsePerformance, line %s) counts as unavailable."
                        .formatted(
                            name(promise),
                            text(promise.bound()),
                            text(limit.get().promise().bound()),
                            line(scope.bound(limit.get().promise()))))
                .suggest("Lower this bound, or raise the other."));
      }
    }
  }

  private static void checkMonthAndDay(ScopedStatements scope, Reporter reporter) {
    Optional<Amount> month = scope.amount(Metric.AVAILABILITY_MONTHLY, Unit.PERCENT);
    Optional<Amount> day = scope.amount(Metric.AVAILABILITY_DAILY, Unit.PERCENT);
    if (month.isPresent()
        && day.isPresent()
        && isNew(scope, month.get(), day.get())
        && month.get().number() <= day.get().number()) {
      MetricStatement promise = month.get().promise();
      reporter.report(
          Problem.of(
                  "QOS-S14",
                  scope.bound(promise),
                  "%s %s says nothing beside AvailabilityDaily %s (line %s): what holds for any day holds for any month."
                      .formatted(
                          name(promise),
                          text(promise.bound()),
                          text(day.get().promise().bound()),
                          line(scope.bound(day.get().promise()))))
              .suggest("Promise more for the month than for the day, or leave it out."));
    }
  }

  /** Whether this scope is the first that both are in. */
  private static boolean isNew(ScopedStatements scope, Amount one, Amount other) {
    return scope.isOwn(one.promise()) || scope.isOwn(other.promise());
  }

  private static String name(MetricStatement promise) {
    return promise.metric().conceptName().orElse(promise.metric().href());
  }

  private static String text(Bound bound) {
    if (bound instanceof Bound.Numeric numeric) {
      String sign = bound instanceof Bound.LessThanOrEqual ? "≤ " : "≥ ";
      String number =
          Double.isFinite(numeric.value())
              ? Numbers.plain(numeric.value())
              : Double.toString(numeric.value());
      return sign + number + numeric.uom().map(uom -> " " + uom).orElse("");
    }
    return "\"" + ((Bound.Value) bound).text() + "\"";
  }

  private static String line(Element element) {
    return element.location().line().isPresent()
        ? Integer.toString(element.location().line().getAsInt())
        : "unknown";
  }
}
