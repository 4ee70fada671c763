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
