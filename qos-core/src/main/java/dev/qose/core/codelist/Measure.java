package dev.qose.core.codelist;

import dev.qose.core.unit.Dimension;

/**
 * What a metric of the QoSE list measures, and in which direction a promise about it goes.
 *
 * @since 0.1
 */
public enum Measure {
  /** A time that must not be exceeded: {@code LessThanOrEqual}, in ms or s. */
  TIME(Dimension.TIME, true, "ms or s"),
  /** A share of time that must be reached: {@code MoreThanOrEqual}, in %. */
  AVAILABILITY(Dimension.FRACTION, false, "%"),
  /** Requests in a period that must be possible: {@code MoreThanOrEqual}, in s-1, min-1 or h-1. */
  CAPACITY(Dimension.RATE, false, "s-1, min-1 or h-1");

  private final Dimension dimension;
  private final boolean upperBound;
  private final String units;

  Measure(Dimension dimension, boolean upperBound, String units) {
    this.dimension = dimension;
    this.upperBound = upperBound;
    this.units = units;
  }

  /**
   * Returns the dimension that a unit must have.
   *
   * @return the dimension
   */
  public Dimension dimension() {
    return dimension;
  }

  /**
   * Tells whether a promise limits the quantity from above.
   *
   * @return true for {@code LessThanOrEqual}, false for {@code MoreThanOrEqual}
   */
  public boolean isUpperBound() {
    return upperBound;
  }

  /**
   * Returns the usual units, for messages.
   *
   * @return UCUM codes, in English prose
   */
  public String usualUnits() {
    return units;
  }
}
