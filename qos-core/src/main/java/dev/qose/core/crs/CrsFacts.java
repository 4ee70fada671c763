package dev.qose.core.crs;

import java.util.Optional;

/**
 * What is known of a coordinate reference system.
 *
 * @param order the order of axes by its authority
 * @param isGeographic whether its axes are longitude and latitude in degrees
 * @param dimension how many axes it has: 2 or 3
 * @param metresPerUnit the length of a unit in metres, for degrees along the equator; empty: not
 *     known
 * @param bounds where it is meant to be used, in its own units; empty: not known
 * @since 0.1
 */
public record CrsFacts(
    AxisOrder order,
    boolean isGeographic,
    int dimension,
    Optional<Double> metresPerUnit,
    Optional<Box> bounds) {

  /** A degree along the equator of WGS 84, as scales are computed with (OGC 05-077r4, 8.1). */
  public static final double METRES_PER_DEGREE = 6_378_137 * 2 * Math.PI / 360;

  /** Half of the way around the globe, in metres. */
  private static final double HALF_WAY = METRES_PER_DEGREE * 180;

  /**
   * Returns which numbers an axis of a box can have: not a place on the globe has any beyond.
   *
   * @param boxOrder the order that a box has; where it is not certain, what either order allows
   * @param axis the axis, from 0
   * @return the range, in the system's own units
   */
  public AxisRange range(AxisOrder boxOrder, int axis) {
    Optional<Box> limits = limits();
    if (axis > 1 || limits.isEmpty()) {
      return AxisRange.ENDLESS;
    }
    AxisRange x = new AxisRange(limits.get().minX(), limits.get().maxX(), isGeographic);
    AxisRange y = new AxisRange(limits.get().minY(), limits.get().maxY(), false);
    return switch (boxOrder) {
      case XY -> axis == 0 ? x : y;
      case YX -> axis == 0 ? y : x;
      case XY_BY_CUSTOM, UNKNOWN -> x.or(y);
    };
  }

  private Optional<Box> limits() {
    if (isGeographic) {
      return Optional.of(Box.WORLD);
    }
    double reach = HALF_WAY / metresPerUnit.orElse(1.0);
    return bounds.map(
        used ->
            used.maxX() - used.minX() >= 2 * reach
                ? used.grown(0.001) // the whole world already
                : new Box(
                    used.minX() - reach,
                    used.minY() - reach,
                    used.maxX() + reach,
                    used.maxY() + reach));
  }

  /** Describes a system of longitudes and latitudes. */
  static CrsFacts geographic(AxisOrder order, int dimension) {
    return new CrsFacts(
        order, true, dimension, Optional.of(METRES_PER_DEGREE), Optional.of(Box.WORLD));
  }

  /** Describes a system of metres on a plane. */
  static CrsFacts projected(AxisOrder order, Box bounds) {
    return new CrsFacts(order, false, 2, Optional.of(1.0), Optional.of(bounds));
  }
}
