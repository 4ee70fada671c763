package dev.qose.jaxb.bind;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code xs:double} as people do: {@code 500} and {@code 99.5}, not {@code 5.0E2}; {@code
 * INF}, {@code -INF} and {@code NaN} as XML Schema spells them (Part 2, clause 3.2.5).
 *
 * @since 0.1
 */
public final class DoubleAdapter extends XmlAdapter<String, Double> {

  /** What Java takes beyond this ({@code 1f}, {@code 0x1p3}, {@code Infinity}) is no xs:double. */
  private static final Pattern XS_DECIMAL =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

  /** Outside of these a number is easier to read with an exponent. */
  private static final double LONGEST = 1e15;

  private static final double SHORTEST = 1e-6;

  /** Makes an adapter; one can be shared by all threads. */
  public DoubleAdapter() {}

  /**
   * Reads a number.
   *
   * @param text an {@code xs:double}
   * @return the number
   * @throws IllegalArgumentException if it is none
   */
  @Override
  public @Nullable Double unmarshal(@Nullable String text) {
    return text == null ? null : parse(text.strip());
  }

  @Override
  public @Nullable String marshal(@Nullable Double value) {
    return value == null ? null : print(value);
  }

  static Double parse(String text) {
    return switch (text) {
      case "INF" -> Double.POSITIVE_INFINITY;
      case "-INF" -> Double.NEGATIVE_INFINITY;
      case "NaN" -> Double.NaN;
      default -> {
        if (!XS_DECIMAL.matcher(text).matches()) {
          throw new IllegalArgumentException(
              "\"" + text + "\" is no number; write digits with a decimal point, as in 99.5");
        }
        yield Double.valueOf(text);
      }
    };
  }

  static String print(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "INF" : "-INF";
    }
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < LONGEST) {
      boolean negativeZero = value == 0 && 1 / value < 0;
      return negativeZero ? "-0" : Long.toString((long) value);
    }
    return size < SHORTEST || size >= LONGEST
        ? Double.toString(value)
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
