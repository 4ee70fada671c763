package dev.qose.core.crs;

/**
 * Which numbers an axis can have.
 *
 * @param least the least one
 * @param greatest the greatest one
 * @param isRound whether the axis goes round the globe: a box across the antimeridian may run from
 *     a greater number to a lesser one, and beyond 180 degrees
 * @since 0.1
 */
public record AxisRange(double least, double greatest, boolean isRound) {

  static final AxisRange ENDLESS =
      new AxisRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);

  /** What rounding makes of the ends, as a share of the axis. */
  private static final double ROUNDING = 1e-6;

  /**
   * Tells whether a number is one of these, but for what rounding makes of it.
   *
   * @param number the number
   * @return true if it is
   */
  public boolean holds(double number) {
    return holds(number, 1);
  }

  /**
   * Tells whether a number means a place on the axis: on one that goes round, it may have gone
   * round once more.
   *
   * @param number the number
   * @return true if it does
   */
  public boolean reaches(double number) {
    return holds(number, isRound ? 2 : 1);
  }

  private boolean holds(double number, int times) {
    double rounding = Double.isInfinite(greatest) ? 0 : (greatest - least) * ROUNDING;
    return times * least - rounding <= number && number <= times * greatest + rounding;
  }

  AxisRange or(AxisRange other) {
    return new AxisRange(
        Math.min(least, other.least), Math.max(greatest, other.greatest), isRound || other.isRound);
  }
}
