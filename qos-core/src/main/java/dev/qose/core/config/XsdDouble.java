package dev.qose.core.config;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as {@code xs:double} writes them (XML Schema Part 2, clause 3.2.5). */
final class XsdDouble {

  private static final Pattern FINITE =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

  private XsdDouble() {}

  /** The number; empty where the text is none, or means one that no double can hold. */
  static Optional<Double> parse(String text) {
    return switch (text) {
      case "NaN" -> Optional.of(Double.NaN);
      case "INF" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-INF" -> Optional.of(Double.NEGATIVE_INFINITY);
      default ->
          Optional.of(text)
              .filter(FINITE.asMatchPredicate())
              .map(Double::valueOf)
              .filter(Double::isFinite);
    };
  }

  /** The shortest text that means the number: without an exponent where that is readable. */
  static String format(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "INF" : "-INF";
    }
    // Jackson's own, since Double.toString is not the shortest before JDK 19.
    String shortest = NumberOutput.toString(number, true);
    double size = Math.abs(number);
    return size >= 1e-6 && size < 1e15
        ? new BigDecimal(shortest).stripTrailingZeros().toPlainString()
        : shortest;
  }
}
