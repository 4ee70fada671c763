package dev.qose.core.offering;

import dev.qose.core.element.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a service offers, by its capabilities document: WMS 1.0.0 to 1.3.0 and WFS 1.0.0 to 2.0; of
 * other OGC services the description and the operations.
 *
 * <pre>{@code
 * Offering offering = Offering.of(root);
 * MapLayer roads = offering.layer("roads").orElseThrow();
 * List<String> formats = offering.operation("GetMap").orElseThrow().formats();
 * }</pre>
 *
 * <p>Nothing is read before it is asked for; looking up a layer, feature type or operation by name
 * is a look into a hash table, which the first such question fills. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Offering {

  private final Element root;
  private final LeftOut leftOut;
  private final Lazy<Map<String, OfferedOperation>> operations;
  private final Lazy<Layers> layers = new Lazy<>(this::readLayers);
  private final Lazy<FeatureTypes> featureTypes = new Lazy<>(this::readFeatureTypes);

  private Offering(Element root, LeftOut leftOut) {
    this.root = root;
    this.leftOut = leftOut;
    this.operations = new Lazy<>(() -> OfferedOperations.of(root));
  }

  /**
   * Reads what a service offers.
   *
   * @param root the root element of a capabilities document, with what {@link OfferingParts} names
   * @return what it offers; nothing, where it is the root of something else
   */
  public static Offering of(Element root) {
    return new Offering(root, LeftOut.NOTHING);
  }

  /**
   * Reads what a service offers out of a document that may have been kept only in part.
   *
   * @param document the document
   * @return what it offers, with what is known of the parts that were not kept
   */
  public static Offering of(ParsedDocument document) {
    return new Offering(document.root(), document.leftOut());
  }

  /**
   * Returns what kind of service it is.
   *
   * @return the service and its version; empty: the root is of no known capabilities document
   */
  public Optional<Host> host() {
    return Host.ofRoot(root.uri(), root.localName(), root.attribute("", "version").orElse(null));
  }

  /**
   * Returns what the service says of itself.
   *
   * @return the description; empty: there is none
   */
  public Optional<ServiceDescription> service() {
    return root.children().stream()
        .filter(ServiceDescription::isOne)
        .findFirst()
        .map(ServiceDescription::of);
  }

  /**
   * Returns the operations.
   *
   * @return the operations in document order, each name once
   */
  public List<OfferedOperation> operations() {
    return List.copyOf(operations.get().values());
  }

  /**
   * Finds an operation.
   *
   * @param name its name, such as {@code GetFeature}
   * @return the operation; empty: the service does not advertise it
   */
  public Optional<OfferedOperation> operation(String name) {
    return Optional.ofNullable(operations.get().get(name));
  }

  /**
   * Returns the formats in which a map service tells of exceptions.
   *
   * @return the formats, as written; none: the service does not say
   */
  public List<String> exceptionFormats() {
    return root.children().stream()
        .filter(part -> part.localName().equals("Capability"))
        .flatMap(part -> part.children(part.uri(), "Exception").stream())
        .flatMap(part -> OfferedOperations.formats(part).stream())
        .toList();
  }

  /**
   * Returns the greatest width of a map.
   *
   * @return MaxWidth in pixels; empty: no limit is stated
   */
  public OptionalLong maxWidth() {
    return limit("MaxWidth");
  }

  /**
   * Returns the greatest height of a map.
   *
   * @return MaxHeight in pixels; empty: no limit is stated
   */
  public OptionalLong maxHeight() {
    return limit("MaxHeight");
  }

  /**
   * Returns how many layers a request may ask for.
   *
   * @return LayerLimit; empty: no limit is stated
   */
  public OptionalLong layerLimit() {
    return limit("LayerLimit");
  }

  private OptionalLong limit(String name) {
    return HostTexts.count(service().flatMap(service -> HostTexts.text(service.element(), name)));
  }

  /**
   * Returns the outermost layers.
   *
   * @return the layers, in document order; one, as a rule
   */
  public List<MapLayer> outermostLayers() {
    return layers.get().outermost();
  }

  /**
   * Returns the layers that requests can ask for.
   *
   * @return all that have a name, in document order
   */
  public List<MapLayer> namedLayers() {
    return layers.get().named();
  }

  /**
   * Finds a layer.
   *
   * @param name its name, letter by letter; white space in it counts as one blank
   * @return the first of this name: careless services have two
   */
  public Optional<MapLayer> layer(String name) {
    return Optional.ofNullable(layers.get().byName().get(HostTexts.collapsed(name)));
  }

  /**
   * Tells whether the document has a list of feature types at all: a part of one may not.
   *
   * @return true if it has, be it an empty one
   */
  public boolean listsFeatureTypes() {
    return featureTypes.get().isListed();
  }

  /**
   * Returns the feature types.
   *
   * @return all that have a name, in document order
   */
  public List<FeatureType> featureTypes() {
    return featureTypes.get().all();
  }

  /**
   * Returns the feature types of a local name.
   *
   * @param localName the name without prefix, letter by letter
   * @return the feature types, in whatever namespaces
   */
  public List<FeatureType> featureTypes(String localName) {
    return Collections.unmodifiableList(
        featureTypes.get().byLocalName().getOrDefault(localName, List.of()));
  }

  /**
   * Finds a feature type by its expanded name.
   *
   * @param namespace its namespace; empty: none
   * @param localName its name without prefix
   * @return the first of this name
   */
  public Optional<FeatureType> featureType(String namespace, String localName) {
    return Optional.ofNullable(
        featureTypes.get().byExpandedName().get(expanded(namespace, localName)));
  }

  /**
   * Finds a feature type by its name as the document writes it.
   *
   * @param name its name, with its prefix if it has one
   * @return the first of this name, whatever its prefix means there
   */
  public Optional<FeatureType> featureType(String name) {
    return Optional.ofNullable(featureTypes.get().byName().get(name));
  }

  /**
   * Returns what is known of layers and feature types that are not here.
   *
   * @return the names of those that were not kept
   */
  public LeftOut leftOut() {
    return leftOut;
  }

  private record Layers(
      List<MapLayer> outermost, List<MapLayer> named, Map<String, MapLayer> byName) {}

  private Layers readLayers() {
    Layers read = new Layers(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    for (Element part : root.children()) {
      if (part.localName().equals("Capability")) {
        addLayers(part, null, read);
      }
    }
    return new Layers(
        List.copyOf(read.outermost), List.copyOf(read.named), Map.copyOf(read.byName));
  }

  private static void addLayers(Element around, @Nullable MapLayer parent, Layers to) {
    for (Element element : around.children(around.uri(), "Layer")) {
      MapLayer layer = new MapLayer(element, parent);
      if (parent == null) {
        to.outermost.add(layer);
      } else {
        parent.add(layer);
      }
      if (!layer.name().isEmpty()) {
        to.named.add(layer);
        to.byName.putIfAbsent(HostTexts.collapsed(layer.name()), layer);
      }
      addLayers(element, layer, to);
    }
  }

  private record FeatureTypes(
      boolean isListed,
      List<FeatureType> all,
      Map<String, FeatureType> byName,
      Map<String, FeatureType> byExpandedName,
      Map<String, List<FeatureType>> byLocalName) {}

  private FeatureTypes readFeatureTypes() {
    List<FeatureType> all = new ArrayList<>();
    boolean isListed = false;
    for (Element part : root.children()) {
      if (part.localName().equals("FeatureTypeList")) {
        isListed = true;
        part.children(part.uri(), "FeatureType").stream()
            .flatMap(element -> FeatureType.of(element).stream())
            .forEach(all::add);
      }
    }
    FeatureTypes read =
        new FeatureTypes(
            isListed, List.copyOf(all), new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (FeatureType type : all) {
      read.byName.putIfAbsent(type.name(), type);
      read.byExpandedName.putIfAbsent(
          expanded(type.namespace().orElse(""), type.localName()), type);
      read.byLocalName.computeIfAbsent(type.localName(), any -> new ArrayList<>(1)).add(type);
    }
    return read;
  }

  private static String expanded(String namespace, String localName) {
    return "{" + namespace + "}" + localName;
  }
}
