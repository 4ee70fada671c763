package dev.qose.core.rules.area;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsName;
import dev.qose.core.crs.WellKnownCrs;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.Offering;
import dev.qose.core.rules.Checked;
import dev.qose.core.rules.Hosts;
import dev.qose.core.rules.area.Extent.Both;
import dev.qose.core.rules.area.Extent.Geographic;
import dev.qose.core.rules.area.Extent.Stated;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** All extents together are told what each of them is told alone. */
class ExtentTreeTests {

  private static final MapLayer LAYER =
      Offering.of(Checked.document(Hosts.wms("", Hosts.layer("a", "")))).layer("a").orElseThrow();

  private final Random random = new Random(2026);

  @Test
  void agrees_with_each_box_in_a_plane() {
    agrees(() -> new Stated(box(0), false), () -> box(0));
  }

  @Test
  void agrees_with_each_box_on_the_globe() {
    agrees(() -> new Stated(box(0), true), () -> box(20));
  }

  @Test
  void agrees_with_each_extent_in_degrees() {
    agrees(() -> degrees("CRS:84", true, box(0), box(20)), () -> box(20));
  }

  @Test
  void agrees_where_areas_are_transformed() {
    CrsName mercator = CrsName.parse("EPSG:3857").orElseThrow();
    agrees(
        () -> degrees("EPSG:3857", false, box(0)),
        () -> WellKnownCrs.INSTANCE.fromGeographic(mercator, box(0)).orElseThrow());
  }

  @Test
  void agrees_where_there_are_two_statements() {
    agrees(
        () -> new Both(new Stated(box(0), true), degrees("CRS:84", true, box(0))), () -> box(20));
  }

  private static Extent degrees(String crs, boolean isSame, Box... boxes) {
    return Geographic.of(
            List.of(boxes), CrsName.parse(crs).orElseThrow(), isSame, WellKnownCrs.INSTANCE)
        .orElseThrow();
  }

  /** A box of up to 40 degrees, some beyond the antimeridian. */
  private Box box(int beyond) {
    double x = random.nextInt(280 + beyond) - 140;
    double y = random.nextInt(100) - 60;
    return new Box(x, y, x + 1 + random.nextInt(40), y + 1 + random.nextInt(20));
  }

  private void agrees(Supplier<Extent> newExtent, Supplier<Box> newArea) {
    Map<Object, Map<Extent, Found>> kinds = new LinkedHashMap<>();
    List<Extent> extents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Extent extent = i % 3 == 2 ? extents.get(i - 2) : newExtent.get();
      extents.add(extent);
      kinds
          .computeIfAbsent(extent.kind(), any -> new LinkedHashMap<>())
          .merge(extent, Found.of(new Found.Asked(i, LAYER, extent)), Found::and);
    }
    List<ExtentTree> trees = kinds.values().stream().map(ExtentTree::of).toList();
    for (int i = 0; i < 60; i++) {
      Box area = i % 4 == 3 ? extents.get(i).bounds() : newArea.get();
      Question misses = Question.ofLesser(extent -> extent.misses(area));
      Question left = Question.ofLesser(extent -> extent.isLeftBy(area));
      Question held = Question.ofLesser(extent -> extent.isHeldBy(area));
      agree(trees, extents, misses, extent -> extent.misses(area));
      agree(
          trees,
          extents,
          left.and(misses.not()),
          extent -> extent.isLeftBy(area) && !extent.misses(area));
      agree(
          trees,
          extents,
          left.and(held.not()),
          extent -> extent.isLeftBy(area) && !extent.isHeldBy(area));
    }
  }

  private static void agree(
      List<ExtentTree> trees, List<Extent> extents, Question question, Predicate<Extent> alone) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < extents.size(); i++) {
      if (alone.test(extents.get(i))) {
        places.add(i);
      }
    }
    Found found = trees.stream().map(tree -> tree.find(question)).reduce(Found.NOTHING, Found::and);

    assertThat(found.size()).isEqualTo(places.size());
    assertThat(found.first().stream().map(Found.Asked::place).toList())
        .isEqualTo(places.stream().limit(Wording.FEW).toList());
  }
}
