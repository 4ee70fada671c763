package dev.qose.core.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A unit of measure, as a case-sensitive UCUM code ({@code uom}).
 *
 * <p>Any text can be held, since documents contain any; {@link #dimension()} is there for the codes
 * that QoS metrics use.
 *
 * @param code the UCUM code, such as {@code ms}, {@code %} or {@code s-1}
 * @since 0.1
 */
public record Unit(String code) {

  /** Percent, {@code %}. */
  public static final Unit PERCENT = new Unit("%");

  /** Millisecond, {@code ms}. */
  public static final Unit MILLISECOND = new Unit("ms");

  /** Second, {@code s}. */
  public static final Unit SECOND = new Unit("s");

  /** Count per second, {@code s-1}. */
  public static final Unit PER_SECOND = new Unit("s-1");

  /** Count per minute, {@code min-1} (not {@code m-1}, which is per metre). */
  public static final Unit PER_MINUTE = new Unit("min-1");

  /** Count per hour, {@code h-1} (not {@code H-1}, which is per henry). */
  public static final Unit PER_HOUR = new Unit("h-1");

  /**
   * Makes a unit from its code.
   *
   * @param code a UCUM code
   * @return the unit
   */
  public static Unit of(String code) {
    return new Unit(code);
  }

  /**
   * Tells what kind of quantity this unit measures. Annotations count for nothing, so {@code
   * {request}/s} and {@code {bit}/d} are rates.
   *
   * @return the dimension; empty for a unit that no QoS metric uses, or that is none
   */
  public Optional<Dimension> dimension() {
    return scale().flatMap(Scale::dimension);
  }

  /**
   * Tells whether this is a UCUM code, by UCUM's grammar and table. {@code m-1} and {@code H-1}
   * are: per metre, per henry. {@code //s}, {@code +1} and {@code m{x}s} are none, and neither are
   * names that other vocabularies have ({@link UnitSpelling}).
   *
   * @return empty where it keeps the grammar, is none of the units that QoS metrics commonly use,
   *     and UCUM's own table ({@code org.fhir:ucum}) is not on the class path to ask
   */
  public Optional<Boolean> isValid() {
    Optional<UcumExpression> expression = UcumExpression.parse(code);
    return expression.isEmpty() || CommonUnits.scale(expression.get()).isPresent()
        ? Optional.of(expression.isPresent())
        : Ucum.knows(expression.get());
  }

  /**
   * Tells whether a number in this unit is a count per second.
   *
   * @return true for {@code s-1}, {@code Hz}, {@code {request}/s} and the like
   */
  public boolean isPerSecond() {
    return scale().filter(Scale::isPerSecond).isPresent();
  }

  /**
   * Converts a number in this unit to another unit.
   *
   * <pre>{@code
   * Unit.of("min").convert(1.5, Unit.SECOND) // 90
   * }</pre>
   *
   * @param value the number
   * @param to the other unit
   * @return the double next to the exact result; NaN and infinities stay as they are; empty where
   *     the units measure different things, or one of them is not known
   */
  public OptionalDouble convert(double value, Unit to) {
    boolean finite = Double.isFinite(value);
    Optional<BigDecimal> converted = convert(BigDecimal.valueOf(finite ? value : 0), to);
    return converted.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            finite ? converted.get().round(MathContext.DECIMAL64).doubleValue() : value);
  }

  /**
   * Converts a decimal number in this unit to another unit.
   *
   * @param value the number
   * @param to the other unit
   * @return the exact result if it has an end, else the nearest of 34 digits; empty where the units
   *     measure different things, or one of them is not known
   */
  public Optional<BigDecimal> convert(BigDecimal value, Unit to) {
    if (code.equals(to.code)) {
      return isValid().orElse(true) ? Optional.of(value) : Optional.empty();
    }
    Optional<Scale> from = scale();
    Optional<Scale> into = to.scale();
    if (from.isEmpty() || !from.map(Scale::kind).equals(into.map(Scale::kind))) {
      return Optional.empty();
    }
    return into.map(
        other ->
            quotient(
                value.multiply(from.get().numerator()).multiply(other.denominator()),
                from.get().denominator().multiply(other.numerator())));
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    try {
      return dividend.divide(divisor);
    } catch (ArithmeticException e) {
      return dividend.divide(divisor, MathContext.DECIMAL128); // it has no end
    }
  }

  /**
   * Returns what this unit measures, as UCUM writes it: the same for units that can be converted to
   * each other.
   *
   * @return such as {@code s} of {@code min}; empty for what is no unit, or not known as one
   */
  public Optional<String> kind() {
    return scale().map(Scale::kind);
  }

  private Optional<Scale> scale() {
    return UcumExpression.parse(code)
        .flatMap(expression -> CommonUnits.scale(expression).or(() -> Ucum.scale(expression)));
  }

  @Override
  public String toString() {
    return code;
  }
}
