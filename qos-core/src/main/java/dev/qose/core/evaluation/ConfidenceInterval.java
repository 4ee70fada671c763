package dev.qose.core.evaluation;

import java.math.BigDecimal;

/**
 * Between which shares the true one lies. Each end is one-sided: with the confidence asked for, the
 * true share is not below the lower one, and with the same it is not above the upper one. That
 * holds if samples are independent of each other; outages make them depend, so that the true
 * uncertainty is larger.
 *
 * @param low the lower end, 0 to 1
 * @param high the upper end, 0 to 1
 * @since 0.1
 */
public record ConfidenceInterval(double low, double high) {

  private static final double THREE_IN = 1 - Criteria.USUAL_CONFIDENCE.doubleValue();

  /**
   * Estimates from a share of samples by Wilson's score interval (E. B. Wilson, 1927). Where all or
   * none of them succeeded, the end towards the other side is the rule of three's instead.
   *
   * @param share the share that succeeded, 0 to 1
   * @param samples how many there were
   * @param confidence how sure each end is, between 0 and 1, such as 0.95
   * @return the interval; 0 to 1 where there were none
   * @throws IllegalArgumentException if the share is outside 0 to 1, or the samples are negative
   */
  public static ConfidenceInterval of(double share, long samples, double confidence) {
    if (!(share >= 0 && share <= 1) || samples < 0) {
      throw new IllegalArgumentException(
          "A share of %s of %d samples; give 0 to 1 of 0 or more.".formatted(share, samples));
    }
    if (samples == 0) {
      return new ConfidenceInterval(0, 1);
    }
    if (share == 1) {
      return new ConfidenceInterval(1 - ruleOfThree(samples, confidence), 1);
    }
    if (share == 0) {
      return new ConfidenceInterval(0, ruleOfThree(samples, confidence));
    }
    double z = Normal.quantile(confidence);
    double n = samples;
    double centre = share + z * z / (2 * n);
    double reach = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    double whole = 1 + z * z / n;
    return new ConfidenceInterval(
        Math.max(0, (centre - reach) / whole), Math.min(1, (centre + reach) / whole));
  }

  /**
   * Returns the share of failures that samples without one leave possible: three in so many with 95
   * % confidence, and more or fewer with another.
   */
  private static double ruleOfThree(long samples, double confidence) {
    double three = 3 * Math.log(1 - confidence) / Math.log(THREE_IN);
    return Math.min(1, three / samples);
  }

  /** Whether all of it is at or above a share. */
  boolean isAtLeast(BigDecimal share) {
    return BigDecimal.valueOf(low).compareTo(share) >= 0;
  }

  /** Whether all of it is below a share. */
  boolean isBelow(BigDecimal share) {
    return BigDecimal.valueOf(high).compareTo(share) < 0;
  }
}
