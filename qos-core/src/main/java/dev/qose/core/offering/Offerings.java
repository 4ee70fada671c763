package dev.qose.core.offering;

import dev.qose.core.element.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers and feature types of a capabilities document that its QoS block names. It looks them
 * up in the document as it is asked, for they are few.
 *
 * @since 0.1
 */
public final class Offerings {

  private final List<Offering> layers = new ArrayList<>();
  private final List<Offering> featureTypes = new ArrayList<>();

  private boolean listsFeatureTypes;

  private Offerings() {}

  /**
   * Returns those of a document.
   *
   * @param document the document
   * @return its layers and feature types, as far as they have names
   */
  public static Offerings of(QosDocument document) {
    Offerings offerings = new Offerings();
    for (Element part : document.root().children()) {
      if (part.localName().equals("Capability")) {
        offerings.addLayers(part);
      } else if (part.localName().equals("FeatureTypeList")) {
        offerings.listsFeatureTypes = true;
        for (Element type : part.children(part.uri(), "FeatureType")) {
          name(type).ifPresent(name -> offerings.featureTypes.add(new Offering(name, type)));
        }
      }
    }
    return offerings;
  }

  private void addLayers(Element parent) {
    for (Element layer : parent.children()) {
      if (layer.localName().equals("Layer")) {
        name(layer).ifPresent(name -> layers.add(new Offering(name, layer)));
        addLayers(layer);
      }
    }
  }

  /**
   * Finds a layer.
   *
   * @param name its name
   * @return the first of this name
   */
  public Optional<Offering> layer(String name) {
    for (Offering layer : layers) {
      if (layer.name().equals(name)) {
        return Optional.of(layer);
      }
    }
    return Optional.empty();
  }

  /**
   * Tells whether the document has a list of feature types at all: a part of one may not.
   *
   * @return true if it has, be it an empty one
   */
  public boolean listsFeatureTypes() {
    return listsFeatureTypes;
  }

  /**
   * Returns the feature types.
   *
   * @return those that the block names, or nearly so: by another prefix, in another case
   */
  public List<Offering> featureTypes() {
    return List.copyOf(featureTypes);
  }

  private static Optional<String> name(Element item) {
    return item.child(item.uri(), "Name").map(Element::text).filter(name -> !name.isEmpty());
  }
}
