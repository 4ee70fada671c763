package dev.qose.core.evaluation;

import static dev.qose.core.evaluation.FigureText.percent;

import dev.qose.core.evaluation.Verdict.Result;
import dev.qose.core.model.Bound.Numeric;
import dev.qose.core.schedule.Share;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.text.CleanText;
import dev.qose.core.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verdict while it is written. */
final class VerdictDraft {

  private final MetricStatement statement;
  private final Optional<Basis> basis;
  private final Unit unit;
  private final List<String> reasons = new ArrayList<>();
  private Optional<BigDecimal> measured = Optional.empty();
  private Optional<String> span = Optional.empty();
  private Optional<Availability> window = Optional.empty();
  private Optional<Share> judged = Optional.empty();
  private long samples;
  private long failures;
  private Optional<ConfidenceInterval> confidence = Optional.empty();
  private boolean clear;

  VerdictDraft(MetricStatement statement, Optional<Basis> basis) {
    this.statement = statement;
    this.basis = basis;
    unit = unit(statement);
  }

  /** The unit in which a promise is judged: its own where the metric is not known. */
  private static Unit unit(MetricStatement statement) {
    return statement
        .metric()
        .measure()
        .map(
            measure ->
                switch (measure) {
                  case TIME -> Unit.MILLISECOND;
                  case AVAILABILITY -> Unit.PERCENT;
                  case CAPACITY -> Unit.PER_SECOND;
                })
        .or(() -> statement.bound() instanceof Numeric bound ? bound.uom() : Optional.empty())
        .orElse(Unit.of("1"));
  }

  /** A promise that something can be judged by promises an amount. */
  BigDecimal promised() {
    return statement.decimalIn(unit).orElseThrow();
  }

  VerdictDraft over(String span) {
    this.span = Optional.of(span);
    return this;
  }

  VerdictDraft of(Availability window, Share judged) {
    this.window = Optional.of(window);
    this.judged = Optional.of(judged);
    return this;
  }

  VerdictDraft measured(BigDecimal measured) {
    BigDecimal rounded = measured.round(MathContext.DECIMAL64).stripTrailingZeros();
    this.measured = Optional.of(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    return this;
  }

  VerdictDraft counting(long samples, long failures) {
    this.samples = samples;
    this.failures = failures;
    return this;
  }

  VerdictDraft because(String sentence) {
    reasons.add(sentence);
    return this;
  }

  /**
   * Decides by what was measured, or where confidence is asked for by the interval.
   *
   * @param kept whether what was measured keeps the promise
   * @param share of samples that succeeded
   * @param wanted what share has to, 0 to 1
   */
  Result decide(boolean kept, double share, BigDecimal wanted, Criteria criteria) {
    ConfidenceInterval interval =
        ConfidenceInterval.of(share, samples, criteria.intervalConfidence().doubleValue());
    confidence = Optional.of(interval);
    clear = interval.isAtLeast(wanted) || interval.isBelow(wanted);
    Result measured = kept ? Result.PASS : Result.FAIL;
    return criteria.confidence().isEmpty() || clear ? measured : Result.INCONCLUSIVE;
  }

  /** What so few samples leave open, in words. */
  String possible() {
    ConfidenceInterval interval = confidence.orElseThrow();
    return "with so many, %s to %s %% are possible, so this is %s"
        .formatted(
            percent(interval.low()), percent(interval.high()), clear ? "clear" : "not clear");
  }

  Verdict verdict(Result result) {
    String head =
        switch (result) {
          case PASS -> "Kept. ";
          case FAIL -> "Broken. ";
          case INCONCLUSIVE -> "In doubt. ";
          case NOT_ASSESSABLE -> "Not to be judged. ";
        };
    return new Verdict(
        statement,
        basis,
        result,
        clear,
        measured,
        statement.decimalIn(unit),
        unit,
        span,
        window,
        judged,
        samples,
        failures,
        confidence,
        CleanText.line(head + String.join(" ", reasons)));
  }

  /** Says why there is nothing to be judged. */
  Verdict notAssessable(String sentence) {
    return because(sentence).verdict(Result.NOT_ASSESSABLE);
  }
}
