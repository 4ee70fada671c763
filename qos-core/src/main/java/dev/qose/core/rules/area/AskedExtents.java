package dev.qose.core.rules.area;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.crs.CrsName;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.OfferedData;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.area.Extent.Both;
import dev.qose.core.rules.area.Extent.Geographic;
import dev.qose.core.rules.area.Extent.Stated;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where all is that some requests ask for, seen from areas in one system. */
final class AskedExtents {

  private final CrsName crs;
  private final CrsLibrary library;
  private final boolean isGeographic;

  /** By the boxes: many layers inherit the same. */
  private final Map<List<Box>, Optional<Extent>> geographic = new HashMap<>();

  private final List<ExtentTree> trees = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private int size;
  private boolean isStated;

  /**
   * Looks at what is asked for.
   *
   * @param offered what is asked for
   * @param area any area in the system
   * @param input what is checked
   */
  AskedExtents(List<OfferedData> offered, Area area, RuleInput input) {
    this.crs = area.crs().orElseThrow();
    this.library = input.crs();
    this.isGeographic = area.isGeographic();
    Map<Object, Map<Extent, Found>> kinds = new LinkedHashMap<>();
    List<OfferedData> nowhere = new ArrayList<>();
    List<OfferedData> elsewhere = new ArrayList<>();
    for (OfferedData each : offered) {
      input.checkTime();
      Optional<Extent> extent = extent(each, area);
      if (extent.isPresent()) {
        kinds
            .computeIfAbsent(extent.get().kind(), any -> new LinkedHashMap<>())
            .merge(extent.get(), Found.of(new Found.Asked(size++, each, extent.get())), Found::and);
      } else {
        (each.geographicExtent().isEmpty() ? nowhere : elsewhere).add(each);
      }
    }
    kinds.values().forEach(extents -> trees.add(ExtentTree.of(extents)));
    if (!nowhere.isEmpty()) {
      reasons.add("the document tells no extent of " + Wording.of(nowhere));
    }
    if (!elsewhere.isEmpty()) {
      reasons.add(
          "without a library of coordinate transformations, an area in %s cannot be compared with longitudes and latitudes"
              .formatted(crs.shortName()));
    }
  }

  private Optional<Extent> extent(OfferedData offering, Area area) {
    Optional<Stated> stated =
        offering
            .extent(crs)
            .map(box -> area.order().box(box.minX(), box.minY(), box.maxX(), box.maxY()))
            .map(box -> new Stated(box, isGeographic));
    isStated |= stated.isPresent();
    Optional<Extent> degrees =
        geographic.computeIfAbsent(
            offering.geographicExtent(), boxes -> Geographic.of(boxes, crs, isGeographic, library));
    if (stated.isEmpty() || degrees.isEmpty()) {
      return degrees.or(() -> stated);
    }
    boolean isOuter = offering instanceof MapLayer layer && isOuter(layer);
    return isOuter || isSwapped(stated.get().box(), degrees.get())
        ? degrees
        : Optional.of(new Both(stated.get(), degrees.get()));
  }

  /** Whether the box in the system is of a layer farther out than the longitudes and latitudes. */
  private boolean isOuter(MapLayer layer) {
    MapLayer inner = layer;
    while (inner.parent().isPresent()) {
      MapLayer outer = inner.parent().get();
      if (!outer.extent(crs).equals(inner.extent(crs))) {
        return false;
      }
      if (!outer.geographicExtent().equals(inner.geographicExtent())) {
        return true;
      }
      inner = outer;
    }
    return false;
  }

  /** A box with its axes swapped says nothing. */
  private static boolean isSwapped(Box stated, Extent degrees) {
    return degrees.misses(stated) && !degrees.misses(stated.swapped());
  }

  /** How many extents are known. */
  int size() {
    return size;
  }

  /** Whether an extent is stated in the system itself. */
  boolean isStated() {
    return isStated;
  }

  /** Why others are not known. */
  List<String> reasons() {
    return reasons;
  }

  /** Finds what a question is answered with yes for. */
  Found find(Question question) {
    return trees.stream().map(tree -> tree.find(question)).reduce(Found.NOTHING, Found::and);
  }
}
