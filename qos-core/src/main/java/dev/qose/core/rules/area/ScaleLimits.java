package dev.qose.core.rules.area;

import dev.qose.core.offering.MapLayer;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** The scales at which layers are drawn, in order, so that none is looked at without need. */
final class ScaleLimits {

  /** A limit of a layer. */
  private record Limit(MapLayer layer, double scale) {}

  /**
   * Layers that are not drawn at a scale.
   *
   * @param size how many they are
   * @param first those with the strictest limits
   * @param strictest the strictest limit
   * @param mildest the mildest one
   */
  record Hidden(int size, List<MapLayer> first, double strictest, double mildest) {

    boolean isEmpty() {
      return size == 0;
    }
  }

  /** From the greatest on. */
  private final List<Limit> least = new ArrayList<>();

  /** From the least on. */
  private final List<Limit> most = new ArrayList<>();

  private ScaleLimits() {}

  static ScaleLimits of(List<MapLayer> layers, RuleInput input) {
    ScaleLimits limits = new ScaleLimits();
    for (MapLayer layer : layers) {
      input.checkTime();
      add(limits.least, layer, layer.minScaleDenominator());
      add(limits.most, layer, layer.maxScaleDenominator());
    }
    limits.least.sort(Comparator.comparingDouble(Limit::scale).reversed());
    limits.most.sort(Comparator.comparingDouble(Limit::scale));
    return limits;
  }

  private static void add(List<Limit> limits, MapLayer layer, OptionalDouble scale) {
    scale.ifPresent(denominator -> limits.add(new Limit(layer, denominator)));
  }

  boolean isEmpty() {
    return least.isEmpty() && most.isEmpty();
  }

  /** The layers that are drawn only at scale denominators below one. */
  Hidden endingBelow(double scale) {
    return first(most, limit -> limit.scale() < scale);
  }

  /** The layers that are drawn only at scale denominators above one. */
  Hidden beginningAbove(double scale) {
    return first(least, limit -> limit.scale() > scale);
  }

  /** Those at the beginning of a list that are of a kind. */
  private static Hidden first(List<Limit> limits, Predicate<Limit> isHidden) {
    int from = 0;
    int to = limits.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (isHidden.test(limits.get(middle))) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return to == 0
        ? new Hidden(0, List.of(), 0, 0)
        : new Hidden(
            to,
            limits.subList(0, Math.min(to, Wording.FEW)).stream().map(Limit::layer).toList(),
            limits.get(0).scale(),
            limits.get(to - 1).scale());
  }
}
