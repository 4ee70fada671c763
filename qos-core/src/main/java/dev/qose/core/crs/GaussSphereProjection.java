package dev.qose.core.crs;

/**
 * Projections by way of a sphere that touches the ellipsoid in the origin and keeps shapes (Gauss):
 * from there stereographic as in the Netherlands, or on an oblique cylinder as in Switzerland.
 */
final class GaussSphereProjection implements MapProjection {

  private final Ellipsoid ellipsoid;
  private final boolean isCylindrical;

  /** The radius of the sphere by the scale in the origin. */
  private final double radius;

  private final double exponent;
  private final double factor;

  /** The latitude of the origin on the sphere. */
  private final double middle;

  private GaussSphereProjection(
      Ellipsoid ellipsoid, boolean isCylindrical, double latitude, double scale) {
    this.ellipsoid = ellipsoid;
    this.isCylindrical = isCylindrical;
    double e2 = ellipsoid.squared();
    double sine = Math.sin(latitude);
    this.radius = ellipsoid.radius() * Math.sqrt(1 - e2) / (1 - e2 * sine * sine) * scale;
    this.exponent = Math.sqrt(1 + e2 * Math.pow(Math.cos(latitude), 4) / (1 - e2));
    this.middle = Math.asin(sine / exponent);
    this.factor =
        Math.tan(Math.PI / 4 + middle / 2) * Math.pow(ellipsoid.conformal(latitude), exponent);
  }

  /** The double stereographic one, with latitude (radians) of the origin and scale there. */
  static GaussSphereProjection stereographic(Ellipsoid on, double latitude, double scale) {
    return new GaussSphereProjection(on, false, latitude, scale);
  }

  /** The Swiss one, with latitude (radians) of the origin and scale there. */
  static GaussSphereProjection cylindrical(Ellipsoid on, double latitude, double scale) {
    return new GaussSphereProjection(on, true, latitude, scale);
  }

  @Override
  public double[] project(double longitude, double latitude) {
    double chi =
        2 * Math.atan(factor / Math.pow(ellipsoid.conformal(latitude), exponent)) - Math.PI / 2;
    double lambda = exponent * longitude;
    // As seen from the origin: ahead, to the right and up.
    double ahead =
        Math.sin(middle) * Math.sin(chi) + Math.cos(middle) * Math.cos(chi) * Math.cos(lambda);
    double right = Math.cos(chi) * Math.sin(lambda);
    double up =
        Math.cos(middle) * Math.sin(chi) - Math.sin(middle) * Math.cos(chi) * Math.cos(lambda);
    return isCylindrical
        ? new double[] {radius * Math.atan2(right, ahead), radius * artanh(up)}
        : new double[] {2 * radius * right / (1 + ahead), 2 * radius * up / (1 + ahead)};
  }

  @Override
  public double[] unproject(double x, double y) {
    double ahead;
    double right;
    double up;
    if (isCylindrical) {
      up = Math.tanh(y / radius);
      double flat = Math.sqrt(1 - up * up);
      ahead = flat * Math.cos(x / radius);
      right = flat * Math.sin(x / radius);
    } else {
      double square = (x * x + y * y) / (4 * radius * radius);
      ahead = (1 - square) / (1 + square);
      right = x / radius / (1 + square);
      up = y / radius / (1 + square);
    }
    double chi = Math.asin(ahead * Math.sin(middle) + up * Math.cos(middle));
    double lambda = Math.atan2(right, ahead * Math.cos(middle) - up * Math.sin(middle));
    double t = Math.pow(factor / Math.tan(Math.PI / 4 + chi / 2), 1 / exponent);
    return new double[] {lambda / exponent, ellipsoid.ofConformal(t)};
  }

  private static double artanh(double x) {
    return Math.log((1 + x) / (1 - x)) / 2;
  }
}
