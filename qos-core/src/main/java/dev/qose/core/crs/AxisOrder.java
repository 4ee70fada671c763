package dev.qose.core.crs;

/**
 * The order in which the numbers of a box come.
 *
 * @since 0.1
 */
public enum AxisOrder {
  /** East first: x, y, or longitude, latitude. */
  XY,
  /** North first: y, x, or latitude, longitude. */
  YX,
  /** East first in nearly all software, though the authority says or may say otherwise. */
  XY_BY_CUSTOM,
  /** Nobody here knows. */
  UNKNOWN;

  /**
   * Returns a box of this order with x first.
   *
   * @param first the first number of the lower corner
   * @param second the second one
   * @param upperFirst the first number of the upper corner
   * @param upperSecond the second one
   * @return the box; of unknown order it is taken as it stands
   */
  public Box box(double first, double second, double upperFirst, double upperSecond) {
    return this == YX
        ? new Box(second, first, upperSecond, upperFirst)
        : new Box(first, second, upperFirst, upperSecond);
  }

  /**
   * Returns the order in words.
   *
   * @param isGeographic whether the axes are longitude and latitude
   * @return such as {@code latitude, longitude} or {@code north, east}
   */
  public String words(boolean isGeographic) {
    if (this == YX) {
      return isGeographic ? "latitude, longitude" : "north, east";
    }
    return isGeographic ? "longitude, latitude" : "east, north";
  }
}
