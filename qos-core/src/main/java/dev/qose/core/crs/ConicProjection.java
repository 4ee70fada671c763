package dev.qose.core.crs;

/** Lambert's conformal cone and Albers' equal-area one: parallels are arcs about one point. */
final class ConicProjection implements MapProjection {

  private final Ellipsoid ellipsoid;
  private final boolean isConformal;

  /** How much of the circle the cone takes; negative in the south. */
  private final double cone;

  private final double constant;

  /** The distance of the origin from the point. */
  private final double origin;

  private ConicProjection(
      Ellipsoid ellipsoid, boolean isConformal, double cone, double constant, double latitude) {
    this.ellipsoid = ellipsoid;
    this.isConformal = isConformal;
    this.cone = cone;
    this.constant = constant;
    this.origin = distance(latitude);
  }

  /** Lambert's, with two parallels (radians) of true scale. */
  static ConicProjection conformal(Ellipsoid on, double latitude, double one, double other) {
    double cone =
        one == other
            ? Math.sin(one)
            : Math.log(on.parallel(one) / on.parallel(other))
                / Math.log(on.conformal(one) / on.conformal(other));
    return conformal(on, cone, one, latitude, 1);
  }

  /** Lambert's, with one parallel (radians) and the scale there. */
  static ConicProjection conformal(Ellipsoid on, double latitude, double scale) {
    return conformal(on, Math.sin(latitude), latitude, latitude, scale);
  }

  private static ConicProjection conformal(
      Ellipsoid on, double cone, double parallel, double latitude, double scale) {
    double constant =
        on.radius()
            * scale
            * on.parallel(parallel)
            / (cone * Math.pow(on.conformal(parallel), cone));
    return new ConicProjection(on, true, cone, constant, latitude);
  }

  /** Albers', with two parallels (radians) of true scale. */
  static ConicProjection equalArea(Ellipsoid on, double latitude, double one, double other) {
    double square = on.parallel(one) * on.parallel(one);
    double otherSquare = on.parallel(other) * on.parallel(other);
    double cone =
        one == other
            ? Math.sin(one)
            : (square - otherSquare) / (on.authalic(other) - on.authalic(one));
    return new ConicProjection(on, false, cone, square + cone * on.authalic(one), latitude);
  }

  /** The distance of a parallel from the point; negative in the south. */
  private double distance(double latitude) {
    return isConformal
        ? constant * Math.pow(ellipsoid.conformal(latitude), cone)
        : ellipsoid.radius() * Math.sqrt(constant - cone * ellipsoid.authalic(latitude)) / cone;
  }

  @Override
  public double[] project(double longitude, double latitude) {
    double distance = distance(latitude);
    return new double[] {
      distance * Math.sin(cone * longitude), origin - distance * Math.cos(cone * longitude)
    };
  }

  @Override
  public double[] unproject(double x, double y) {
    double side = Math.signum(cone);
    double distance = side * Math.hypot(x, origin - y);
    double longitude = Math.atan2(side * x, side * (origin - y)) / cone;
    double share = distance * cone / ellipsoid.radius();
    double latitude =
        isConformal
            ? ellipsoid.ofConformal(Math.pow(distance / constant, 1 / cone))
            : ellipsoid.ofAuthalic((constant - share * share) / cone);
    return new double[] {longitude, latitude};
  }
}
