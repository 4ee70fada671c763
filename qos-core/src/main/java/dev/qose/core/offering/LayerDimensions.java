package dev.qose.core.offering;

import dev.qose.core.element.Element;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the dimensions of a layer out of it and the layers around it. */
final class LayerDimensions {

  private final Map<String, Element> declared = new LinkedHashMap<>();
  private final Map<String, Element> extents = new LinkedHashMap<>();

  private LayerDimensions() {}

  /** The dimensions by their names in lower case; an inner layer's stand before an outer one's. */
  static Map<String, LayerDimension> of(MapLayer innermost) {
    LayerDimensions read = new LayerDimensions();
    String uri = innermost.element().uri();
    for (MapLayer layer = innermost; layer != null; layer = layer.parent().orElse(null)) {
      for (Element part : layer.parts()) {
        if (part.is(uri, "Dimension")) {
          read.declared.putIfAbsent(LayerDimension.key(name(part)), part);
        } else if (part.is(uri, "Extent")) {
          read.extents.putIfAbsent(LayerDimension.key(name(part)), part);
        }
      }
    }
    return read.dimensions(uri.isEmpty());
  }

  /**
   * Brings declarations and extents together. Before WMS 1.3.0, which has a namespace, a Dimension
   * only declares what layers may have: those that have it state an Extent.
   */
  private Map<String, LayerDimension> dimensions(boolean isApart) {
    Map<String, LayerDimension> dimensions = new LinkedHashMap<>();
    extents.forEach(
        (key, extent) ->
            dimensions.put(
                key,
                LayerDimension.of(Optional.ofNullable(declared.get(key)).orElse(extent), extent)));
    if (!isApart) {
      declared.forEach(
          (key, dimension) -> dimensions.putIfAbsent(key, LayerDimension.of(dimension, dimension)));
    }
    dimensions.remove("");
    return Collections.unmodifiableMap(dimensions);
  }

  private static String name(Element part) {
    return part.attribute("", "name").orElse("");
  }
}
