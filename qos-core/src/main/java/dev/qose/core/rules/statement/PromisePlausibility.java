package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.element.Element;
import dev.qose.core.model.Bound;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.operating.OperatingTimetable;
import dev.qose.core.schedule.Share;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.Verifiability;
import dev.qose.core.unit.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/** S15, S16, S19 and S21: promises that are hard to believe, to keep or to verify. */
final class PromisePlausibility extends CatalogueRule {

  /** More leaves less than five minutes in 30 days, in which nobody maintains anything. */
  private static final double CREDIBLE_PERCENT = 99.99;

  private static final double LEAST_MILLIS = 1;
  private static final double MOST_MILLIS = 600_000;
  private static final double MOST_PER_SECOND = 1e5;

  PromisePlausibility() {
    super("QOS-S15", "QOS-S16", "QOS-S19", "QOS-S21");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      Optional<OperatingTimetable> timetable = OperatingTimetable.of(input, block);
      for (ScopedStatements scope : ScopedStatements.of(block, "QOS-S19", reporter)) {
        for (MetricStatement promise : scope.ownPromises()) {
          Optional<Measure> measure = promise.metric().measure();
          // In the wrong direction it means something else, of which rule S07 speaks.
          if (measure.isPresent()
              && measure.get().isUpperBound() == promise.bound() instanceof Bound.LessThanOrEqual) {
            check(measure.get(), promise, scope.bound(promise), timetable, reporter);
          }
        }
      }
    }
  }

  private static void check(
      Measure measure,
      MetricStatement promise,
      Element bound,
      Optional<OperatingTimetable> timetable,
      Reporter reporter) {
    switch (measure) {
      case TIME -> checkTime(promise, bound, reporter);
      case CAPACITY -> checkCapacity(promise, bound, reporter);
      case AVAILABILITY -> {
        OptionalDouble percent = promise.amountIn(Unit.PERCENT);
        if (percent.isPresent() && percent.getAsDouble() >= 0 && percent.getAsDouble() <= 100) {
          checkCredibility(percent.getAsDouble(), bound, reporter);
          checkVerifiability(promise, bound, reporter);
          timetable.ifPresent(t -> checkHours(percent.getAsDouble(), bound, t, reporter));
        }
      }
    }
  }

  private static void checkTime(MetricStatement promise, Element bound, Reporter reporter) {
    OptionalDouble millis = promise.amountIn(Unit.MILLISECOND);
    // Nothing or less is impossible, of which rule S05 speaks.
    if (millis.isPresent() && millis.getAsDouble() > 0) {
      if (millis.getAsDouble() < LEAST_MILLIS) {
        implausible(promise, bound, "is less than 1 ms", reporter);
      } else if (millis.getAsDouble() > MOST_MILLIS) {
        implausible(promise, bound, "is more than 600 s", reporter);
      }
    }
  }

  private static void checkCapacity(MetricStatement promise, Element bound, Reporter reporter) {
    OptionalDouble perSecond = promise.amountIn(Unit.PER_SECOND);
    if (perSecond.isPresent() && perSecond.getAsDouble() > MOST_PER_SECOND) {
      implausible(promise, bound, "is more than 100000 requests per second", reporter);
    }
  }

  private static void implausible(
      MetricStatement promise, Element bound, String what, Reporter reporter) {
    reporter.report(
        Problem.of(
                "QOS-S19",
                bound,
                "%s of %s %s %s, which is hard to believe."
                    .formatted(
                        promise.metric().conceptName().orElse(""),
                        bound.text(),
                        StatementReading.uom(bound).orElse(""),
                        what))
            .suggest("Check the number and its unit."));
  }

  private static void checkCredibility(double percent, Element bound, Reporter reporter) {
    if (percent > CREDIBLE_PERCENT) {
      reporter.report(
          Problem.of(
                  "QOS-S15",
                  bound,
                  "An availability of %s %% leaves no time for maintenance."
                      .formatted(Numbers.plain(percent)))
              .suggest("Promise 99.99 % at most, such as 99.5 %."));
    }
  }

  private static void checkVerifiability(
      MetricStatement promise, Element bound, Reporter reporter) {
    Optional<Verifiability> verifiability = Verifiability.of(promise);
    if (verifiability.isPresent() && !verifiability.get().isVerifiable()) {
      Verifiability figures = verifiability.get();
      String needed =
          figures.needed().isPresent()
              ? "it takes %d to be allowed one failure".formatted(figures.needed().getAsLong())
              : "none of which may ever fail";
      reporter.report(
          Problem.of(
                  "QOS-S21",
                  bound,
                  "%d samples an hour are %d in %s, too few to verify %s %%: %s."
                      .formatted(
                          Verifiability.SAMPLES_PER_HOUR,
                          figures.samples(),
                          figures.window().toDays() == 1 ? "24 hours" : "30 days",
                          bound.text(),
                          needed))
              .suggest(
                  "Promise less, or over a longer period, or say that it is sampled oftener."));
    }
  }

  private static void checkHours(
      double percent, Element bound, OperatingTimetable timetable, Reporter reporter) {
    Share open = timetable.week().openShare();
    boolean neverOperational = open.part().isZero() && !timetable.week().covered().isZero();
    if (open.isAtLeast(percent) || neverOperational) {
      return; // Of a service that is never in operation, S22 says that.
    }
    if (timetable.doubt().isPresent()) {
      reporter.skip("QOS-S16", bound, timetable.doubt().get());
      return;
    }
    Problem problem =
        Problem.of(
            "QOS-S16",
            bound,
            "An availability of %s %% is more than the %s %% of the week in which the service is in operation."
                .formatted(Numbers.plain(percent), roundedDown(open.percent())));
    reporter.report(
        timetable.isDescribed()
            ? problem
                .as(Severity.INFO)
                .suggest("See that the Description says that it is meant relative to these hours.")
            : problem.suggest(
                "If it is meant relative to operating hours, say so in the Description of"
                    + " OperatingInfo."));
  }

  /** To two decimals, and never up to a share that would be enough. */
  private static String roundedDown(double percent) {
    return Numbers.plain(Math.floor(percent * 100) / 100);
  }
}
