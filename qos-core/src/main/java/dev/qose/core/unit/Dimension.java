package dev.qose.core.unit;

/**
 * What kind of quantity a unit measures, as far as QoS metrics need to tell them apart.
 *
 * @since 0.1
 */
public enum Dimension {
  /** A span of time, such as {@code ms}. */
  TIME,
  /** A share of a whole, such as {@code %}. */
  FRACTION,
  /** A count in a span of time, such as {@code s-1}. */
  RATE
}
