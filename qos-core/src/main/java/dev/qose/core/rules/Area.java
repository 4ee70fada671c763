package dev.qose.core.rules;

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
import dev.qose.core.offering.Host;
import dev.qose.core.offering.QosDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An AreaConstraint that says where it is: two corners of numbers, as many as there are axes.
 *
 * @param element the element
 * @param crs the name of its system; empty: what is written is none
 * @param facts what is known of the system
 * @param order the order of the numbers
 * @param lower the numbers of the lower corner, all finite
 * @param upper those of the upper one, as many
 */
record Area(
    Element element,
    Optional<CrsName> crs,
    Optional<CrsFacts> facts,
    AxisOrder order,
    List<Double> lower,
    List<Double> upper) {

  /** Reads the corner of an area; empty: it is missing, or its numbers are none. */
  static Optional<List<Double>> corner(Element area, String name) {
    return area.child(Namespaces.QOS, name)
        .map(Element::text)
        .flatMap(
            text -> {
              List<Double> numbers = text.isEmpty() ? List.of() : Doubles.list(text);
              return numbers.isEmpty() && !text.isEmpty() ? Optional.empty() : Optional.of(numbers);
            });
  }

  /** Reads the name of the system of an area. */
  static Optional<CrsName> crs(Element area) {
    return area.attribute("", "srsName").flatMap(CrsName::parse);
  }

  /** Puts an area together whose parts are right. */
  static Area of(
      Element element, BoxAxes axes, CrsLibrary library, List<Double> lower, List<Double> upper) {
    Optional<CrsName> crs = crs(element);
    Optional<CrsFacts> facts = crs.flatMap(library::find);
    AxisOrder order = crs.map(name -> axes.of(name, facts)).orElse(AxisOrder.UNKNOWN);
    return new Area(element, crs, facts, order, lower, upper);
  }

  /** How the host, or where there is none the binding, reads boxes. */
  static BoxAxes axes(QosDocument document, Element block) {
    BoxAxes ofBinding =
        block.uri().equals(Namespaces.QOS_WMS) ? BoxAxes.AUTHORITY : BoxAxes.BY_FORM;
    return document.host().map(host -> axes(host, ofBinding)).orElse(ofBinding);
  }

  private static BoxAxes axes(Host host, BoxAxes otherwise) {
    return switch (host.service()) {
      case WMS -> host.version().startsWith("1.3") ? BoxAxes.AUTHORITY : BoxAxes.EAST_FIRST;
      case WFS -> host.version().startsWith("1.0") ? BoxAxes.EAST_FIRST : BoxAxes.BY_FORM;
      default -> otherwise;
    };
  }

  /** What was written as the name of the system. */
  String srsName() {
    return element.attribute("", "srsName").orElse("").strip();
  }

  /** What an axis can have, as far as that is known. */
  Optional<AxisRange> range(int axis) {
    return facts.map(known -> known.range(order, axis));
  }

  /** The area as it stands, with x first where the order is known. */
  Box box() {
    return order.box(lower.get(0), lower.get(1), upper.get(0), upper.get(1));
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

  private static String numbers(List<Double> corner) {
    return corner.stream().map(Doubles::write).collect(Collectors.joining(" "));
  }

  /** The order of axes, in words. */
  String axesInWords() {
    return order.words(isGeographic());
  }
}
