package dev.qose.core.rules;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.Offering;
import dev.qose.core.offering.Offerings;
import dev.qose.core.offering.QosDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The requests that one RequestOption, AdHocQueryConstraints or StoredQueryConstraints allows.
 *
 * @param element that element
 * @param block the QoS block that it is in
 */
record Requests(Element element, Element block) {

  static final Set<String> LAYERS = Set.of("LAYERS", "LAYERNAME", "QUERY_LAYERS");
  static final Set<String> TYPE_NAMES = Set.of("TYPENAMES", "TYPENAME");
  static final Set<String> CRS = Set.of("CRS", "SRS", "SRSNAME");
  static final Set<String> WIDTH = Set.of("WIDTH", "IMAGEWIDTH");
  static final Set<String> HEIGHT = Set.of("HEIGHT", "IMAGEHEIGHT");

  private static final Set<String> ELEMENTS =
      Set.of("RequestOption", "AdHocQueryConstraints", "StoredQueryConstraints");

  /** All that a document's blocks allow, in document order. */
  static List<Requests> of(QosDocument document) {
    List<Requests> requests = new ArrayList<>();
    for (Element block : document.blocks()) {
      for (Element representative : block.children(Namespaces.QOS, "RepresentativeOperation")) {
        for (Element operation : representative.children()) {
          for (Element part : operation.children()) {
            if (ELEMENTS.contains(part.localName())) {
              requests.add(new Requests(part, block));
            }
          }
        }
      }
    }
    return requests;
  }

  /** The areas. */
  List<Element> areas() {
    return element.children(Namespaces.QOS, "AreaConstraint");
  }

  /** Whether they are of a map, and not of features. */
  boolean isOfMap() {
    return element.is(Namespaces.QOS_WMS, "RequestOption");
  }

  /** The constraints of a parameter, by whatever of its names in upper case. */
  List<Element> parameters(Set<String> names) {
    List<Element> found = new ArrayList<>();
    for (Element part : element.children()) {
      if (part.is(Namespaces.QOS, "RequestParameterConstraint")
          && names.contains(
              part.attribute("", "name").orElse("").strip().toUpperCase(Locale.ROOT))) {
        found.add(part);
      }
    }
    return found;
  }

  /** The single values that a parameter may have. */
  List<Element> values(Set<String> names) {
    List<Element> values = new ArrayList<>();
    for (Element parameter : parameters(names)) {
      for (Element allowed : parameter.children(Namespaces.OWS_2_0, "AllowedValues")) {
        values.addAll(allowed.children(Namespaces.OWS_2_0, "Value"));
      }
    }
    return values;
  }

  /** The layers and feature types that are asked for and do exist, each once. */
  List<Offering> offerings(Offerings all) {
    Map<Element, Offering> found = new LinkedHashMap<>();
    if (isOfMap()) {
      for (Element value : values(LAYERS)) {
        // A name may hold a comma; most often it is one between names.
        Optional<Offering> single = all.layer(value.text());
        if (single.isPresent()) {
          found.put(single.get().element(), single.get());
        } else {
          for (String name : value.text().split(",", -1)) {
            all.layer(name.strip()).ifPresent(layer -> found.put(layer.element(), layer));
          }
        }
      }
      return List.copyOf(found.values());
    }
    for (TypeNameUse use : TypeNameUse.of(this)) {
      all.featureTypes().stream()
          .filter(use::names)
          .findFirst()
          .ifPresent(type -> found.put(type.element(), type));
    }
    return List.copyOf(found.values());
  }
}
