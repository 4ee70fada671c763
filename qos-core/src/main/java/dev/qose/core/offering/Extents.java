package dev.qose.core.offering;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The boxes that one layer or feature type states itself, in each way of writing them. */
final class Extents {

  /** The elements that state an extent. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "BoundingBox",
          "EX_GeographicBoundingBox",
          "LatLonBoundingBox",
          "LatLongBoundingBox",
          "WGS84BoundingBox");

  private final boolean isStated;
  private final List<Box> geographic = new ArrayList<>();
  private final Map<String, List<InSystem>> bySystem = new HashMap<>();

  /** A box in a system; empty: its numbers are none. */
  private record InSystem(CrsName crs, Optional<Box> box) {}

  private Extents(List<Element> parts) {
    boolean isAny = false;
    for (Element part : parts) {
      String name = part.localName();
      isAny |= ELEMENTS.contains(name);
      Optional<Box> box =
          switch (name) {
            case "EX_GeographicBoundingBox" -> children(part);
            case "LatLonBoundingBox", "LatLongBoundingBox" -> attributes(part);
            case "WGS84BoundingBox" -> corners(part);
            default -> Optional.empty();
          };
      box.filter(Extents::isOnGlobe).map(Extents::unrolled).ifPresent(geographic::add);
      if (name.equals("BoundingBox")) {
        part.attribute("", "CRS")
            .or(() -> part.attribute("", "SRS"))
            .flatMap(CrsName::parse)
            .ifPresent(crs -> add(crs, part));
      }
    }
    isStated = isAny;
  }

  private void add(CrsName crs, Element part) {
    bySystem
        .computeIfAbsent(crs.shortName(), any -> new ArrayList<>(1))
        .add(
            new InSystem(
                crs, attributes(part).filter(b -> b.minX() <= b.maxX() && b.minY() <= b.maxY())));
  }

  /** Reads them out of the parts of a layer or feature type. */
  static Extents of(List<Element> parts) {
    return new Extents(parts);
  }

  /** Whether any is stated, in whatever system, be it one that cannot be read. */
  boolean isStated() {
    return isStated;
  }

  /** The box in a system; x is the number of its first axis. */
  Optional<Box> in(CrsName crs) {
    return bySystem.getOrDefault(crs.shortName(), List.of()).stream()
        .filter(each -> crs.isSameAs(each.crs()))
        .findFirst()
        .flatMap(InSystem::box);
  }

  /** The boxes of longitudes and latitudes. */
  List<Box> geographic() {
    return Collections.unmodifiableList(geographic);
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
