package dev.qose.core.crs;

/**
 * A zone of the transverse Mercator projection, as UTM is made of, on the ellipsoid GRS 80, which
 * that of WGS 84 is to a millimetre. Krüger's series to the third order: right to a millimetre
 * within the zone, and to some metres as far as it reaches.
 */
final class TransverseMercator {

  private static final double FLATTENING = 1 / 298.257222101;
  private static final double N = FLATTENING / (2 - FLATTENING);
  private static final double ECCENTRICITY = 2 * Math.sqrt(N) / (1 + N);

  /** The radius of the circle that is as long as a meridian. */
  private static final double RADIUS = 6_378_137 / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);

  private static final double[] ALPHA = {
    N / 2 - 2 * N * N / 3 + 5 * N * N * N / 16,
    13 * N * N / 48 - 3 * N * N * N / 5,
    61 * N * N * N / 240
  };
  private static final double[] BETA = {
    N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96, N * N / 48 + N * N * N / 15, 17 * N * N * N / 480
  };
  private static final double[] DELTA = {
    2 * N - 2 * N * N / 3 - 2 * N * N * N, 7 * N * N / 3 - 8 * N * N * N / 5, 56 * N * N * N / 15
  };

  /** Farther from the middle of the zone than this, in degrees, nobody uses it. */
  private static final double REACH = 40;

  private final double meridian;
  private final double scale;
  private final double falseEasting;
  private final double falseNorthing;

  /**
   * Takes the degree of the meridian in the middle, the scale there, and what is added in metres.
   */
  TransverseMercator(double meridian, double scale, double falseEasting, double falseNorthing) {
    this.meridian = meridian;
    this.scale = scale * RADIUS;
    this.falseEasting = falseEasting;
    this.falseNorthing = falseNorthing;
  }

  /** Tells whether a box of metres is within reach: below the poles, and not too far off. */
  boolean reaches(Box box) {
    double aside = Math.toRadians(REACH) * scale;
    double quarter = Math.PI / 2 * scale;
    return Math.abs(box.minX() - falseEasting) < aside
        && Math.abs(box.maxX() - falseEasting) < aside
        && Math.abs(box.minY() - falseNorthing) < quarter
        && Math.abs(box.maxY() - falseNorthing) < quarter;
  }

  /** Tells whether a box of degrees is within reach. */
  boolean reachesDegrees(Box box) {
    return Math.abs(box.minX() - meridian) <= REACH
        && Math.abs(box.maxX() - meridian) <= REACH
        && box.minY() > -90
        && box.maxY() < 90;
  }

  /** Returns easting and northing of longitude and latitude. */
  double[] fromDegrees(double[] point) {
    double sine = Math.sin(Math.toRadians(point[1]));
    double aside = Math.toRadians(point[0] - meridian);
    double t = Math.sinh(artanh(sine) - ECCENTRICITY * artanh(ECCENTRICITY * sine));
    double xi = Math.atan2(t, Math.cos(aside));
    double eta = artanh(Math.sin(aside) / Math.sqrt(1 + t * t));
    double north = xi;
    double east = eta;
    for (int j = 0; j < ALPHA.length; j++) {
      double twice = 2 * (j + 1);
      north += ALPHA[j] * Math.sin(twice * xi) * Math.cosh(twice * eta);
      east += ALPHA[j] * Math.cos(twice * xi) * Math.sinh(twice * eta);
    }
    return new double[] {falseEasting + scale * east, falseNorthing + scale * north};
  }

  /** Returns longitude and latitude of easting and northing. */
  double[] toDegrees(double[] point) {
    double xi = (point[1] - falseNorthing) / scale;
    double eta = (point[0] - falseEasting) / scale;
    double north = xi;
    double east = eta;
    for (int j = 0; j < BETA.length; j++) {
      double twice = 2 * (j + 1);
      north -= BETA[j] * Math.sin(twice * xi) * Math.cosh(twice * eta);
      east -= BETA[j] * Math.cos(twice * xi) * Math.sinh(twice * eta);
    }
    double conformal = Math.asin(Math.sin(north) / Math.cosh(east));
    double latitude = conformal;
    for (int j = 0; j < DELTA.length; j++) {
      latitude += DELTA[j] * Math.sin(2 * (j + 1) * conformal);
    }
    double longitude = Math.atan2(Math.sinh(east), Math.cos(north));
    return new double[] {meridian + Math.toDegrees(longitude), Math.toDegrees(latitude)};
  }

  private static double artanh(double x) {
    return Math.log((1 + x) / (1 - x)) / 2;
  }
}
