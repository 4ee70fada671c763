package dev.qose.core.statement;

/**
 * Between which shares the true one lies, with 95 % confidence, if samples were independent of each
 * other. Outages make them depend on each other, so that the true uncertainty is larger.
 *
 * @param low the lower end, 0 to 1
 * @param high the upper end, 0 to 1
 * @since 0.1
 */
public record ConfidenceInterval(double low, double high) {

  /** The standard normal distribution's 97.5 % quantile. */
  private static final double Z = 1.959963984540054;

  /**
   * Estimates from a share of samples by Wilson's score interval (E. B. Wilson, 1927). Where all or
   * none of them succeeded, the end towards the other side is the rule of three's instead.
   *
   * @param share the share that succeeded, 0 to 1
   * @param samples how many there were
   * @return the interval; 0 to 1 where there were none
   * @throws IllegalArgumentException if the share is outside 0 to 1, or the samples are negative
   */
  public static ConfidenceInterval of(double share, long samples) {
    if (!(share >= 0 && share <= 1) || samples < 0) {
      throw new IllegalArgumentException(
          "a share of %s of %d samples; give 0 to 1 of 0 or more".formatted(share, samples));
    }
    if (samples == 0) {
      return new ConfidenceInterval(0, 1);
    }
    if (share == 1) {
      return new ConfidenceInterval(1 - ruleOfThree(samples), 1);
    }
    if (share == 0) {
      return new ConfidenceInterval(0, ruleOfThree(samples));
    }
    double n = samples;
    double centre = share + Z * Z / (2 * n);
    double reach = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    double whole = 1 + Z * Z / n;
    return new ConfidenceInterval(
        Math.max(0, (centre - reach) / whole), Math.min(1, (centre + reach) / whole));
  }

  /**
   * Returns the share of failures that samples without one leave possible, with 95 % confidence.
   *
   * @param samples how many samples, none of which failed; more than zero
   * @return {@code 3 / samples}, at most 1
   */
  public static double ruleOfThree(long samples) {
    return Math.min(1, 3.0 / samples);
  }
}
