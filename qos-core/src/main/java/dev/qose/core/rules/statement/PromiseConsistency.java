package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.common.Wording;
import dev.qose.core.rules.statement.Repetitions.Repetition;
import dev.qose.core.rules.statement.ScopedStatements.Amount;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** S10, S12, S13 and S14: promises that do not go together. */
final class PromiseConsistency extends CatalogueRule {

  private static final List<Metric> TOTALS =
      List.of(Metric.RESPONSE_TIME, Metric.REQUEST_RESPONSE_PERFORMANCE);

  PromiseConsistency() {
    super("QOS-S10", "QOS-S12", "QOS-S13", "QOS-S14");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      for (ScopedStatements scope : ScopedStatements.of(input, block)) {
        checkRepetition(scope, input, reporter);
        checkFirstByte(scope, reporter);
        checkLimit(scope, reporter);
        checkMonthAndDay(scope, reporter);
      }
    }
  }

  private static void checkRepetition(ScopedStatements scope, RuleInput input, Reporter reporter) {
    Map<Metric, Repetitions> before = new HashMap<>();
    for (Promise promise : scope.own()) {
      input.checkTime();
      before
          .computeIfAbsent(promise.metric(), metric -> new Repetitions())
          .add(promise)
          .ifPresent(repetition -> reporter.report(problem(promise, repetition)));
    }
  }

  private static Problem problem(Promise promise, Repetition repetition) {
    String name = promise.name();
    String earlier = told(repetition.earlier());
    Problem problem =
        switch (repetition.kind()) {
          case CONTRADICTION ->
              Problem.of(
                  "QOS-S10",
                  promise.place(),
                  "No service can keep %s %s and %s too.".formatted(name, promise.text(), earlier));
          case DUPLICATE ->
              Problem.of(
                      "QOS-S10",
                      promise.place(),
                      "The metric %s is promised twice, as %s too.".formatted(name, earlier))
                  .as(Severity.WARNING);
          case OTHER_LIMIT ->
              Problem.of(
                      "QOS-S10",
                      promise.place(),
                      "The metric %s is promised twice: %s, and %s."
                          .formatted(name, earlier, promise.text()))
                  .as(Severity.WARNING);
        };
    return problem.suggest("Make one statement of it for each scope.");
  }

  /** The first byte of a response comes before its last. */
  private static void checkFirstByte(ScopedStatements scope, Reporter reporter) {
    Optional<Amount> first = scope.strictest(Metric.INITIAL_RESPONSE_PERFORMANCE);
    Optional<Amount> total =
        TOTALS.stream()
            .flatMap(metric -> possible(scope.strictest(metric)).stream())
            .min(Comparator.comparingDouble(Amount::number));
    if (first.isPresent()
        && total.isPresent()
        && isNew(scope, first.get(), total.get())
        && first.get().number() > total.get().number()) {
      Promise promise = first.get().promise();
      reporter.report(
          Problem.of(
                  "QOS-S12",
                  promise.place(),
                  "%s %s lets the first byte come after the whole response, of which %s is %s."
                      .formatted(
                          promise.name(),
                          promise.text(),
                          total.get().promise().name(),
                          told(total.get().promise())))
              .suggest(
                  "Promise the first byte within %s ms or less."
                      .formatted(Numbers.plain(total.get().number()))));
    }
  }

  /** What takes longer than the limit counts as unavailable. */
  private static void checkLimit(ScopedStatements scope, Reporter reporter) {
    Optional<Amount> limit = possible(scope.strictest(Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE));
    if (limit.isEmpty()) {
      return;
    }
    for (Metric metric : TOTALS) {
      Optional<Amount> time = scope.strictest(metric);
      if (time.isPresent()
          && isNew(scope, time.get(), limit.get())
          && time.get().number() > limit.get().number()) {
        Promise promise = time.get().promise();
        reporter.report(
            Problem.of(
                    "QOS-S13",
                    promise.place(),
                    "%s %s lets responses count as unavailable that keep it: MinimumRequestResponsePerformance is %s."
                        .formatted(promise.name(), promise.text(), told(limit.get().promise())))
                .suggest("Lower this bound, or raise the other."));
      }
    }
  }

  private static void checkMonthAndDay(ScopedStatements scope, Reporter reporter) {
    Optional<Amount> month = scope.strictest(Metric.AVAILABILITY_MONTHLY);
    Optional<Amount> day = scope.strictest(Metric.AVAILABILITY_DAILY);
    if (month.isPresent()
        && day.isPresent()
        && isNew(scope, month.get(), day.get())
        && month.get().number() <= day.get().number()) {
      Promise promise = month.get().promise();
      reporter.report(
          Problem.of(
                  "QOS-S14",
                  promise.place(),
                  "%s %s says nothing beside AvailabilityDaily %s: what holds for any day holds for any month."
                      .formatted(promise.name(), promise.text(), told(day.get().promise())))
              .suggest("Promise more for the month than for the day, or leave it out."));
    }
  }

  /** A time that can be: of others S05 tells. */
  private static Optional<Amount> possible(Optional<Amount> time) {
    return time.filter(amount -> amount.number() > 0);
  }

  /** Whether this scope is the first that both are in. */
  private static boolean isNew(ScopedStatements scope, Amount one, Amount other) {
    return scope.isOwn(one.promise()) || scope.isOwn(other.promise());
  }

  /** What another promise says, and where. */
  private static String told(Promise promise) {
    return "%s (%s)".formatted(promise.text(), Wording.place(promise.place()));
  }
}
