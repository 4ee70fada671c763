package dev.qose.core.evaluation;

/** The standard normal distribution. */
final class Normal {

  private static final int STEPS = 200;
  private static final double FAR = 40;

  private Normal() {}

  /** Below which number a share of the distribution lies; to the last few digits. */
  static double quantile(double share) {
    double low = -FAR;
    double high = FAR;
    for (int i = 0; i < STEPS && low < high; i++) {
      double middle = (low + high) / 2;
      if (below(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /**
   * The share below a number, by the series of G. Marsaglia (Evaluating the Normal Distribution,
   * 2004).
   */
  private static double below(double x) {
    if (Math.abs(x) > 8) {
      return x < 0 ? 0 : 1;
    }
    double sum = x;
    double term = x;
    for (int i = 3; sum + term != sum; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  }
}
