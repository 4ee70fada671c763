package dev.qose.core.element;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as XML Schema 1.0 writes them ({@code xs:double}, Part 2, clause 3.2.5), no matter what
 * Java would take for one. A number counts by its value: {@code 1e400} is infinite, {@code 1e-400}
 * is zero.
 *
 * @since 0.1
 */
public final class Doubles {

  /** What Java takes beyond this ({@code 1f}, {@code 0x1p3}, {@code Infinity}) is no xs:double. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");

  /** Outside of these a number is easier to read with an exponent. */
  private static final double LONGEST = 1e15;

  private static final double SHORTEST = 1e-6;

  /** A double needs no more digits than this, and often fewer. */
  private static final MathContext FEWER_DIGITS = new MathContext(16);

  private Doubles() {}

  /**
   * Reads an xs:double.
   *
   * @param text the text; white space around it counts for nothing
   * @return the number, which may be infinite or none; empty: it is no xs:double
   */
  public static Optional<Double> read(String text) {
    String number = XmlChars.strip(text);
    return switch (number) {
      case "INF" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-INF" -> Optional.of(Double.NEGATIVE_INFINITY);
      case "NaN" -> Optional.of(Double.NaN);
      default ->
          NUMBER.matcher(number).matches() ? Optional.of(Double.valueOf(number)) : Optional.empty();
    };
  }

  /**
   * Reads an xs:double that is finite.
   *
   * @param text the text; white space around it counts for nothing
   * @return the number; empty: it is none
   */
  public static Optional<Double> finite(String text) {
    return read(text).filter(Double::isFinite);
  }

  /**
   * Reads an xs:integer (Part 2, clause 3.3.13), which has neither point nor exponent: {@code 1e3}
   * and {@code 256.0} are none.
   *
   * @param text the text; white space around it counts for nothing
   * @return the number, or the nearest to it; empty: it is no xs:integer
   */
  public static Optional<Double> integer(String text) {
    String number = XmlChars.strip(text);
    return INTEGER.matcher(number).matches() ? finite(number) : Optional.empty();
  }

  /**
   * Reads a list of xs:double.
   *
   * @param text numbers with white space between them
   * @return the numbers; none where one of them is no xs:double
   */
  public static List<Double> list(String text) {
    List<Double> numbers = new ArrayList<>();
    for (String token : XmlChars.split(text)) {
      Optional<Double> number = read(token);
      if (number.isEmpty()) {
        return List.of();
      }
      numbers.add(number.get());
    }
    return numbers;
  }

  /**
   * Writes a number as people do: {@code 500} and {@code 99.5}, with an exponent only where it is
   * very great or small.
   *
   * @param value any number
   * @return an xs:double that means exactly this number
   */
  public static String write(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "INF" : "-INF";
    }
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < LONGEST) {
      boolean isNegativeZero = value == 0 && 1 / value < 0;
      return isNegativeZero ? "-0" : Long.toString((long) value);
    }
    if (size < SHORTEST || size >= LONGEST) {
      return Double.toString(value);
    }
    // JDKs before 19 sometimes write a digit too many.
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal shorter = exact.round(FEWER_DIGITS);
    return (shorter.doubleValue() == value ? shorter : exact).stripTrailingZeros().toPlainString();
  }
}
