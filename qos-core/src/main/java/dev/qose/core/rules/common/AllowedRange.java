package dev.qose.core.rules.common;

import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A Range among the values that a parameter may have.
 *
 * @param element the Range
 * @param minimum the least value as written; empty: no limit
 * @param maximum the greatest value as written; empty: no limit
 * @param isOpenBelow whether the minimum itself is left out
 * @param isOpenAbove whether the maximum itself is left out
 */
public record AllowedRange(
    Element element, String minimum, String maximum, boolean isOpenBelow, boolean isOpenAbove) {

  /** Reads a Range. */
  public static AllowedRange of(Element range) {
    String closure = range.attribute(Namespaces.OWS_2_0, "rangeClosure").orElse("").strip();
    return new AllowedRange(
        range,
        text(range, "MinimumValue"),
        text(range, "MaximumValue"),
        closure.equals("open") || closure.equals("open-closed"),
        closure.equals("open") || closure.equals("closed-open"));
  }

  private static String text(Element range, String name) {
    return range.child(Namespaces.OWS_2_0, name).map(Element::text).orElse("");
  }

  /** Whether it has neither end. */
  public boolean isEmpty() {
    return minimum.isEmpty() && maximum.isEmpty();
  }

  /** Whether both ends are numbers, or left out, and the range holds any; QOS-R15 tells others. */
  public boolean isOfNumbers() {
    return (minimum.isEmpty() || isNumber(minimum))
        && (maximum.isEmpty() || isNumber(maximum))
        && !isEmpty()
        && first() <= last();
  }

  /** Whether a text is a number, be it an infinite one. */
  public static boolean isNumber(String text) {
    return number(text).isPresent();
  }

  /** Reads a number that may be infinite. */
  public static OptionalDouble number(String text) {
    return Doubles.read(text)
        .filter(number -> !number.isNaN())
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  /** Whether each of its ends is a whole number, or left out. */
  public boolean isOfWholeNumbers() {
    return Stream.of(minimum, maximum)
        .allMatch(end -> end.isEmpty() || Doubles.integer(end).isPresent());
  }

  /** Whether a number is in it, and on one of its steps if it has any. */
  public boolean holds(double number) {
    double least = number(minimum).orElse(Double.NEGATIVE_INFINITY);
    double greatest = number(maximum).orElse(Double.POSITIVE_INFINITY);
    boolean isInside =
        isOfNumbers()
            && (isOpenBelow ? number > least : number >= least)
            && (isOpenAbove ? number < greatest : number <= greatest);
    double spacing = number(text(element, "Spacing")).orElse(0);
    return isInside && (spacing <= 0 || minimum.isEmpty() || (number - least) % spacing == 0);
  }

  /** The least whole number in it; minus infinity where there is no limit. */
  public double first() {
    double least = number(minimum).orElse(Double.NEGATIVE_INFINITY);
    return isOpenBelow ? Math.floor(least) + 1 : Math.ceil(least);
  }

  /** Whether it states that there are whole numbers below another. */
  public boolean goesBelow(double number) {
    return (!minimum.isEmpty() && first() < number) || last() < number;
  }

  /** The greatest whole number in it; infinity where there is no limit. */
  public double last() {
    double greatest = number(maximum).orElse(Double.POSITIVE_INFINITY);
    return isOpenAbove ? Math.ceil(greatest) - 1 : Math.floor(greatest);
  }
}
