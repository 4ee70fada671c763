package dev.qose.core.crs;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A projected system: a projection, where its zero is, and how long its units are. Takes longitudes
 * and latitudes of any datum, which shifts them by some hundred metres at most. Immutable and
 * thread-safe.
 *
 * @param projection the projection
 * @param meridian the longitude in the middle, in degrees
 * @param falseEasting the x of the origin, in metres
 * @param falseNorthing the y of the origin, in metres
 * @param metresPerUnit the length of a unit, in metres
 */
record Plane(
    MapProjection projection,
    double meridian,
    double falseEasting,
    double falseNorthing,
    double metresPerUnit) {

  private static final double ROUND = 360;

  /** A point that does not come back to within so many metres is out of reach. */
  private static final double REACH = 100;

  /** Returns the least box of longitudes and latitudes that holds a box; empty: out of reach. */
  Optional<Box> toGeographic(Box box) {
    double middle = toDegrees((box.minX() + box.maxX()) / 2, (box.minY() + box.maxY()) / 2)[0];
    if (Double.isNaN(middle)) {
      middle = meridian;
    }
    double near = middle;
    UnaryOperator<double[]> transform =
        point -> {
          double[] there = toDegrees(point[0], point[1]);
          return new double[] {near + turned(there[0] - near), there[1]};
        };
    Box edges = box.through(transform);
    if (!edges.isFinite()) { // a part of it is nowhere
      edges = box.throughout(transform);
    }
    Box whole = withPole(box, withPole(box, edges, 90), -90);
    return whole.isFinite() ? Optional.of(whole) : Optional.empty();
  }

  /** Around a pole all longitudes are, and the edges of a box do not tell. */
  private Box withPole(Box box, Box edges, double latitude) {
    if (!projection.hasPoles()) {
      return edges;
    }
    double[] pole = fromDegrees(0, latitude);
    boolean isInside = box.meets(new Box(pole[0], pole[1], pole[0], pole[1]));
    return isInside
        ? new Box(
            -ROUND / 2,
            Math.min(latitude, edges.minY()),
            ROUND / 2,
            Math.max(latitude, edges.maxY()))
        : edges;
  }

  /** Returns the least box that holds a box of longitudes and latitudes; empty: out of reach. */
  Optional<Box> fromGeographic(Box box) {
    double width = Math.min(box.maxX() - box.minX(), ROUND);
    double west = turned(box.minX() - meridian);
    double east = west + width;
    Box whole = flat(new Box(west, box.minY(), Math.min(east, ROUND / 2), box.maxY()));
    if (east > ROUND / 2) { // the rest comes in again on the other side
      whole = whole.with(flat(new Box(-ROUND / 2, box.minY(), east - ROUND, box.maxY())));
    }
    return whole.isFinite() ? Optional.of(whole) : Optional.empty();
  }

  private Box flat(Box box) {
    return box.throughout(point -> fromDegrees(point[0], point[1]));
  }

  /** Returns x and y of a longitude from the meridian in the middle, and a latitude. */
  private double[] fromDegrees(double longitude, double latitude) {
    double[] point = projection.project(Math.toRadians(longitude), Math.toRadians(latitude));
    return new double[] {
      (falseEasting + point[0]) / metresPerUnit, (falseNorthing + point[1]) / metresPerUnit
    };
  }

  private double[] toDegrees(double x, double y) {
    double east = x * metresPerUnit - falseEasting;
    double north = y * metresPerUnit - falseNorthing;
    double[] there = projection.unproject(east, north);
    double[] back = projection.project(there[0], there[1]);
    boolean isBack = Math.abs(back[0] - east) < REACH && Math.abs(back[1] - north) < REACH;
    return isBack
        ? new double[] {meridian + Math.toDegrees(there[0]), Math.toDegrees(there[1])}
        : new double[] {Double.NaN, Double.NaN};
  }

  /** Returns the same longitude between -180 and 180. */
  private static double turned(double longitude) {
    return longitude - ROUND * Math.rint(longitude / ROUND);
  }
}
