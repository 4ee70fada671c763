package dev.qose.core.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/**
 * A share of a span of time, kept exactly.
 *
 * @param part the share
 * @param whole what it is a share of; zero where there is nothing to share
 * @since 0.1
 */
public record Share(Duration part, Duration whole) {

  /**
   * Makes a share.
   *
   * @throws IllegalArgumentException if the part is negative or greater than the whole
   */
  public Share {
    if (part.isNegative() || part.compareTo(whole) > 0) {
      throw new IllegalArgumentException(
          "%s is no part of %s; give 0 up to the whole".formatted(part, whole));
    }
  }

  /**
   * Returns the share in percent.
   *
   * @return 0 to 100, rounded to the next double; NaN of nothing
   */
  public double percent() {
    return whole.isZero() ? Double.NaN : 100 * (seconds(part) / seconds(whole));
  }

  /**
   * Returns the share in percent, to any number of digits.
   *
   * @param digits how many, and how to round
   * @return 0 to 100
   * @throws ArithmeticException of nothing
   */
  public BigDecimal percent(MathContext digits) {
    return exact(part).movePointRight(2).divide(exact(whole), digits);
  }

  /**
   * Compares the exact share with a percentage, as written in decimal.
   *
   * @param percent a finite number
   * @return true if the share is that much or more; false of nothing
   */
  public boolean isAtLeast(double percent) {
    return isAtLeast(BigDecimal.valueOf(percent));
  }

  /**
   * Compares the exact share with a percentage.
   *
   * @param percent a number
   * @return true if the share is that much or more; false of nothing
   */
  public boolean isAtLeast(BigDecimal percent) {
    return !whole.isZero()
        && exact(part).movePointRight(2).compareTo(exact(whole).multiply(percent)) >= 0;
  }

  private static double seconds(Duration duration) {
    return exact(duration).doubleValue();
  }

  private static BigDecimal exact(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
  }
}
