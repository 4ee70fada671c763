package dev.qose.core.rules.operation;

import dev.qose.core.element.Element;
import dev.qose.core.offering.DimensionExtent;
import dev.qose.core.offering.DimensionExtent.Order;
import dev.qose.core.offering.LayerDimension;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.rule.RuleInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The extents of dimensions that a check has read: layers inherit them, and they may be long. */
final class DimensionExtents {

  private final RuleInput input;
  private final Map<Element, DimensionExtent> read = new HashMap<>();

  private DimensionExtents(RuleInput input) {
    this.input = input;
  }

  static DimensionExtents of(RuleInput input) {
    return input.once(DimensionExtents.class, DimensionExtents::new);
  }

  DimensionExtent get(LayerDimension dimension) {
    input.checkTime();
    return read.computeIfAbsent(dimension.element(), any -> DimensionExtent.of(dimension));
  }

  /** How the values of a dimension are ordered in the first layer that has it, if they are. */
  Optional<Order> order(String dimension, List<MapLayer> layers) {
    return layers.stream()
        .flatMap(layer -> layer.dimension(dimension).stream())
        .findFirst()
        .map(found -> get(found).order())
        .filter(order -> order != Order.TEXTS);
  }
}
