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
   * {request}/s} is a rate.
   *
   * @return the dimension; empty for a unit that no QoS metric uses, or that is none
   */
  public Optional<Dimension> dimension() {
    return CommonUnits.dimension(code).or(() -> Ucum.dimension(code));
  }

  /**
   * Tells whether this is a UCUM code. {@code m-1} and {@code H-1} are: per metre, per henry.
   *
   * @return empty where it is none of the units that QoS metrics commonly use and UCUM's own table
   *     ({@code org.fhir:ucum}) is not on the class path to ask
   */
  public Optional<Boolean> isValid() {
    return CommonUnits.dimension(code).isPresent() ? Optional.of(true) : Ucum.isValid(code);
  }

  /**
   * Tells whether a number in this unit is a count per second.
   *
   * @return true for {@code s-1}, {@code Hz}, {@code {request}/s} and the like
   */
  public boolean isPerSecond() {
    return CommonUnits.isPerSecond(code) || Ucum.isPerSecond(code);
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
    if (code.equals(to.code)) {
      return isValid().orElse(true) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
    Optional<BigDecimal> from = Optional.empty();
    Optional<BigDecimal> into = Optional.empty();
    if (dimension().isPresent() && dimension().equals(to.dimension())) {
      from = CommonUnits.factor(code).or(() -> Ucum.scale(code).map(Ucum.Scale::factor));
      into = CommonUnits.factor(to.code).or(() -> Ucum.scale(to.code).map(Ucum.Scale::factor));
    } else if (dimension().isEmpty() && to.dimension().isEmpty()) {
      Optional<Ucum.Scale> scale = Ucum.scale(code);
      Optional<Ucum.Scale> other = Ucum.scale(to.code);
      if (scale.map(Ucum.Scale::kind).equals(other.map(Ucum.Scale::kind))) {
        from = scale.map(Ucum.Scale::factor);
        into = other.map(Ucum.Scale::factor);
      }
    }
    if (from.isEmpty() || into.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.isFinite(value) ? scale(value, from.get(), into.get()) : value);
  }

  /** In decimal, so that 500 ms are 0.5 s and nothing beside it. */
  private static double scale(double value, BigDecimal from, BigDecimal into) {
    return BigDecimal.valueOf(value)
        .multiply(from)
        .divide(into, MathContext.DECIMAL128)
        .round(MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public String toString() {
    return code;
  }
}
