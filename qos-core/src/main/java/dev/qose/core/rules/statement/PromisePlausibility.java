package dev.qose.core.rules.statement;

import dev.qose.core.element.Element;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.operating.OperatingTimetable;
import dev.qose.core.rules.statement.ScopedStatements.Amount;
import dev.qose.core.schedule.Share;
import dev.qose.core.statement.Verifiability;
import java.util.Optional;

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
      for (ScopedStatements scope : ScopedStatements.of(input, block)) {
        for (Promise promise : scope.own()) {
          input.checkTime();
          if (!promise.statement().isUnitMisspelt()) { // S03 tells that
            Amount.of(promise).ifPresent(amount -> check(amount, timetable, reporter));
          }
        }
      }
    }
  }

  private static void check(
      Amount amount, Optional<OperatingTimetable> timetable, Reporter reporter) {
    Promise promise = amount.promise();
    double number = amount.number();
    switch (promise.metric().measure().orElseThrow()) {
      case TIME -> checkTime(promise, number, reporter);
      case CAPACITY -> {
        if (number > MOST_PER_SECOND) {
          implausible(promise, "is more than 100000 requests per second", reporter);
        }
      }
      case AVAILABILITY -> {
        if (number >= 0 && number <= 100) {
          checkCredibility(number, promise.place(), reporter);
          checkVerifiability(promise, number, reporter);
          timetable.ifPresent(t -> checkHours(number, promise.place(), t, reporter));
        }
      }
    }
  }

  private static void checkTime(Promise promise, double millis, Reporter reporter) {
    // Nothing or less is impossible, of which rule S05 speaks.
    if (millis > MOST_MILLIS) {
      implausible(promise, "is more than 600 s", reporter);
    } else if (millis > 0 && millis < LEAST_MILLIS) {
      implausible(promise, "is less than 1 ms", reporter);
    }
  }

  private static void implausible(Promise promise, String what, Reporter reporter) {
    reporter.report(
        Problem.of(
                "QOS-S19",
                promise.place(),
                "%s %s %s, which is hard to believe."
                    .formatted(promise.name(), promise.text(), what))
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

  private static void checkVerifiability(Promise promise, double percent, Reporter reporter) {
    Optional<Verifiability> verifiability =
        Verifiability.window(promise.metric())
            .map(window -> Verifiability.of(percent, window, Verifiability.SAMPLES_PER_HOUR));
    if (verifiability.isPresent() && !verifiability.get().isVerifiable()) {
      Verifiability figures = verifiability.get();
      String needed =
          figures.needed().isPresent()
              ? "it takes %d to be allowed one failure".formatted(figures.needed().getAsLong())
              : "none of which may ever fail";
      reporter.report(
          Problem.of(
                  "QOS-S21",
                  promise.place(),
                  "%d samples an hour are %d in %s, too few to verify %s %%: %s."
                      .formatted(
                          Verifiability.SAMPLES_PER_HOUR,
                          figures.samples(),
                          figures.window().toDays() == 1 ? "24 hours" : "30 days",
                          Numbers.plain(percent),
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
