package dev.qose.core.crs;

/**
 * Which numbers an axis can have.
 *
 * @param least the least one
 * @param greatest the greatest one
 * @param isRound whether the axis goes round the globe, so that a box across the antimeridian may
 *     run from a greater number to a lesser one
 * @since 0.1
 */
public record AxisRange(double least, double greatest, boolean isRound) {

  static final AxisRange ENDLESS =
      new AxisRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);

  /**
   * Tells whether a number is one of these.
   *
   * @param number the number
   * @return true if it is
   */
  public boolean holds(double number) {
    return least <= number && number <= greatest;
  }

  AxisRange or(AxisRange other) {
    return new AxisRange(
        Math.min(least, other.least), Math.max(greatest, other.greatest), isRound || other.isRound);
  }
}
