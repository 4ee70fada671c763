package dev.qose.core.crs;

/** Projections on a cylinder about the axis of the earth: meridians are upright lines. */
final class CylindricalProjection implements MapProjection {

  /** What they keep true. */
  private enum Kind {
    SHAPES,
    AREAS,
    MERIDIANS
  }

  /** Mercator's map has no poles: what ends there ends here. */
  private static final double FARTHEST = Math.toRadians(89.99);

  private final Kind kind;
  private final Ellipsoid ellipsoid;

  /** The radius of the cylinder, in metres. */
  private final double radius;

  private CylindricalProjection(Kind kind, Ellipsoid ellipsoid, double scale) {
    this.kind = kind;
    this.ellipsoid = ellipsoid;
    this.radius = ellipsoid.radius() * scale;
  }

  /** Mercator's, with the scale at the equator. */
  static CylindricalProjection conformal(Ellipsoid on, double scale) {
    return new CylindricalProjection(Kind.SHAPES, on, scale);
  }

  /** Lambert's equal-area one, with the latitude (radians) of true scale. */
  static CylindricalProjection equalArea(Ellipsoid on, double parallel) {
    return new CylindricalProjection(Kind.AREAS, on, on.parallel(parallel));
  }

  /** The equidistant one, on a sphere as software does it, with the latitude of true scale. */
  static CylindricalProjection equidistant(Ellipsoid on, double parallel) {
    return new CylindricalProjection(Kind.MERIDIANS, on, Math.cos(parallel));
  }

  @Override
  public double[] project(double longitude, double latitude) {
    double y =
        switch (kind) {
          case SHAPES -> -radius * Math.log(ellipsoid.conformal(within(latitude)));
          case AREAS ->
              ellipsoid.radius() * ellipsoid.radius() / radius * ellipsoid.authalic(latitude) / 2;
          case MERIDIANS -> ellipsoid.radius() * latitude;
        };
    return new double[] {radius * longitude, y};
  }

  @Override
  public double[] unproject(double x, double y) {
    double latitude =
        switch (kind) {
          case SHAPES -> ellipsoid.ofConformal(Math.exp(-y / radius));
          case AREAS ->
              ellipsoid.ofAuthalic(2 * y * radius / (ellipsoid.radius() * ellipsoid.radius()));
          case MERIDIANS -> y / ellipsoid.radius();
        };
    return new double[] {x / radius, latitude};
  }

  private static double within(double latitude) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, latitude));
  }

  @Override
  public boolean hasPoles() {
    return false;
  }
}
