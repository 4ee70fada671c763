package dev.qose.core.crs;

import java.util.function.UnaryOperator;

/**
 * A rectangle, with x (east) before y (north) whatever order the axes of its system have: longitude
 * before latitude. Units are those of the system, degrees or its unit of length. Immutable.
 *
 * @param minX the least x; of a box across the antimeridian it is the greater one
 * @param minY the least y
 * @param maxX the greatest x
 * @param maxY the greatest y
 * @since 0.1
 */
public record Box(double minX, double minY, double maxX, double maxY) {

  /** All longitudes and latitudes. */
  public static final Box WORLD = new Box(-180, -90, 180, 90);

  private static final Box NOTHING =
      new Box(
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  /** How often an edge is looked at where it may become a curve. */
  private static final int STEPS = 16;

  /** What two authors of the same box may differ by, as a share of its size: they round. */
  private static final double ROUNDING = 1e-6;

  /**
   * Returns this box with its axes swapped.
   *
   * @return a box with x and y in each other's place
   */
  public Box swapped() {
    return new Box(minY, minX, maxY, maxX);
  }

  /**
   * Returns a box that is wider on all sides.
   *
   * @param share by how much, as a share of width and height; 1: three times as wide in the end
   * @return the box
   */
  public Box grown(double share) {
    double x = share * (maxX - minX);
    double y = share * (maxY - minY);
    return new Box(minX - x, minY - y, maxX + x, maxY + y);
  }

  /**
   * Returns where this box is in another system.
   *
   * @param transform gives x and y of a point there, of x and y here
   * @return the least box that holds all of its edges
   */
  public Box through(UnaryOperator<double[]> transform) {
    double left = Double.POSITIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= STEPS; i++) {
      double x = minX + (maxX - minX) * i / STEPS;
      double y = minY + (maxY - minY) * i / STEPS;
      double[][] edges = {{x, minY}, {x, maxY}, {minX, y}, {maxX, y}};
      for (double[] edge : edges) {
        double[] there = transform.apply(edge);
        left = Math.min(left, there[0]);
        bottom = Math.min(bottom, there[1]);
        right = Math.max(right, there[0]);
        top = Math.max(top, there[1]);
      }
    }
    return new Box(left, bottom, right, top);
  }

  /**
   * Returns where this box is in another system where its edges do not tell: all of it is looked
   * at, but for points that are nowhere there. Not finite, if all are.
   */
  Box throughout(UnaryOperator<double[]> transform) {
    Box whole = NOTHING;
    for (int i = 0; i <= STEPS; i++) {
      for (int j = 0; j <= STEPS; j++) {
        double[] there =
            transform.apply(
                new double[] {minX + (maxX - minX) * i / STEPS, minY + (maxY - minY) * j / STEPS});
        Box point = new Box(there[0], there[1], there[0], there[1]);
        whole = point.isFinite() ? whole.with(point) : whole;
      }
    }
    return whole;
  }

  /** Tells whether all numbers are finite. */
  boolean isFinite() {
    return Double.isFinite(minX + minY + maxX + maxY);
  }

  /**
   * Returns this box elsewhere along the x axis.
   *
   * @param x how far
   * @return the box
   */
  public Box shifted(double x) {
    return new Box(minX + x, minY, maxX + x, maxY);
  }

  /**
   * Tells whether another box has a point in common with this one; an edge will do.
   *
   * @param other a box of the same system
   * @return true if it has
   */
  public boolean meets(Box other) {
    return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
  }

  /**
   * Tells whether another box lies in this one, but for what rounding makes of it.
   *
   * @param other a box of the same system
   * @return true if it does
   */
  public boolean holds(Box other) {
    Box wider = grown(ROUNDING);
    return wider.minX <= other.minX
        && other.maxX <= wider.maxX
        && wider.minY <= other.minY
        && other.maxY <= wider.maxY;
  }

  /**
   * Returns the least box that holds this one and another.
   *
   * @param other a box of the same system
   * @return the box
   */
  public Box with(Box other) {
    return new Box(
        Math.min(minX, other.minX),
        Math.min(minY, other.minY),
        Math.max(maxX, other.maxX),
        Math.max(maxY, other.maxY));
  }
}
