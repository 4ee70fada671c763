package dev.qose.core.crs;

import java.util.Optional;

/**
 * What is known of a coordinate reference system.
 *
 * @param kind what its numbers are
 * @param order the order of the first two axes by its authority
 * @param dimension how many axes it has: 1 to 3
 * @param metresPerUnit the length of a unit in metres, for degrees along the equator; empty: not
 *     known
 * @param limits what no place on the globe is beyond, in its own units; empty: not known
 * @param standing whether one should use it
 * @param successor the name of the system to be used instead; empty: none, or not known
 * @since 0.1
 */
public record CrsFacts(
    CrsKind kind,
    AxisOrder order,
    int dimension,
    Optional<Double> metresPerUnit,
    Optional<Box> limits,
    Standing standing,
    Optional<String> successor) {

  /** What the authority says of a system. */
  public enum Standing {
    /** It is in use. */
    CURRENT,
    /** The authority has withdrawn it. */
    WITHDRAWN,
    /** Software has made it up; the authority does not know it. */
    UNOFFICIAL
  }

  /** A degree along the equator of WGS 84, as scales are computed with (OGC 05-077r4, 8.1). */
  public static final double METRES_PER_DEGREE = 6_378_137 * 2 * Math.PI / 360;

  /** Half of the way around the globe, in metres. */
  static final double HALF_WAY = METRES_PER_DEGREE * 180;

  /**
   * Describes a system in use.
   *
   * @param kind what its numbers are
   * @param order the order of axes
   * @param dimension how many axes it has
   * @param metresPerUnit the length of a unit; empty: not known
   * @param limits what no place is beyond; empty: not known
   */
  public CrsFacts(
      CrsKind kind,
      AxisOrder order,
      int dimension,
      Optional<Double> metresPerUnit,
      Optional<Box> limits) {
    this(kind, order, dimension, metresPerUnit, limits, Standing.CURRENT, Optional.empty());
  }

  /**
   * Tells whether the first two axes are longitude and latitude in degrees.
   *
   * @return true if they are
   */
  public boolean isGeographic() {
    return kind == CrsKind.GEOGRAPHIC;
  }

  /**
   * Returns which numbers an axis of a box can have: no place on the globe has any beyond.
   *
   * @param boxOrder the order that a box has; where it is not certain, what either order allows
   * @param axis the axis, from 0
   * @return the range, in the system's own units
   */
  public AxisRange range(AxisOrder boxOrder, int axis) {
    if (axis > 1 || limits.isEmpty()) {
      return AxisRange.ENDLESS;
    }
    AxisRange x = new AxisRange(limits.get().minX(), limits.get().maxX(), isGeographic());
    AxisRange y = new AxisRange(limits.get().minY(), limits.get().maxY(), false);
    return switch (boxOrder) {
      case XY -> axis == 0 ? x : y;
      case YX -> axis == 0 ? y : x;
      case XY_BY_CUSTOM, UNKNOWN -> x.or(y);
    };
  }

  /** Describes a system of longitudes and latitudes. */
  static CrsFacts geographic(AxisOrder order, int dimension) {
    return new CrsFacts(
        CrsKind.GEOGRAPHIC,
        order,
        dimension,
        Optional.of(METRES_PER_DEGREE),
        Optional.of(Box.WORLD));
  }

  /** Describes a system that has nothing to do with a place on the ground. */
  static CrsFacts elsewhere(CrsKind kind, int dimension) {
    return new CrsFacts(kind, AxisOrder.XY, dimension, Optional.empty(), Optional.empty());
  }

  CrsFacts with(Standing other, Optional<String> instead) {
    return new CrsFacts(kind, order, dimension, metresPerUnit, limits, other, instead);
  }

  /** This system with a height. */
  CrsFacts withHeight() {
    return new CrsFacts(kind, order, 3, metresPerUnit, limits, standing, successor);
  }
}
