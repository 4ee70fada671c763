package dev.qose.core.crs;

/**
 * What the numbers of a coordinate reference system are.
 *
 * @since 0.1
 */
public enum CrsKind {
  /** Longitude and latitude in degrees, maybe with a height. */
  GEOGRAPHIC,
  /** Lengths on a plane, maybe with a height. */
  PROJECTED,
  /** X, Y and Z from the middle of the earth. */
  GEOCENTRIC,
  /** A height or depth alone. */
  VERTICAL,
  /** Columns and rows of a picture ({@code CRS:1}). */
  PICTURE;

  /**
   * Tells whether two numbers can say where on the ground something is.
   *
   * @return true if they can
   */
  public boolean isHorizontal() {
    return this == GEOGRAPHIC || this == PROJECTED;
  }
}
