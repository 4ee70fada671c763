package dev.qose.core.crs;

/**
 * A projection of an ellipsoid on a plane. Angles are radians; longitudes are from the meridian in
 * the middle, x and y are metres from the origin. Points without a place on the other side come out
 * as no numbers, or do not come back to where they were. Immutable and thread-safe.
 *
 * <p>Sources: IOGP 373-7-2 (Coordinate Conversions and Transformations); J. P. Snyder, Map
 * Projections, a Working Manual, USGS 1987.
 */
interface MapProjection {

  /** Returns x and y. */
  double[] project(double longitude, double latitude);

  /** Returns longitude and latitude. */
  double[] unproject(double x, double y);

  /** Tells whether the poles are points: not so on a cylinder. */
  default boolean hasPoles() {
    return true;
  }
}
