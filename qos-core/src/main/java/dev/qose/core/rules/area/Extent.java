package dev.qose.core.rules.area;

import dev.qose.core.crs.AxisOrder;
import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.crs.CrsName;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a layer or feature type has something to show, as far as areas can be compared with it. Of
 * two extents of which one holds the other, the greater one is missed, left and held only where the
 * lesser one is, too.
 */
interface Extent {

  /** Tells whether a box certainly has nothing in common with it. */
  boolean misses(Box area);

  /** Tells whether a box is certainly not wholly in it. */
  boolean isLeftBy(Box area);

  /** Tells whether it certainly is wholly in a box, but for rounding. */
  boolean isHeldBy(Box area);

  /** Where it is, in numbers with words for the axes of an area. */
  String inWords(Area area);

  /**
   * The least of the same kind that holds this one and another. What it misses, they miss; where it
   * is left, they are.
   */
  Extent around(Extent other);

  /** What this one and another have in common; empty: nothing, or nothing that can be told. */
  Optional<Extent> common(Extent other);

  /** Where it is, by and large. */
  Box bounds();

  /** What kind it is: those of one kind may be asked together. */
  Object kind();

  private static Optional<Box> overlap(Box one, Box other) {
    return one.meets(other)
        ? Optional.of(
            new Box(
                Math.max(one.minX(), other.minX()),
                Math.max(one.minY(), other.minY()),
                Math.min(one.maxX(), other.maxX()),
                Math.min(one.maxY(), other.maxY())))
        : Optional.empty();
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
    public boolean isHeldBy(Box area) {
      return isRound ? OnGlobe.holds(area, box) : area.holds(box);
    }

    @Override
    public Extent around(Extent other) {
      return new Stated(box.with(((Stated) other).box), isRound);
    }

    @Override
    public Optional<Extent> common(Extent other) {
      return overlap(box, ((Stated) other).box).map(both -> new Stated(both, isRound));
    }

    @Override
    public Box bounds() {
      return box;
    }

    @Override
    public Object kind() {
      return List.of(Stated.class);
    }
  }

  /**
   * Boxes of longitudes and latitudes; areas are transformed, unless they are such themselves.
   *
   * @param boxes the boxes, one or more
   * @param there the same boxes in the area's system; empty: they are not all in its reach
   * @param crs the area's system
   * @param isSame whether that is one of longitudes and latitudes
   * @param library what transforms areas
   */
  record Geographic(
      List<Box> boxes, Optional<List<Box>> there, CrsName crs, boolean isSame, CrsLibrary library)
      implements Extent {

    /** Any small box within the reach of every system. */
    private static final Box UNIT = new Box(0, 0, 1, 1);

    static Optional<Extent> of(List<Box> boxes, CrsName crs, boolean isSame, CrsLibrary library) {
      List<Box> there = new ArrayList<>();
      for (Box box : boxes) {
        library.fromGeographic(crs, box).ifPresent(there::add);
      }
      boolean isReached = there.size() == boxes.size();
      if (boxes.isEmpty() || !(isReached || library.toGeographic(crs, UNIT).isPresent())) {
        return Optional.empty();
      }
      // Longitudes go round; in a plane a part of them would be missing.
      boolean isThere =
          isReached
              && boxes.stream().allMatch(box -> box.maxX() <= 180)
              && there.stream().allMatch(box -> box.minX() <= box.maxX());
      return Optional.of(
          new Geographic(
              boxes, isThere ? Optional.of(there) : Optional.empty(), crs, isSame, library));
    }

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
          : there.isPresent() && there.get().stream().noneMatch(box -> box.meets(area));
    }

    @Override
    public boolean isLeftBy(Box area) {
      Optional<Box> degrees = library.toGeographic(crs, area);
      if (degrees.isPresent() && OnGlobe.holds(bounds(), degrees.get())) {
        return false;
      }
      // What the transformed area sticks out by may only be its curved edges' doing.
      return isSame || (there.isPresent() && !envelope(there.get()).holds(area));
    }

    @Override
    public boolean isHeldBy(Box area) {
      return library
          .toGeographic(crs, area)
          .filter(box -> OnGlobe.holds(box, bounds()))
          .isPresent();
    }

    @Override
    public Extent around(Extent other) {
      Geographic more = (Geographic) other;
      return new Geographic(
          List.of(bounds().with(more.bounds())),
          there.flatMap(
              these -> more.there.map(those -> List.of(envelope(these).with(envelope(those))))),
          crs,
          isSame,
          library);
    }

    @Override
    public Optional<Extent> common(Extent other) {
      Geographic more = (Geographic) other;
      Optional<Box> both = overlap(boxes.get(0), more.boxes.get(0));
      Optional<Box> bothThere =
          there.flatMap(these -> more.there.flatMap(those -> overlap(these.get(0), those.get(0))));
      return both.filter(any -> there.isPresent() == bothThere.isPresent())
          .map(box -> new Geographic(List.of(box), bothThere.map(List::of), crs, isSame, library));
    }

    @Override
    public Box bounds() {
      return envelope(boxes);
    }

    @Override
    public Object kind() {
      return List.of(Geographic.class, there.isPresent());
    }

    private static Box envelope(List<Box> boxes) {
      return boxes.stream().reduce(Box::with).orElseThrow();
    }
  }

  /**
   * Two statements of the same extent, of which one may be the more generous: an area must
   * contradict both.
   */
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
    public boolean isHeldBy(Box area) {
      return stated.isHeldBy(area) || geographic.isHeldBy(area);
    }

    @Override
    public Extent around(Extent other) {
      Both more = (Both) other;
      return new Both(stated.around(more.stated), geographic.around(more.geographic));
    }

    @Override
    public Optional<Extent> common(Extent other) {
      Both more = (Both) other;
      return stated
          .common(more.stated)
          .flatMap(
              first -> geographic.common(more.geographic).map(second -> new Both(first, second)));
    }

    @Override
    public Box bounds() {
      return stated.bounds();
    }

    @Override
    public Object kind() {
      return List.of(Both.class, geographic.kind());
    }
  }
}
