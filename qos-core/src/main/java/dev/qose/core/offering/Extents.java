package dev.qose.core.offering;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the boxes among the parts of a layer or feature type, in each way of writing them. */
final class Extents {

  /** The elements that state an extent. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "BoundingBox",
          "EX_GeographicBoundingBox",
          "LatLonBoundingBox",
          "LatLongBoundingBox",
          "WGS84BoundingBox");

  private Extents() {}

  /** Whether any is stated. */
  static boolean isStated(List<Element> parts) {
    for (Element part : parts) {
      if (ELEMENTS.contains(part.localName())) {
        return true;
      }
    }
    return false;
  }

  /** The box in a system; x is the number of its first axis. */
  static Optional<Box> own(List<Element> parts, CrsName crs) {
    for (Element part : parts) {
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

  /** The boxes of longitudes and latitudes. */
  static List<Box> ownGeographic(List<Element> parts) {
    List<Box> boxes = new ArrayList<>();
    for (Element part : parts) {
      Optional<Box> box =
          switch (part.localName()) {
            case "EX_GeographicBoundingBox" -> children(part);
            case "LatLonBoundingBox", "LatLongBoundingBox" -> attributes(part);
            case "WGS84BoundingBox" -> corners(part);
            default -> Optional.empty();
          };
      box.filter(Extents::isOnGlobe).map(Extents::unrolled).ifPresent(boxes::add);
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
        HostTexts.text(part, "westBoundLongitude"),
        HostTexts.text(part, "southBoundLatitude"),
        HostTexts.text(part, "eastBoundLongitude"),
        HostTexts.text(part, "northBoundLatitude"));
  }

  private static Optional<Box> corners(Element part) {
    List<Double> lower = Doubles.list(HostTexts.text(part, "LowerCorner").orElse(""));
    List<Double> upper = Doubles.list(HostTexts.text(part, "UpperCorner").orElse(""));
    return lower.size() < 2 || upper.size() < 2
        ? Optional.empty()
        : box(lower.get(0), lower.get(1), upper.get(0), upper.get(1));
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
}
