package dev.qose.core.rules.common;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people write them. */
public final class Numbers {

  private Numbers() {}

  /** A finite number, to six decimals, without zeros at its end and without an exponent. */
  public static String plain(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP);
    // Where rounding would leave nothing of it, all digits.
    BigDecimal shown = rounded.signum() == 0 ? BigDecimal.valueOf(number) : rounded;
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }
}
