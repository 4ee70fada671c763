package dev.qose.core.rules.area;

import dev.qose.core.crs.AxisOrder;
import dev.qose.core.crs.AxisRange;
import dev.qose.core.crs.Box;
import dev.qose.core.crs.BoxAxes;
import dev.qose.core.crs.CrsFacts;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An AreaConstraint, as far as it can be read.
 *
 * @param element the element
 * @param crs the name of its system; empty: what is written is none
 * @param facts what is known of the system
 * @param order the order of the numbers
 * @param lower the lower corner
 * @param upper the upper corner
 */
record Area(
    Element element,
    Optional<CrsName> crs,
    Optional<CrsFacts> facts,
    AxisOrder order,
    Corner lower,
    Corner upper) {

  /** No system has more axes than this. */
  private static final int MOST_AXES = 3;

  /**
   * A corner of an area.
   *
   * @param element the element; of a corner that is missing, the area
   * @param isRead whether it is there and holds numbers only; the XSD layer tells of others
   * @param numbers its numbers, some of which may not be finite
   */
  record Corner(Element element, boolean isRead, List<Double> numbers) {

    static Corner read(Element area, String name) {
      Optional<Element> element = area.child(Namespaces.QOS, name);
      String text = element.map(Element::text).orElse("");
      List<Double> numbers = Doubles.list(text);
      boolean isRead = element.isPresent() && numbers.isEmpty() == text.isEmpty();
      return new Corner(element.orElse(area), isRead, numbers);
    }

    boolean isFinite() {
      return numbers.stream().allMatch(Double::isFinite);
    }
  }

  /** Reads an area. */
  static Area read(Element element, BoxAxes axes, CrsLibrary library) {
    Optional<CrsName> crs = element.attribute("", "srsName").flatMap(CrsName::parse);
    Optional<CrsFacts> facts = crs.flatMap(library::find);
    return new Area(
        element,
        crs,
        facts,
        crs.map(name -> axes.of(name, facts)).orElse(AxisOrder.UNKNOWN),
        Corner.read(element, "LowerCorner"),
        Corner.read(element, "UpperCorner"));
  }

  /** Whether there is an attribute that is to name the system; the XSD layer tells of others. */
  boolean hasSrsName() {
    return element.attribute("", "srsName").isPresent();
  }

  /** What was written as the name of the system. */
  String srsName() {
    return element.attribute("", "srsName").orElse("").strip();
  }

  /** How many axes there are at least. */
  int leastAxes() {
    return facts.map(CrsFacts::dimension).orElse(2);
  }

  /** How many axes there are at most. */
  int mostAxes() {
    return facts.map(CrsFacts::dimension).orElse(MOST_AXES);
  }

  /** Whether a corner has a number for each axis. */
  boolean isComplete(Corner corner) {
    int size = corner.numbers().size();
    return corner.isRead() && leastAxes() <= size && size <= mostAxes();
  }

  /** Whether there are such places in its system, as far as that is known. */
  boolean isOnGround() {
    return facts.map(known -> known.kind().isHorizontal()).orElse(true);
  }

  /** Whether it says where it is: by finite numbers for each axis, in a system of such places. */
  boolean hasCorners() {
    return isOnGround()
        && isComplete(lower)
        && isComplete(upper)
        && lower.numbers().size() == upper.numbers().size()
        && lower.isFinite()
        && upper.isFinite();
  }

  /** The number of the lower corner on an axis, from 0. */
  double lower(int axis) {
    return lower.numbers().get(axis);
  }

  /** The number of the upper corner on an axis, from 0. */
  double upper(int axis) {
    return upper.numbers().get(axis);
  }

  /** Whether the corners are the right way round on an axis. */
  boolean isInOrder(int axis) {
    return lower(axis) <= upper(axis);
  }

  /** Whether it may be the antimeridian that the area runs across on an axis. */
  boolean mayBeRound(int axis) {
    if (axis > 1) {
      return false;
    }
    return range(axis)
        .map(AxisRange::isRound)
        // Of a system that nobody knows, they may be longitudes.
        .orElseGet(
            () -> lower(axis) > 0 && lower(axis) <= 180 && upper(axis) < 0 && upper(axis) >= -180);
  }

  /** Whether it is a box, be it one across the antimeridian. */
  boolean isBox() {
    for (int axis = 0; axis < lower.numbers().size(); axis++) {
      if (!isInOrder(axis) && !mayBeRound(axis)) {
        return false;
      }
    }
    return true;
  }

  /** What an axis can have, as far as that is known. */
  Optional<AxisRange> range(int axis) {
    return facts.map(known -> known.range(order, axis));
  }

  /** The area as it stands, with x first where the order is known. */
  Box box() {
    return order.box(lower(0), lower(1), upper(0), upper(1));
  }

  /** Whether it is the custom, and no standard, that says which axis comes first. */
  boolean isOrderByCustom() {
    return order == AxisOrder.XY_BY_CUSTOM;
  }

  boolean isGeographic() {
    return facts.map(CrsFacts::isGeographic).orElse(false);
  }

  /** The area as it is written, with words for its axes. */
  String inWords() {
    return "the area from %s to %s (%s, %s)"
        .formatted(numbers(lower), numbers(upper), axesInWords(), srsName());
  }

  private static String numbers(Corner corner) {
    return corner.numbers().stream().map(Doubles::write).collect(Collectors.joining(" "));
  }

  /** The order of axes, in words. */
  String axesInWords() {
    return order.words(isGeographic());
  }
}
