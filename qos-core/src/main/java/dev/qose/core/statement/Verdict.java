package dev.qose.core.statement;

import dev.qose.core.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether a promise was kept, as far as samples can tell.
 *
 * @param result the answer
 * @param measured what was measured, in {@code unit}; empty where nothing was
 * @param promised what was promised, in {@code unit}; empty where that is no number
 * @param unit what both are in
 * @param confidence between which shares the true one lies: the share of time that the service was
 *     up, or of requests that were answered within the bound
 * @param samples how many samples tell
 * @param reason why, in words
 * @since 0.1
 */
public record Verdict(
    Result result,
    OptionalDouble measured,
    OptionalDouble promised,
    Unit unit,
    Optional<ConfidenceInterval> confidence,
    long samples,
    String reason) {

  /** The answers that there are. */
  public enum Result {
    /** The promise was kept, with 95 % confidence. */
    PASS,
    /** The promise was broken, with 95 % confidence. */
    FAIL,
    /** There are too few samples, or the figure is too close to what was promised. */
    INCONCLUSIVE,
    /** Samples do not tell of such a promise, or far too little was measured. */
    NOT_ASSESSABLE
  }

  static Verdict notAssessable(MetricStatement statement, Unit unit, String reason) {
    return new Verdict(
        Result.NOT_ASSESSABLE,
        OptionalDouble.empty(),
        statement.amountIn(unit),
        unit,
        Optional.empty(),
        0,
        reason);
  }

  /** What samples say of a share that is to be reached. */
  static Result of(ConfidenceInterval confidence, double share) {
    if (confidence.low() >= share) {
      return Result.PASS;
    }
    return confidence.high() < share ? Result.FAIL : Result.INCONCLUSIVE;
  }

  /** A number for people: four digits, but never rounded up to a hundred. */
  static String figure(double number) {
    MathContext digits = new MathContext(number > 99 && number < 100 ? 6 : 4);
    String text = new BigDecimal(number).round(digits).stripTrailingZeros().toPlainString();
    return text.equals("100") && number < 100 ? "just under 100" : text;
  }
}
