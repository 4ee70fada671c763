package dev.qose.core.statement;

import static dev.qose.core.statement.Verdict.figure;

import dev.qose.core.codelist.Measure;
import dev.qose.core.statement.Sample.Outcome;
import dev.qose.core.statement.Verdict.Result;
import dev.qose.core.unit.Unit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/**
 * Judges from a ramp of requests whether a service has the capacity that it promises.
 *
 * <pre>{@code
 * // 25, 50, 75 and 100 % of the promised rate, each for a minute at least
 * Verdict verdict = CapacityEvaluation.judge(statement, steps, limit, 90);
 * }</pre>
 *
 * <p>The promise is kept if at the promised rate 90 of 100 requests that were due are answered
 * validly and in time, and neither the queue nor the errors grow. Latency counts from when a
 * request was due. Needs {@code org.hdrhistogram:HdrHistogram}.
 *
 * @since 0.1
 */
public final class CapacityEvaluation {

  /** How long a step must be held. */
  public static final Duration LEAST_HELD = Duration.ofSeconds(60);

  private static final double MOST_FAILING = 0.05;
  private static final double MOST_UNKNOWN = 0.05;
  private static final int MOST_TIMES_LIMIT = 3;
  private static final double USUAL_PERCENTILE = 90;

  private CapacityEvaluation() {}

  /**
   * Judges a promise.
   *
   * @param statement a promise of capacity
   * @param steps the steps of a ramp, in any order
   * @param limit within which a response must be complete ({@link
   *     StatementsInScope#responseTimeLimit})
   * @param percentile how many requests in a hundred must be
   * @return the verdict, in requests per second
   */
  public static Verdict judge(
      MetricStatement statement, List<RampStep> steps, Duration limit, double percentile) {
    Optional<String> obstacle = Judge.obstacle(statement);
    if (obstacle.isPresent()
        || !statement.metric().measure().equals(Optional.of(Measure.CAPACITY))) {
      return Verdict.notAssessable(
          statement,
          Judge.unit(statement),
          obstacle.orElse("a ramp of requests tells of capacity only"));
    }
    double promised = statement.amountIn(Unit.PER_SECOND).orElseThrow();
    List<RampStep> upwards =
        steps.stream().sorted(Comparator.comparingDouble(RampStep::perSecond)).toList();
    for (RampStep step : upwards) {
      RampFigures figures = figures(step, limit, percentile);
      boolean top = reaches(step.perSecond(), promised);
      Optional<String> gap = gap(step, figures);
      if (gap.isPresent()) {
        if (top) {
          return Verdict.notAssessable(statement, Unit.PER_SECOND, gap.get());
        }
      } else if (top || figures.mustStop()) {
        return verdict(promised, figures, limit, percentile);
      }
    }
    return Verdict.notAssessable(
        statement,
        Unit.PER_SECOND,
        "no step reached the promised %s requests a second".formatted(figure(promised)));
  }

  /**
   * Works out what a step showed, or shows up to now.
   *
   * @param step the step
   * @param limit within which a response must be complete
   * @param percentile how many requests in a hundred must be
   * @return the figures
   */
  public static RampFigures figures(RampStep step, Duration limit, double percentile) {
    Histogram micros = new Histogram(3);
    long within = 0;
    long failed = 0;
    long unknown = 0;
    for (RampRequest request : step.requests()) {
      switch (request.outcome()) {
        case UNKNOWN -> unknown++;
        case INVALID -> failed++;
        case VALID -> {
          micros.recordValue(ResponseTimeEvaluator.micros(request.latency().orElseThrow()));
          within += request.isWithin(limit) ? 1 : 0;
        }
      }
    }
    long requests = step.requests().size() - unknown;
    long held = step.held().toNanos();
    double middle = underWay(step, held / 3, held / 3 * 2);
    double last = underWay(step, held / 3 * 2, held);
    long failedMiddle = failed(step, held / 3, held / 3 * 2);
    long failedLast = failed(step, held / 3 * 2, held);
    return new RampFigures(
        step.perSecond(),
        requests,
        within,
        failed,
        at(percentile, micros),
        underWay(step, 0, held),
        last > 1.25 * middle + 0.5,
        failedLast > failedMiddle + 3 * Math.sqrt(failedMiddle + 1.0),
        failed > MOST_FAILING * requests
            || at(USUAL_PERCENTILE, micros).compareTo(limit.multipliedBy(MOST_TIMES_LIMIT)) > 0,
        unknown);
  }

  private static Duration at(double percentile, Histogram micros) {
    return Duration.of(micros.getValueAtPercentile(percentile), ChronoUnit.MICROS);
  }

  private static boolean reaches(double rate, double promised) {
    return rate >= promised * (1 - 1e-9);
  }

  /** Why a step tells nothing. */
  private static Optional<String> gap(RampStep step, RampFigures figures) {
    String rate = figure(step.perSecond());
    if (step.held().compareTo(LEAST_HELD) < 0 && !figures.mustStop()) {
      return Optional.of(
          "%s requests a second were held for %s only, not for %s"
              .formatted(rate, step.held(), LEAST_HELD));
    }
    double due = step.perSecond() * step.held().toNanos() / 1e9;
    if (step.requests().size() < 0.99 * Math.floor(due)) {
      return Optional.of(
          "of %s requests a second for %s, %d requests are known, not %s"
              .formatted(rate, step.held(), step.requests().size(), figure(due)));
    }
    return figures.requests() == 0 || figures.unknown() > MOST_UNKNOWN * step.requests().size()
        ? Optional.of(
            "of %d requests the client was not able to tell in %d cases"
                .formatted(step.requests().size(), figures.unknown()))
        : Optional.empty();
  }

  private static Verdict verdict(
      double promised, RampFigures figures, Duration limit, double percentile) {
    double share = (double) figures.within() / figures.requests();
    ConfidenceInterval confidence = ConfidenceInterval.of(share, figures.requests());
    Result result = Verdict.of(confidence, percentile / 100);
    String reason =
        "at %s of the promised %s requests a second, %s %% of %d were answered validly within %s ms; %s %% must be; %s were under way on average"
            .formatted(
                figure(figures.perSecond()),
                figure(promised),
                figure(share * 100),
                figures.requests(),
                figure(Judge.millis(limit)),
                figure(percentile),
                figure(figures.concurrency()));
    if (figures.queueGrows() || figures.errorsGrow()) {
      result = Result.FAIL;
      reason += figures.queueGrows() ? "; the queue grew" : "";
      reason += figures.errorsGrow() ? "; the errors grew" : "";
    }
    if (figures.mustStop()) {
      result = Result.FAIL;
      reason += "; more than 5 % failed, or responses took more than three times as long";
    }
    return new Verdict(
        result,
        OptionalDouble.of(figures.within() / (double) figures.requests() * figures.perSecond()),
        OptionalDouble.of(promised),
        Unit.PER_SECOND,
        Optional.of(confidence),
        figures.requests(),
        reason);
  }

  /**
   * How many requests were under way on average. A queue that grows evenly from nothing has two
   * thirds more in its last third than in its middle; chance alone hardly makes a quarter.
   */
  private static double underWay(RampStep step, long from, long to) {
    double nanos = 0;
    for (RampRequest request : step.requests()) {
      nanos += request.nanosBetween(from, to);
    }
    return nanos / (to - from);
  }

  private static long failed(RampStep step, long from, long to) {
    return step.requests().stream()
        .filter(request -> request.outcome() == Outcome.INVALID)
        .mapToLong(request -> request.scheduled().toNanos())
        .filter(scheduled -> scheduled >= from && scheduled < to)
        .count();
  }
}
