package dev.qose.core.rules.common;

import dev.qose.core.element.Element;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.Offering;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.rule.RuleInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes lists of layers apart. A name may hold commas itself, though most often a comma stands
 * between names: the longest name that fits is taken.
 */
final class LayerNames {

  private final RuleInput input;
  private final Offering offering;

  /** The layers whose names hold commas, by what stands before the first. */
  private final Map<String, List<MapLayer>> withCommas;

  private LayerNames(RuleInput input) {
    this.input = input;
    this.offering = input.offering();
    this.withCommas = new HashMap<>();
    for (MapLayer layer : offering.namedLayers()) {
      int comma = layer.name().indexOf(',');
      if (comma >= 0) {
        withCommas
            .computeIfAbsent(layer.name().substring(0, comma).strip(), any -> new ArrayList<>(1))
            .add(layer);
      }
    }
  }

  static LayerNames of(RuleInput input) {
    return input.once(LayerNames.class, LayerNames::new);
  }

  /** The layers that a value names, in its order. */
  List<LayerUse> read(Element value, Parameter parameter) {
    String text = value.text();
    Optional<MapLayer> single = offering.layer(text);
    if (single.isPresent()) {
      return List.of(new LayerUse(value, parameter, text, single));
    }
    List<LayerUse> uses = new ArrayList<>();
    String[] names = text.split(",", -1);
    for (int i = 0; i < names.length; i++) {
      input.checkTime();
      String name = names[i].strip();
      Optional<MapLayer> longer = longest(names, i);
      uses.add(
          new LayerUse(value, parameter, name, longer.isPresent() ? longer : offering.layer(name)));
      i += longer.map(layer -> parts(layer).length - 1).orElse(0);
    }
    return uses;
  }

  /** The layer with the longest name with commas that stands from one part of a list on. */
  private Optional<MapLayer> longest(String[] names, int from) {
    MapLayer best = null;
    for (MapLayer layer : withCommas.getOrDefault(names[from].strip(), List.of())) {
      input.checkTime();
      if (stands(parts(layer), names, from)
          && (best == null || layer.name().length() > best.name().length())) {
        best = layer;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String[] parts(MapLayer layer) {
    return layer.name().split(",", -1);
  }

  private static boolean stands(String[] parts, String[] names, int from) {
    if (from + parts.length > names.length) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].strip().equals(names[from + i].strip())) {
        return false;
      }
    }
    return true;
  }
}
