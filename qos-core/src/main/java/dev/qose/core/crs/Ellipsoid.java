package dev.qose.core.crs;

import java.util.Map;
import java.util.Objects;

/**
 * The shape of the earth that a datum takes, and the auxiliary latitudes that projections are made
 * of (J. P. Snyder, Map Projections, a Working Manual, USGS 1987, chapter 3). Angles are radians.
 *
 * @param radius half of the longer axis, in metres
 * @param flattening how much shorter the other axis is; 0 for a sphere
 */
record Ellipsoid(double radius, double flattening) {

  private static final Map<String, Ellipsoid> NAMED =
      Map.ofEntries(
          Map.entry("grs80", inverse(6_378_137, 298.257222101)), // WGS 84's, to a millimetre
          Map.entry("wgs72", inverse(6_378_135, 298.26)),
          Map.entry("grs67", inverse(6_378_160, 298.247167427)),
          Map.entry("ans", inverse(6_378_160, 298.25)),
          Map.entry("airy", inverse(6_377_563.396, 299.3249646)),
          Map.entry("bessel", inverse(6_377_397.155, 299.1528128)),
          Map.entry("clarke66", inverse(6_378_206.4, 294.978698214)),
          Map.entry("clarke80ign", inverse(6_378_249.2, 293.466021294)),
          Map.entry("everest", inverse(6_377_276.345, 300.8017)),
          Map.entry("intl", inverse(6_378_388, 297)),
          Map.entry("krasovsky", inverse(6_378_245, 298.3)));

  private static final int MOST_STEPS = 15;
  private static final double PRECISION = 1e-12;

  /** Reads a name, {@code a} with radius and inverse flattening, or {@code r} with a radius. */
  static Ellipsoid of(String name) {
    Ellipsoid named = NAMED.get(name);
    if (named != null) {
      return named;
    }
    String[] numbers = name.substring(1).split(",", -1);
    double radius = Double.parseDouble(numbers[0]);
    return name.startsWith("r")
        ? new Ellipsoid(radius, 0)
        : inverse(radius, Double.parseDouble(Objects.requireNonNull(numbers[1])));
  }

  private static Ellipsoid inverse(double radius, double inverseFlattening) {
    return new Ellipsoid(radius, 1 / inverseFlattening);
  }

  double eccentricity() {
    return Math.sqrt(squared());
  }

  /** The square of the eccentricity. */
  double squared() {
    return flattening * (2 - flattening);
  }

  /** The radius of a parallel, as a share of that of the equator. */
  double parallel(double latitude) {
    double sine = Math.sin(latitude);
    return Math.cos(latitude) / Math.sqrt(1 - squared() * sine * sine);
  }

  /** Snyder's t: the tangent of half of the conformal distance from the north pole. */
  double conformal(double latitude) {
    return Math.tan(Math.PI / 4 - latitude / 2) / skew(latitude);
  }

  /** The latitude of a t. */
  double ofConformal(double t) {
    double latitude = Math.PI / 2 - 2 * Math.atan(t);
    for (int i = 0; i < MOST_STEPS; i++) {
      double next = Math.PI / 2 - 2 * Math.atan(t * skew(latitude));
      if (Math.abs(next - latitude) < PRECISION) {
        return next;
      }
      latitude = next;
    }
    return latitude;
  }

  private double skew(double latitude) {
    double e = eccentricity();
    double sine = e * Math.sin(latitude);
    return Math.pow((1 - sine) / (1 + sine), e / 2);
  }

  /** Snyder's q: the area from the equator to a parallel. */
  double authalic(double latitude) {
    double e = eccentricity();
    double sine = Math.sin(latitude);
    if (e == 0) {
      return 2 * sine;
    }
    double es = e * sine;
    return (1 - e * e) * (sine / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * e));
  }

  /** The latitude of a q; no number where there is none. */
  double ofAuthalic(double q) {
    double beta = authalicLatitude(q);
    double e2 = squared();
    double e4 = e2 * e2;
    double e6 = e4 * e2;
    return beta
        + (e2 / 3 + 31 * e4 / 180 + 517 * e6 / 5040) * Math.sin(2 * beta)
        + (23 * e4 / 360 + 251 * e6 / 3780) * Math.sin(4 * beta)
        + 761 * e6 / 45360 * Math.sin(6 * beta);
  }

  /** The latitude on a sphere of the same area, of a q. */
  double authalicLatitude(double q) {
    double sine = q / authalic(Math.PI / 2);
    // A pole is not missed by the last digit.
    return Math.asin(
        Math.abs(sine) > 1 && Math.abs(sine) < 1 + PRECISION ? Math.signum(sine) : sine);
  }
}
