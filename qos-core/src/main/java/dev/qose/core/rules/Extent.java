package dev.qose.core.rules;

import dev.qose.core.crs.AxisOrder;
import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.crs.CrsName;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.OfferedData;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a layer or feature type has something to show, as far as areas can be compared with it. */
interface Extent {

  /** Tells whether a box certainly has nothing in common with it. */
  boolean misses(Box area);

  /** Tells whether a box is certainly not wholly in it. */
  boolean isLeftBy(Box area);

  /** Tells whether a box, but for rounding, is wholly in it, or it in the box. */
  boolean matches(Box area);

  /** Where it is, in numbers with words for the axes. */
  String inWords(Area area);

  /** The extent to compare an area with; empty: the document tells none, or it cannot be done. */
  static Optional<Extent> of(OfferedData offering, Area area, CrsLibrary library) {
    Optional<CrsName> crs = area.crs();
    if (crs.isEmpty()) {
      return Optional.empty();
    }
    Optional<Extent> stated =
        offering
            .extent(crs.get())
            .map(box -> area.order().box(box.minX(), box.minY(), box.maxX(), box.maxY()))
            .map(box -> new Stated(box, area.isGeographic()));
    Optional<Extent> geographic = Geographic.of(offering, crs.get(), area.isGeographic(), library);
    if (geographic.isPresent() && offering instanceof MapLayer layer && isOuter(layer, crs.get())) {
      return geographic;
    }
    if (stated.isPresent() && geographic.isPresent()) {
      return Optional.of(both((Stated) stated.get(), geographic.get()));
    }
    return stated.or(() -> geographic);
  }

  /** Whether the box in a system is of a layer farther out than the longitudes and latitudes. */
  private static boolean isOuter(MapLayer layer, CrsName crs) {
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

  /**
   * Of two statements, an area must contradict both; but one with its axes swapped says nothing.
   */
  private static Extent both(Stated stated, Extent geographic) {
    boolean isSwapped =
        geographic.misses(stated.box()) && !geographic.misses(stated.box().swapped());
    return isSwapped ? geographic : new Both(stated, geographic);
  }

  private static String numbers(Box box, String axes) {
    return "%s %s to %s %s (%s)"
        .formatted(
            Numbers.plain(box.minX()),
            Numbers.plain(box.minY()),
            Numbers.plain(box.maxX()),
            Numbers.plain(box.maxY()),
            axes);
  }

  /** A box in the area's own system. */
  record Stated(Box box, boolean isRound) implements Extent {

    @Override
    public String inWords(Area area) {
      Box written = area.order() == AxisOrder.YX ? box.swapped() : box;
      return numbers(written, area.axesInWords());
    }

    @Override
    public boolean misses(Box area) {
      return isRound ? OnGlobe.misses(box, area) : !box.meets(area);
    }

    @Override
    public boolean isLeftBy(Box area) {
      return isRound ? !OnGlobe.holds(box, area) : !box.holds(area);
    }

    @Override
    public boolean matches(Box area) {
      return isRound
          ? OnGlobe.holds(box, area) || OnGlobe.holds(area, box)
          : box.holds(area) || area.holds(box);
    }
  }

  /** Boxes of longitudes and latitudes; areas are transformed, unless they are such themselves. */
  record Geographic(
      List<Box> boxes, List<Box> there, CrsName crs, boolean isSame, CrsLibrary library)
      implements Extent {

    static Optional<Extent> of(
        OfferedData offering, CrsName crs, boolean isSame, CrsLibrary library) {
      List<Box> boxes = offering.geographicExtent();
      List<Box> there = new ArrayList<>();
      for (Box box : boxes) {
        library.fromGeographic(crs, box).ifPresent(there::add);
      }
      boolean canTransform =
          there.size() == boxes.size() || library.toGeographic(crs, UNIT).isPresent();
      return boxes.isEmpty() || !canTransform
          ? Optional.empty()
          : Optional.of(new Geographic(boxes, there, crs, isSame, library));
    }

    /** Any small box within the reach of every system. */
    private static final Box UNIT = new Box(0, 0, 1, 1);

    @Override
    public String inWords(Area area) {
      return boxes.stream()
          .limit(Wording.FEW)
          .map(
              box ->
                  area.isGeographic() && area.order() == AxisOrder.YX
                      ? numbers(box.swapped(), AxisOrder.YX.words(true))
                      : numbers(box, AxisOrder.XY.words(true)))
          .collect(Collectors.joining(" and "));
    }

    @Override
    public boolean misses(Box area) {
      Optional<Box> degrees = library.toGeographic(crs, area);
      return degrees.isPresent()
          ? boxes.stream().allMatch(box -> OnGlobe.misses(box, degrees.get()))
          : isThere() && there.stream().noneMatch(box -> box.meets(area));
    }

    @Override
    public boolean isLeftBy(Box area) {
      Optional<Box> degrees = library.toGeographic(crs, area);
      if (degrees.isPresent() && OnGlobe.holds(envelope(boxes), degrees.get())) {
        return false;
      }
      if (isSame) {
        return true;
      }
      // What the transformed area sticks out by may only be its curved edges' doing.
      return isThere() ? !envelope(there).holds(area) : false;
    }

    @Override
    public boolean matches(Box area) {
      return library
          .toGeographic(crs, area)
          .filter(box -> OnGlobe.holds(envelope(boxes), box) || OnGlobe.holds(box, envelope(boxes)))
          .isPresent();
    }

    /** Longitudes go round; in a plane a part of them would be missing. */
    private boolean isThere() {
      return there.size() == boxes.size()
          && boxes.stream().allMatch(box -> box.maxX() <= 180)
          && there.stream().allMatch(box -> box.minX() <= box.maxX());
    }

    private static Box envelope(List<Box> boxes) {
      return boxes.stream().reduce(Box::with).orElseThrow();
    }
  }

  /** Two statements of the same extent, of which one may be the more generous. */
  record Both(Extent stated, Extent geographic) implements Extent {

    @Override
    public String inWords(Area area) {
      return stated.inWords(area);
    }

    @Override
    public boolean misses(Box area) {
      return stated.misses(area) && geographic.misses(area);
    }

    @Override
    public boolean isLeftBy(Box area) {
      return stated.isLeftBy(area);
    }

    @Override
    public boolean matches(Box area) {
      return stated.matches(area) || geographic.matches(area);
    }
  }
}
