package dev.qose.core.evaluation;

import static dev.qose.core.evaluation.FigureText.exact;
import static dev.qose.core.evaluation.FigureText.length;
import static dev.qose.core.evaluation.FigureText.millis;
import static dev.qose.core.evaluation.FigureText.percent;

import dev.qose.core.codelist.Measure;
import dev.qose.core.evaluation.Sample.Outcome;
import dev.qose.core.evaluation.Verdict.Result;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.ResponseTimeLimit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * Judges from a ramp of requests whether a service has the capacity that it promises.
 *
 * <pre>{@code
 * // 25, 50, 75 and 100 % of the promised rate, each for a minute at least
 * Verdict verdict =
 *     CapacityEvaluation.judge(statement, steps, scope.responseTimeLimit(), Criteria.AS_MEASURED);
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

  private static final BigDecimal MOST_NOT_FAILING = BigDecimal.valueOf(95);
  private static final int MOST_TIMES_LIMIT = 3;
  private static final double USUAL_PERCENTILE = 90;

  private CapacityEvaluation() {}

  /**
   * Judges a promise.
   *
   * @param statement a promise of capacity
   * @param steps the steps of a ramp, in any order
   * @param limit within which a response must be complete
   * @param criteria how many requests in a hundred must be, and how sure it has to be
   * @return the verdict, in requests per second
   */
  public static Verdict judge(
      MetricStatement statement, List<RampStep> steps, ResponseTimeLimit limit, Criteria criteria) {
    VerdictDraft draft = new VerdictDraft(statement, Optional.empty());
    Optional<String> obstacle =
        statement
            .obstacle()
            .or(
                () ->
                    statement.metric().measure().equals(Optional.of(Measure.CAPACITY))
                        ? Judge.obstacle(limit)
                        : Optional.of("A ramp of requests tells of capacity only."));
    if (obstacle.isPresent()) {
      return draft.notAssessable(obstacle.get());
    }
    // Rates are doubles: the one next to what is promised is as near as a client gets.
    double promised = draft.promised().doubleValue();
    List<RampStep> upwards =
        steps.stream().sorted(Comparator.comparingDouble(RampStep::perSecond)).toList();
    for (RampStep step : upwards) {
      RampFigures figures = figures(step, limit.limit(), criteria);
      boolean isTop = step.perSecond() >= promised;
      if (figures.mustStop() || (isTop && step.held().compareTo(LEAST_HELD) >= 0)) {
        return verdict(draft, figures, limit, criteria);
      }
      if (isTop) {
        return draft.notAssessable(
            "%s requests a second were held for %s only, not for %s."
                .formatted(rate(step.perSecond()), length(step.held()), length(LEAST_HELD)));
      }
    }
    return draft.notAssessable(
        "No step reached the promised %s requests a second.".formatted(rate(promised)));
  }

  /**
   * Works out what a step showed, or shows up to now.
   *
   * @param step the step
   * @param limit within which a response must be complete; empty: any time
   * @param criteria how many requests in a hundred must be
   * @return the figures
   */
  public static RampFigures figures(RampStep step, Optional<Duration> limit, Criteria criteria) {
    Histogram micros = new Histogram(3);
    long within = 0;
    long failed = 0;
    for (RampRequest request : step.requests()) {
      if (request.outcome() == Outcome.VALID) {
        long nanos = ResponseTally.nanos(request.latency().orElseThrow());
        micros.recordValue(ResponseTally.micros(nanos));
        within += request.isWithin(limit) ? 1 : 0;
      }
      failed += request.outcome() == Outcome.INVALID ? 1 : 0;
    }
    long scheduled = Math.max(step.requests().size(), due(step));
    long known = micros.getTotalCount() + failed;
    long held = step.held().toNanos();
    double middle = underWay(step, held / 3, held / 3 * 2);
    double last = underWay(step, held / 3 * 2, held);
    long failedMiddle = failed(step, held / 3, held / 3 * 2);
    long failedLast = failed(step, held / 3 * 2, held);
    boolean tooSlow =
        limit.isPresent()
            && at(USUAL_PERCENTILE, micros).compareTo(limit.get().multipliedBy(MOST_TIMES_LIMIT))
                > 0;
    return new RampFigures(
        step.perSecond(),
        scheduled,
        within,
        failed,
        scheduled - known,
        at(criteria.percentile().doubleValue(), micros),
        underWay(step, 0, held),
        last > 1.25 * middle + 0.5,
        failedLast > failedMiddle + 3 * Math.sqrt(failedMiddle + 1.0),
        tooSlow || !Judge.isAtLeast(known - failed, known, MOST_NOT_FAILING));
  }

  /** How many requests there are at a rate in a time, of those that are whole. */
  private static long due(RampStep step) {
    return BigDecimal.valueOf(step.perSecond())
        .multiply(millis(step.held()).movePointLeft(3))
        .round(MathContext.DECIMAL32)
        .longValue();
  }

  private static Duration at(double percentile, Histogram micros) {
    return Duration.of(micros.getValueAtPercentile(percentile), ChronoUnit.MICROS);
  }

  private static Verdict verdict(
      VerdictDraft draft, RampFigures figures, ResponseTimeLimit limit, Criteria criteria) {
    if (figures.scheduled() == 0) {
      return draft.notAssessable(
          "At %s requests a second none was due.".formatted(rate(figures.perSecond())));
    }
    double share = (double) figures.within() / figures.scheduled();
    draft
        .measured(BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(figures.perSecond())))
        .counting(figures.scheduled(), figures.scheduled() - figures.within());
    BigDecimal must = criteria.percentile();
    boolean kept = Judge.isAtLeast(figures.within(), figures.scheduled(), must);
    Result result = draft.decide(kept, share, must.movePointLeft(2), criteria);
    draft
        .because(
            "At %s of the promised %s requests a second, %d of %d that were due were answered validly%s, which is %s %%; %s %% must be."
                .formatted(
                    rate(figures.perSecond()),
                    rate(draft.promised().doubleValue()),
                    figures.within(),
                    figures.scheduled(),
                    limit.limit().map(l -> " within " + exact(millis(l)) + " ms").orElse(""),
                    percent(share, must),
                    exact(must)))
        .because("%s were under way on average.".formatted(rate(figures.concurrency())));
    if (figures.queueGrows()) {
      draft.because("The queue grew.");
    }
    if (figures.errorsGrow()) {
      draft.because("The errors grew.");
    }
    if (figures.mustStop()) {
      draft.because("More than 5 % failed, or responses took more than three times the limit.");
    }
    if (figures.queueGrows() || figures.errorsGrow() || figures.mustStop()) {
      return draft.verdict(Result.FAIL);
    }
    long mayBeWithin = figures.within() + figures.unknown();
    if (!kept && Judge.isAtLeast(mayBeWithin, figures.scheduled(), must)) {
      return draft.notAssessable(
          "The client does not tell of %d of them, and might be to blame."
              .formatted(figures.unknown()));
    }
    limit.unusable().forEach(draft::because);
    return draft.verdict(
        result == Result.FAIL || limit.unusable().isEmpty() ? result : Result.NOT_ASSESSABLE);
  }

  private static String rate(double perSecond) {
    return exact(BigDecimal.valueOf(perSecond).round(new MathContext(4)));
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
        .mapToLong(request -> ResponseTally.nanos(request.scheduled()))
        .filter(scheduled -> scheduled >= from && scheduled < to)
        .count();
  }
}
