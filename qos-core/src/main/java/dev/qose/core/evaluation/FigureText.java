package dev.qose.core.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.StringJoiner;

/** How figures are told to people. */
final class FigureText {

  private static final int USUAL_DIGITS = 4;
  private static final int MOST_DIGITS = 40;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private FigureText() {}

  /** A number as it is, without zeros at its end. */
  static String exact(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * A number with four digits, or with so many that it stays on its side of another: 99.496 is not
   * told as 99.5 where 99.5 is promised.
   */
  static String near(BigDecimal number, BigDecimal other) {
    for (int digits = USUAL_DIGITS; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.compareTo(other) == number.compareTo(other)
          && (rounded.compareTo(HUNDRED) == number.compareTo(HUNDRED))) {
        return exact(rounded);
      }
    }
    return exact(number);
  }

  /** A share of 0 to 1 in percent, with four digits. */
  static String percent(double share) {
    return percent(share, HUNDRED);
  }

  /** The same, staying on its side of another percentage. */
  static String percent(double share, BigDecimal other) {
    return near(BigDecimal.valueOf(share).movePointRight(2), other);
  }

  /** A length of time, exactly: such as {@code 719 h 52 min 3.5 s}. */
  static String length(Duration length) {
    StringJoiner words = new StringJoiner(" ");
    if (length.toHours() > 0) {
      words.add(length.toHours() + " h");
    }
    if (length.toMinutesPart() > 0) {
      words.add(length.toMinutesPart() + " min");
    }
    BigDecimal seconds =
        BigDecimal.valueOf(length.toSecondsPart()).add(BigDecimal.valueOf(length.toNanosPart(), 9));
    if (seconds.signum() > 0 || words.length() == 0) {
      words.add(exact(seconds) + " s");
    }
    return words.toString();
  }

  /** Nanoseconds as milliseconds. */
  static BigDecimal millis(Duration time) {
    return BigDecimal.valueOf(time.getSeconds())
        .movePointRight(3)
        .add(BigDecimal.valueOf(time.getNano(), 6));
  }
}
