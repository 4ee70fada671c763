package dev.qose.core.evaluation;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How strictly to judge.
 *
 * <pre>{@code
 * Criteria.AS_MEASURED.withConfidence(0.95)
 * }</pre>
 *
 * @param percentile of how many responses, or scheduled requests, in a hundred a bound is to hold;
 *     more than 0, up to 100
 * @param confidence how sure a verdict has to be, between 0.5 and 1; empty: what was measured
 *     decides
 * @param leastJudged what share of the windows has to be judged for a promise to be kept, 0 to 1
 * @since 0.1
 */
public record Criteria(
    BigDecimal percentile, Optional<BigDecimal> confidence, BigDecimal leastJudged) {

  /** What intervals of confidence are told for where verdicts are as measured. */
  static final BigDecimal USUAL_CONFIDENCE = new BigDecimal("0.95");

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * What was measured decides, as with any other agreement on service levels: 90 in a hundred
   * responses within the bound ("in a normal situation", says INSPIRE), and half of the windows
   * judged.
   */
  public static final Criteria AS_MEASURED =
      new Criteria(BigDecimal.valueOf(90), Optional.empty(), HALF);

  /**
   * Makes criteria.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Criteria {
    if (percentile.signum() <= 0 || percentile.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "A percentile of %s; give more than 0, up to 100.".formatted(percentile));
    }
    if (confidence.filter(c -> c.compareTo(HALF) <= 0 || c.compareTo(ONE) >= 0).isPresent()) {
      throw new IllegalArgumentException(
          "A confidence of %s; give more than 0.5 and less than 1, such as 0.95."
              .formatted(confidence.get()));
    }
    if (leastJudged.signum() < 0 || leastJudged.compareTo(ONE) > 0) {
      throw new IllegalArgumentException(
          "A share of %s of the windows; give 0 to 1.".formatted(leastJudged));
    }
  }

  /**
   * Says of how many responses, or scheduled requests, in a hundred a bound is to hold.
   *
   * @param percentile more than 0, up to 100; read as the decimal that is written
   * @return the same with it
   */
  public Criteria withPercentile(double percentile) {
    return new Criteria(BigDecimal.valueOf(percentile), confidence, leastJudged);
  }

  /**
   * Asks for verdicts that samples leave no doubt of; where they do, the promise is neither kept
   * nor broken. Intervals are one-sided.
   *
   * @param confidence between 0.5 and 1, such as 0.95
   * @return the same with it
   */
  public Criteria withConfidence(double confidence) {
    return new Criteria(percentile, Optional.of(BigDecimal.valueOf(confidence)), leastJudged);
  }

  /**
   * Says what share of the windows has to be judged for a promise to be kept.
   *
   * @param share 0 to 1
   * @return the same with it
   */
  public Criteria withLeastJudged(double share) {
    return new Criteria(percentile, confidence, BigDecimal.valueOf(share));
  }

  /** For how much confidence intervals are told. */
  BigDecimal intervalConfidence() {
    return confidence.orElse(USUAL_CONFIDENCE);
  }
}
