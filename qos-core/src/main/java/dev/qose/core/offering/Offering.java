package dev.qose.core.offering;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A layer or a feature type, with what it inherits from the layers around it: of WMS 1.0.0 to 1.3.0
 * and WFS 1.0.0 to 2.0. It is a view of the document: making one costs nothing, asking it walks up
 * to the outermost layer. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Offering {

  /** The elements that name a CRS; each may hold a list of them, as in WMS 1.0.0. */
  private static final Set<String> CRS_ELEMENTS =
      Set.of("CRS", "SRS", "DefaultCRS", "OtherCRS", "DefaultSRS", "OtherSRS");

  /** The size of a pixel that scales are computed with, in metres (OGC 06-042, 7.2.4.6.9). */
  public static final double PIXEL = 0.00028;

  private final String name;
  private final Element element;

  Offering(String name, Element element) {
    this.name = name;
    this.element = element;
  }

  /**
   * Returns the name.
   *
   * @return the name as the document writes it
   */
  public String name() {
    return name;
  }

  /**
   * Returns the layer or feature type itself.
   *
   * @return the element
   */
  public Element element() {
    return element;
  }

  /**
   * Tells whether the document says at all which systems there are.
   *
   * @return true if it names one or more
   */
  public boolean namesCrs() {
    for (Element e = element; e != null; e = around(e)) {
      for (Element part : e.children()) {
        if (CRS_ELEMENTS.contains(part.localName()) && !part.text().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Tells whether requests may be in a system, under whatever name the document has it.
   *
   * @param crs the system
   * @return true if the layer, one around it, or the feature type lists it
   */
  public boolean supports(CrsName crs) {
    // Some services list thousands of systems: only what looks like this one is read.
    String code = crs.code().substring(crs.code().indexOf('+') + 1);
    boolean isNumber = code.chars().allMatch(Character::isDigit);
    for (Element e = element; e != null; e = around(e)) {
      for (Element part : e.children()) {
        if (CRS_ELEMENTS.contains(part.localName())
            && (isNumber ? part.text() : part.text().toUpperCase(Locale.ROOT)).contains(code)
            && lists(part.text(), crs)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean lists(String text, CrsName crs) {
    for (String one : text.split("\\s+", -1)) {
      if (CrsName.parse(one).filter(crs::isSameAs).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the extent in a system, as the document states it.
   *
   * @param crs the system
   * @return a box whose x is the number of the first axis and y of the second; of this layer or the
   *     nearest around it, or else of the layers in this one; empty: none states it
   */
  public Optional<Box> extent(CrsName crs) {
    for (Element e = element; e != null; e = around(e)) {
      Optional<Box> found = ownExtent(e, crs);
      if (found.isPresent()) {
        return found;
      }
    }
    return within(element, e -> ownExtent(e, crs).stream()).reduce(Box::with);
  }

  /**
   * Returns the extent in longitudes and latitudes.
   *
   * @return the boxes of this layer or the nearest around it, or else of the layers in this one; of
   *     one across the antimeridian the greatest longitude is above 180; none: the document does
   *     not say
   */
  public List<Box> geographicExtent() {
    for (Element e = element; e != null; e = around(e)) {
      List<Box> found = ownGeographicExtent(e);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return within(element, e -> ownGeographicExtent(e).stream()).toList();
  }

  /**
   * Returns the least scale denominator at which the layer is drawn.
   *
   * @return the denominator; empty: it has no limit
   */
  public Optional<Double> minScaleDenominator() {
    return scale("MinScaleDenominator", "min");
  }

  /**
   * Returns the scale denominator from which on the layer is not drawn any more.
   *
   * @return the denominator; empty: it has no limit
   */
  public Optional<Double> maxScaleDenominator() {
    return scale("MaxScaleDenominator", "max");
  }

  private Optional<Double> scale(String name, String hint) {
    for (Element e = element; e != null; e = around(e)) {
      for (Element part : e.children()) {
        if (part.localName().equals(name)) {
          return Doubles.finite(part.text()).filter(scale -> scale > 0);
        }
        if (part.localName().equals("ScaleHint")) {
          // Of WMS 1.1.1: the diagonal of a pixel, in metres.
          return part.attribute("", hint)
              .flatMap(Doubles::finite)
              .map(diagonal -> diagonal / Math.sqrt(2) / PIXEL)
              .filter(scale -> scale > 0);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Box> ownExtent(Element e, CrsName crs) {
    for (Element part : e.children()) {
      if (part.localName().equals("BoundingBox")
          && part.attribute("", "CRS")
              .or(() -> part.attribute("", "SRS"))
              .flatMap(CrsName::parse)
              .filter(crs::isSameAs)
              .isPresent()) {
        return attributes(part).filter(b -> b.minX() <= b.maxX() && b.minY() <= b.maxY());
      }
    }
    return Optional.empty();
  }

  private static List<Box> ownGeographicExtent(Element e) {
    List<Box> boxes = new ArrayList<>();
    for (Element part : e.children()) {
      Optional<Box> box =
          switch (part.localName()) {
            case "EX_GeographicBoundingBox" -> children(part);
            case "LatLonBoundingBox", "LatLongBoundingBox" -> attributes(part);
            case "WGS84BoundingBox" -> corners(part);
            default -> Optional.empty();
          };
      box.filter(Offering::isOnGlobe).map(Offering::unrolled).ifPresent(boxes::add);
    }
    return boxes;
  }

  private static boolean isOnGlobe(Box box) {
    return box.minY() <= box.maxY()
        && Math.abs(box.minX()) <= 360
        && Math.abs(box.maxX()) <= 360
        && box.minY() >= -91
        && box.maxY() <= 91;
  }

  private static Box unrolled(Box box) {
    return box.minX() <= box.maxX()
        ? box
        : new Box(box.minX(), box.minY(), box.maxX() + 360, box.maxY());
  }

  private static Optional<Box> attributes(Element part) {
    return box(
        part.attribute("", "minx"),
        part.attribute("", "miny"),
        part.attribute("", "maxx"),
        part.attribute("", "maxy"));
  }

  private static Optional<Box> children(Element part) {
    return box(
        text(part, "westBoundLongitude"),
        text(part, "southBoundLatitude"),
        text(part, "eastBoundLongitude"),
        text(part, "northBoundLatitude"));
  }

  private static Optional<Box> corners(Element part) {
    List<Double> lower = Doubles.list(text(part, "LowerCorner").orElse(""));
    List<Double> upper = Doubles.list(text(part, "UpperCorner").orElse(""));
    return lower.size() < 2 || upper.size() < 2
        ? Optional.empty()
        : box(lower.get(0), lower.get(1), upper.get(0), upper.get(1));
  }

  private static Optional<String> text(Element part, String name) {
    return part.child(part.uri(), name).map(Element::text);
  }

  private static Optional<Box> box(
      Optional<String> minX, Optional<String> minY, Optional<String> maxX, Optional<String> maxY) {
    return box(number(minX), number(minY), number(maxX), number(maxY));
  }

  private static double number(Optional<String> text) {
    return text.flatMap(Doubles::finite).orElse(Double.NaN);
  }

  private static Optional<Box> box(double minX, double minY, double maxX, double maxY) {
    return Double.isFinite(minX + minY + maxX + maxY)
        ? Optional.of(new Box(minX, minY, maxX, maxY))
        : Optional.empty();
  }

  /** The layer around a layer; null: there is none. */
  private static @Nullable Element around(Element e) {
    return e.parent().filter(parent -> parent.localName().equals("Layer")).orElse(null);
  }

  /** What the layers in a layer state, of those that were kept; the outer ones go first. */
  private static Stream<Box> within(Element e, Function<Element, Stream<Box>> extent) {
    return e.children(e.uri(), "Layer").stream()
        .flatMap(
            layer -> {
              List<Box> own = extent.apply(layer).toList();
              return own.isEmpty() ? within(layer, extent) : own.stream();
            });
  }
}
