package dev.qose.core.crs;

/** The stereographic projection about a pole. */
final class PolarStereographic implements MapProjection {

  private final Ellipsoid ellipsoid;

  /** 1: the north pole, -1: the south pole. */
  private final double side;

  /** The distance from the pole at which t is 1. */
  private final double size;

  private PolarStereographic(Ellipsoid ellipsoid, double side, double size) {
    this.ellipsoid = ellipsoid;
    this.side = side;
    this.size = size;
  }

  /** Takes the latitude (radians) of the pole, and the scale there. */
  static PolarStereographic ofScale(Ellipsoid on, double pole, double scale) {
    double e = on.eccentricity();
    double size =
        2 * on.radius() * scale / Math.sqrt(Math.pow(1 + e, 1 + e) * Math.pow(1 - e, 1 - e));
    return new PolarStereographic(on, Math.signum(pole), size);
  }

  /** Takes the latitudes (radians) of the pole and of the parallel of true scale. */
  static PolarStereographic ofParallel(Ellipsoid on, double pole, double parallel) {
    double away = Math.abs(parallel);
    double size = on.radius() * on.parallel(away) / on.conformal(away);
    return new PolarStereographic(on, Math.signum(pole), size);
  }

  @Override
  public double[] project(double longitude, double latitude) {
    double distance = size * ellipsoid.conformal(side * latitude);
    return new double[] {distance * Math.sin(longitude), -side * distance * Math.cos(longitude)};
  }

  @Override
  public double[] unproject(double x, double y) {
    double distance = Math.hypot(x, y);
    return new double[] {Math.atan2(x, -side * y), side * ellipsoid.ofConformal(distance / size)};
  }
}
