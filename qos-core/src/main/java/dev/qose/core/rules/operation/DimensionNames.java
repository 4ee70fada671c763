package dev.qose.core.rules.operation;

import dev.qose.core.offering.LayerDimension;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.Offering;
import dev.qose.core.rule.RuleInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names of the dimensions that requests may give values for: those of the layers that are asked
 * for, and of the layers within them, which are drawn with them.
 */
final class DimensionNames {

  private final RuleInput input;
  private final Map<MapLayer, Set<String>> byLayer = new HashMap<>();
  private @Nullable Set<String> all;

  private DimensionNames(RuleInput input) {
    this.input = input;
  }

  static DimensionNames of(RuleInput input) {
    return input.once(DimensionNames.class, DimensionNames::new);
  }

  /** Those of some layers, in lower case. */
  Set<String> of(List<MapLayer> layers) {
    Set<String> names = new TreeSet<>();
    for (MapLayer layer : layers) {
      names.addAll(of(layer));
    }
    names.addAll(input.offering().leftOut().innerDimensions());
    return names;
  }

  /** Those of all layers that requests can ask for. */
  Set<String> ofAll() {
    Set<String> known = all;
    if (known == null) {
      Offering offering = input.offering();
      known = new TreeSet<>(offering.leftOut().dimensions());
      for (MapLayer layer : offering.namedLayers()) {
        known.addAll(of(layer));
      }
      all = known;
    }
    return known;
  }

  private Set<String> of(MapLayer layer) {
    Set<String> known = byLayer.get(layer);
    if (known == null) {
      input.checkTime();
      known = new TreeSet<>();
      for (LayerDimension dimension : layer.dimensions()) {
        known.add(dimension.key());
      }
      for (MapLayer inner : layer.children()) {
        known.addAll(of(inner));
      }
      byLayer.put(layer, known);
    }
    return known;
  }
}
