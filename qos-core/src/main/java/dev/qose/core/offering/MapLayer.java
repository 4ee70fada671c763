package dev.qose.core.offering;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A layer of a Web Map Service, with all that it inherits from the layers around it (OGC 06-042,
 * 7.2.4.8; 01-068r3, 7.1.4.8). Two are equal where they are the same object.
 *
 * <pre>{@code
 * MapLayer roads = Offering.of(root).layer("roads").orElseThrow();
 * boolean canAsk = roads.isQueryable() && roads.supports(crs);
 * }</pre>
 *
 * @since 0.1
 */
public final class MapLayer implements OfferedData {

  /** The size of a pixel that scales are computed with, in metres (OGC 06-042, 7.2.4.6.9). */
  public static final double PIXEL = 0.00028;

  private final String name;
  private final Element element;
  private final @Nullable MapLayer parent;
  private final List<MapLayer> children = new ArrayList<>(0);

  // Found out when first asked for; by two threads, maybe, and then both find the same.
  private volatile @Nullable List<Element> parts;
  private volatile @Nullable CrsList ownCrs;
  private volatile @Nullable Extents ownExtents;
  private volatile @Nullable List<LayerStyle> styles;
  private volatile @Nullable Map<String, LayerDimension> dimensions;

  MapLayer(Element element, @Nullable MapLayer parent) {
    this.name = HostTexts.text(element, "Name").orElse("");
    this.element = element;
    this.parent = parent;
  }

  void add(MapLayer child) {
    children.add(child);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Element element() {
    return element;
  }

  /**
   * Returns the layer around this one.
   *
   * @return the parent; empty: this is an outermost one
   */
  public Optional<MapLayer> parent() {
    return Optional.ofNullable(parent);
  }

  /**
   * Returns the layers within this one.
   *
   * @return the children, in document order
   */
  public List<MapLayer> children() {
    return Collections.unmodifiableList(children);
  }

  /**
   * What the layer states itself: all in it but the layers and the names of systems, which may be
   * many, while each of the layers looks here for what it inherits.
   */
  List<Element> parts() {
    List<Element> known = parts;
    if (known == null) {
      known =
          element.children().stream()
              .filter(part -> !part.localName().equals(element.localName()))
              .filter(part -> !CrsList.isNaming(part))
              .toList();
      parts = known;
    }
    return known;
  }

  @Override
  public List<CrsName> crs() {
    List<CrsName> all = new ArrayList<>();
    for (MapLayer layer = this; layer != null; layer = layer.parent) {
      all.addAll(layer.ownCrs().names());
    }
    return all.stream().distinct().toList();
  }

  @Override
  public boolean namesCrs() {
    for (MapLayer layer = this; layer != null; layer = layer.parent) {
      if (!layer.ownCrs().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean supports(CrsName crs) {
    for (MapLayer layer = this; layer != null; layer = layer.parent) {
      if (layer.ownCrs().holds(crs)) {
        return true;
      }
    }
    return false;
  }

  private CrsList ownCrs() {
    CrsList known = ownCrs;
    if (known == null) {
      known = CrsList.of(element.children());
      ownCrs = known;
    }
    return known;
  }

  /**
   * {@inheritDoc}
   *
   * @return that of this layer or the nearest around it, or else of the layers in this one
   */
  @Override
  public Optional<Box> extent(CrsName crs) {
    for (MapLayer layer = this; layer != null; layer = layer.parent) {
      Optional<Box> found = layer.ownExtents().in(crs);
      if (found.isPresent()) {
        return found;
      }
    }
    return within(layer -> layer.ownExtents().in(crs).stream()).reduce(Box::with);
  }

  @Override
  public boolean statesExtent() {
    for (MapLayer layer = this; layer != null; layer = layer.parent) {
      if (layer.ownExtents().isStated()) {
        return true;
      }
    }
    return children.stream().anyMatch(layer -> layer.ownExtents().isStated());
  }

  /**
   * {@inheritDoc}
   *
   * @return that of this layer or the nearest around it, or else of the layers in this one
   */
  @Override
  public List<Box> geographicExtent() {
    for (MapLayer layer = this; layer != null; layer = layer.parent) {
      List<Box> found = layer.ownExtents().geographic();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return within(layer -> layer.ownExtents().geographic().stream()).toList();
  }

  private Extents ownExtents() {
    Extents known = ownExtents;
    if (known == null) {
      known = Extents.of(parts());
      ownExtents = known;
    }
    return known;
  }

  /** What the layers in this one state; the outer ones go first. */
  private Stream<Box> within(Function<MapLayer, Stream<Box>> extent) {
    return children.stream()
        .flatMap(
            layer -> {
              List<Box> own = extent.apply(layer).toList();
              return own.isEmpty() ? layer.within(extent) : own.stream();
            });
  }

  /**
   * Returns the styles that requests may name.
   *
   * @return the layer's own styles, then those of the layers around it; each name once
   */
  public List<LayerStyle> styles() {
    List<LayerStyle> known = styles;
    if (known == null) {
      Map<String, LayerStyle> found = new LinkedHashMap<>();
      for (MapLayer layer = this; layer != null; layer = layer.parent) {
        for (Element part : layer.parts()) {
          if (part.is(element.uri(), "Style")) {
            LayerStyle style = LayerStyle.of(part);
            found.putIfAbsent(style.name(), style);
          }
        }
      }
      known = List.copyOf(found.values());
      styles = known;
    }
    return known;
  }

  /**
   * Returns the dimensions beside the two of the map; of an inner layer's and an outer one's of one
   * name, the inner layer's.
   *
   * @return the dimensions, in the order in which they are declared from the inside out
   */
  public List<LayerDimension> dimensions() {
    return List.copyOf(byName().values());
  }

  /**
   * Finds a dimension.
   *
   * @param dimension its name, such as {@code time}; case does not matter
   * @return the dimension, the layer's own or an inherited one
   */
  public Optional<LayerDimension> dimension(String dimension) {
    return Optional.ofNullable(byName().get(LayerDimension.key(dimension)));
  }

  private Map<String, LayerDimension> byName() {
    Map<String, LayerDimension> known = dimensions;
    if (known == null) {
      known = LayerDimensions.of(this);
      dimensions = known;
    }
    return known;
  }

  /**
   * Returns the least scale denominator at which the layer is drawn.
   *
   * @return the denominator; empty: it has no limit
   */
  public OptionalDouble minScaleDenominator() {
    return scale("MinScaleDenominator", "min");
  }

  /**
   * Returns the scale denominator from which on the layer is not drawn any more.
   *
   * @return the denominator; empty: it has no limit
   */
  public OptionalDouble maxScaleDenominator() {
    return scale("MaxScaleDenominator", "max");
  }

  private OptionalDouble scale(String elementName, String hint) {
    for (MapLayer layer = this; layer != null; layer = layer.parent) {
      for (Element part : layer.parts()) {
        if (part.localName().equals(elementName)) {
          return positive(Doubles.finite(part.text()));
        }
        if (part.localName().equals("ScaleHint")) {
          // Of WMS 1.1.1: the diagonal of a pixel, in metres.
          return positive(
              part.attribute("", hint)
                  .flatMap(Doubles::finite)
                  .map(diagonal -> diagonal / Math.sqrt(2) / PIXEL));
        }
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble positive(Optional<Double> number) {
    return number.filter(n -> n > 0).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  /**
   * Tells whether GetFeatureInfo may ask for the layer.
   *
   * @return true if it, or else the nearest layer around it that says anything, is queryable
   */
  public boolean isQueryable() {
    return inherited("queryable").filter(HostTexts::isTrue).isPresent();
  }

  /**
   * Tells whether the layer covers most of what lies below it.
   *
   * @return true if it does
   */
  public boolean isOpaque() {
    return inherited("opaque").filter(HostTexts::isTrue).isPresent();
  }

  /**
   * Tells whether the layer can only be had as a whole.
   *
   * @return true if requests for a part of its extent are refused
   */
  public boolean hasNoSubsets() {
    return inherited("noSubsets").filter(HostTexts::isTrue).isPresent();
  }

  /**
   * Returns the only width in pixels that pictures of the layer have.
   *
   * @return the width; empty: any will do
   */
  public OptionalLong fixedWidth() {
    return HostTexts.count(inherited("fixedWidth"));
  }

  /**
   * Returns the only height in pixels that pictures of the layer have.
   *
   * @return the height; empty: any will do
   */
  public OptionalLong fixedHeight() {
    return HostTexts.count(inherited("fixedHeight"));
  }

  /**
   * Returns how often the layer has been handed on by map servers.
   *
   * @return the number; empty: it is the service's own
   */
  public OptionalLong cascaded() {
    return HostTexts.count(inherited("cascaded"));
  }

  private Optional<String> inherited(String attribute) {
    for (MapLayer layer = this; layer != null; layer = layer.parent) {
      Optional<String> value = HostTexts.attribute(layer.element, attribute);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /** Returns the kind and name, for messages of a debugger. */
  @Override
  public String toString() {
    return "layer " + name;
  }
}
