package dev.qose.core.crs;

/**
 * The transverse Mercator projection, as UTM and Gauss-Krüger's are made of. Krüger's series to the
 * third order: right to a millimetre within a zone, and to some metres as far as it reaches.
 */
final class TransverseMercator implements MapProjection {

  /** Farther from the middle of the zone than this, in radians, nobody uses it. */
  private static final double REACH = Math.toRadians(60);

  private final double eccentricity;
  private final double[] alpha;
  private final double[] beta;
  private final double[] delta;

  /** The radius of the circle that is as long as a meridian, by the scale. */
  private final double radius;

  private final double origin;

  /** Takes the latitude (radians) of the origin, and the scale on the meridian there. */
  TransverseMercator(Ellipsoid ellipsoid, double latitude, double scale) {
    double n = ellipsoid.flattening() / (2 - ellipsoid.flattening());
    double n2 = n * n;
    double n3 = n2 * n;
    this.eccentricity = ellipsoid.eccentricity();
    this.radius = scale * ellipsoid.radius() / (1 + n) * (1 + n2 / 4 + n2 * n2 / 64);
    this.alpha =
        new double[] {n / 2 - 2 * n2 / 3 + 5 * n3 / 16, 13 * n2 / 48 - 3 * n3 / 5, 61 * n3 / 240};
    this.beta = new double[] {n / 2 - 2 * n2 / 3 + 37 * n3 / 96, n2 / 48 + n3 / 15, 17 * n3 / 480};
    this.delta = new double[] {2 * n - 2 * n2 / 3 - 2 * n3, 7 * n2 / 3 - 8 * n3 / 5, 56 * n3 / 15};
    this.origin = northing(0, latitude);
  }

  private double northing(double longitude, double latitude) {
    return plane(longitude, latitude)[1];
  }

  @Override
  public double[] project(double longitude, double latitude) {
    double[] point = plane(longitude, latitude);
    return new double[] {point[0], point[1] - origin};
  }

  private double[] plane(double longitude, double latitude) {
    if (Math.abs(longitude) > REACH) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double sine = Math.sin(latitude);
    double t = Math.sinh(artanh(sine) - eccentricity * artanh(eccentricity * sine));
    double xi = Math.atan2(t, Math.cos(longitude));
    double eta = artanh(Math.sin(longitude) / Math.sqrt(1 + t * t));
    double north = xi;
    double east = eta;
    for (int j = 0; j < alpha.length; j++) {
      double twice = 2 * (j + 1);
      north += alpha[j] * Math.sin(twice * xi) * Math.cosh(twice * eta);
      east += alpha[j] * Math.cos(twice * xi) * Math.sinh(twice * eta);
    }
    return new double[] {radius * east, radius * north};
  }

  @Override
  public double[] unproject(double x, double y) {
    double xi = (y + origin) / radius;
    double eta = x / radius;
    double north = xi;
    double east = eta;
    for (int j = 0; j < beta.length; j++) {
      double twice = 2 * (j + 1);
      north -= beta[j] * Math.sin(twice * xi) * Math.cosh(twice * eta);
      east -= beta[j] * Math.cos(twice * xi) * Math.sinh(twice * eta);
    }
    double conformal = Math.asin(Math.sin(north) / Math.cosh(east));
    double latitude = conformal;
    for (int j = 0; j < delta.length; j++) {
      latitude += delta[j] * Math.sin(2 * (j + 1) * conformal);
    }
    return new double[] {Math.atan2(Math.sinh(east), Math.cos(north)), latitude};
  }

  private static double artanh(double x) {
    return Math.log((1 + x) / (1 - x)) / 2;
  }
}
