package dev.qose.core.ows;

import java.util.Optional;

/**
 * One entry among allowed values: a value or a range (OGC 06-121r9 clause 13.4).
 *
 * @since 0.1
 */
public sealed interface AllowedValue {

  /**
   * A single value ({@code ows:Value}).
   *
   * @param text the value as text
   */
  record Value(String text) implements AllowedValue {}

  /**
   * A range of numbers ({@code ows:Range}).
   *
   * @param minimum least value; absent: no limit below
   * @param maximum greatest value; absent: no limit above
   * @param spacing distance between allowed values; absent: continuous
   * @param closure {@code ows:rangeClosure}: {@code closed} (the default where absent), {@code
   *     open}, {@code open-closed} or {@code closed-open}
   */
  record Range(
      Optional<String> minimum,
      Optional<String> maximum,
      Optional<String> spacing,
      Optional<String> closure)
      implements AllowedValue {}
}
