package dev.qose.core.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads numbers as XML Schema writes them, no matter what Java would take for one.
 *
 * @since 0.1
 */
public final class Doubles {

  private Doubles() {}

  /**
   * Reads an xs:double.
   *
   * @param text the text
   * @return the number, which may be infinite or none; empty: it is no xs:double
   */
  public static Optional<Double> read(String text) {
    return switch (text.strip()) {
      case "INF", "+INF" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-INF" -> Optional.of(Double.NEGATIVE_INFINITY);
      case "NaN" -> Optional.of(Double.NaN);
      default -> finite(text);
    };
  }

  /**
   * Reads an xs:double that is finite.
   *
   * @param text the text
   * @return the number; empty: it is none
   */
  public static Optional<Double> finite(String text) {
    // Java would also read what XSD does not: 1d, 0x1p3, Infinity.
    String number = text.strip();
    for (int i = 0; i < number.length(); i++) {
      if ("0123456789+-.eE".indexOf(number.charAt(i)) < 0) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(Double.valueOf(number)).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a list of xs:double.
   *
   * @param text numbers with white space between them
   * @return the numbers; none where one of them is no xs:double
   */
  public static List<Double> list(String text) {
    List<Double> numbers = new ArrayList<>();
    for (String token : text.strip().split("\\s+", -1)) {
      Optional<Double> number = read(token);
      if (number.isEmpty()) {
        return List.of();
      }
      numbers.add(number.get());
    }
    return numbers;
  }
}
