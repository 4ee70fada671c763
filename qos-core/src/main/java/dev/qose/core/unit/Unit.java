package dev.qose.core.unit;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** UCUM annotations such as {@code {request}}: they name what is counted and change nothing. */
  private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*\\}\\.?");

  private static final Map<String, Dimension> DIMENSIONS =
      Map.ofEntries(
          Map.entry("ns", Dimension.TIME),
          Map.entry("us", Dimension.TIME),
          Map.entry("ms", Dimension.TIME),
          Map.entry("s", Dimension.TIME),
          Map.entry("min", Dimension.TIME),
          Map.entry("h", Dimension.TIME),
          Map.entry("d", Dimension.TIME),
          Map.entry("%", Dimension.FRACTION),
          Map.entry("1", Dimension.FRACTION),
          Map.entry("s-1", Dimension.RATE),
          Map.entry("/s", Dimension.RATE),
          Map.entry("1/s", Dimension.RATE),
          Map.entry("Hz", Dimension.RATE),
          Map.entry("min-1", Dimension.RATE),
          Map.entry("/min", Dimension.RATE),
          Map.entry("1/min", Dimension.RATE),
          Map.entry("h-1", Dimension.RATE),
          Map.entry("/h", Dimension.RATE),
          Map.entry("1/h", Dimension.RATE),
          Map.entry("d-1", Dimension.RATE),
          Map.entry("/d", Dimension.RATE),
          Map.entry("1/d", Dimension.RATE));

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
   * Tells what kind of quantity this unit measures. Annotations are passed over, so {@code
   * {request}/s} is a rate.
   *
   * @return the dimension; empty for a unit that no QoS metric uses, or that is none
   */
  public Optional<Dimension> dimension() {
    return Optional.ofNullable(DIMENSIONS.get(ANNOTATION.matcher(code).replaceAll("")));
  }

  @Override
  public String toString() {
    return code;
  }
}
