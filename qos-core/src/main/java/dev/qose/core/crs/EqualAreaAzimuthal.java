package dev.qose.core.crs;

/** Lambert's azimuthal projection: a disc about any point that keeps areas. */
final class EqualAreaAzimuthal implements MapProjection {

  private static final double POLE = Math.PI / 2 - 1e-9;

  private final Ellipsoid ellipsoid;
  private final double middle;
  private final double radius;

  /** What makes true scale in the middle of what is true on the sphere; 1 at the poles. */
  private final double stretch;

  EqualAreaAzimuthal(Ellipsoid ellipsoid, double latitude) {
    this.ellipsoid = ellipsoid;
    this.middle = ellipsoid.authalicLatitude(ellipsoid.authalic(latitude));
    this.radius = ellipsoid.radius() * Math.sqrt(ellipsoid.authalic(Math.PI / 2) / 2);
    this.stretch =
        Math.abs(latitude) > POLE
            ? 1
            : ellipsoid.radius() * ellipsoid.parallel(latitude) / (radius * Math.cos(middle));
  }

  @Override
  public double[] project(double longitude, double latitude) {
    double beta = ellipsoid.authalicLatitude(ellipsoid.authalic(latitude));
    double up = Math.sin(middle) * Math.sin(beta);
    double across = Math.cos(middle) * Math.cos(beta) * Math.cos(longitude);
    double size = radius * Math.sqrt(2 / (1 + up + across));
    return new double[] {
      size * stretch * Math.cos(beta) * Math.sin(longitude),
      size
          / stretch
          * (Math.cos(middle) * Math.sin(beta)
              - Math.sin(middle) * Math.cos(beta) * Math.cos(longitude))
    };
  }

  @Override
  public double[] unproject(double x, double y) {
    double east = x / stretch;
    double north = y * stretch;
    double distance = Math.hypot(east, north);
    if (distance == 0) {
      return new double[] {0, latitude(Math.sin(middle))};
    }
    double angle = 2 * Math.asin(distance / (2 * radius));
    double sine =
        Math.cos(angle) * Math.sin(middle) + north * Math.sin(angle) * Math.cos(middle) / distance;
    double longitude =
        Math.atan2(
            east * Math.sin(angle),
            distance * Math.cos(middle) * Math.cos(angle)
                - north * Math.sin(middle) * Math.sin(angle));
    return new double[] {longitude, latitude(sine)};
  }

  private double latitude(double sine) {
    return ellipsoid.ofAuthalic(sine * ellipsoid.authalic(Math.PI / 2));
  }
}
