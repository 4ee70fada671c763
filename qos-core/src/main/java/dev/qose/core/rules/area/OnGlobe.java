package dev.qose.core.rules.area;

import dev.qose.core.crs.Box;

/** Boxes of longitudes and latitudes: the same place has a longitude each 360 degrees. */
final class OnGlobe {

  private static final double ROUND = 360;

  private OnGlobe() {}

  /** Tells whether two boxes have nothing in common. */
  static boolean misses(Box one, Box other) {
    Box a = unrolled(one);
    Box b = unrolled(other);
    return !a.meets(b) && !a.meets(b.shifted(ROUND)) && !a.meets(b.shifted(-ROUND));
  }

  /** Tells whether a box lies in another, but for rounding. */
  static boolean holds(Box outer, Box inner) {
    Box a = unrolled(outer);
    Box b = unrolled(inner);
    if (a.maxX() - a.minX() >= ROUND) {
      a = new Box(b.minX(), a.minY(), b.maxX(), a.maxY());
    }
    return a.holds(b) || a.holds(b.shifted(ROUND)) || a.holds(b.shifted(-ROUND));
  }

  /** A box across the antimeridian, with its longitudes in order. */
  private static Box unrolled(Box box) {
    return box.minX() <= box.maxX()
        ? box
        : new Box(box.minX(), box.minY(), box.maxX() + ROUND, box.maxY());
  }
}
