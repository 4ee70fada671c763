package dev.qose.core.rules.common;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.FeatureType;
import dev.qose.core.offering.Offering;
import dev.qose.core.protocol.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place where a feature type is named.
 *
 * @param element the element, in whose scope the prefix counts
 * @param name the name as it is written there, without schema-element() around it
 * @param isQName whether it is a qualified name in XML, and not the value of a parameter, whose
 *     prefixes requests explain on their own
 */
public record TypeNameUse(Element element, String name, boolean isQName) {

  /** Asks for types that may stand instead of another (OGC 09-026r1, 6.3.3.1.1). */
  private static final String SCHEMA_ELEMENT = "schema-element";

  /** Stands between names: a join of types is in parentheses, with commas between. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,()]+");

  /** All that requests name. */
  static List<TypeNameUse> of(Requests requests) {
    List<TypeNameUse> uses = new ArrayList<>();
    for (Element typeNames : requests.element().children(Namespaces.QOS_WFS, "TypeNames")) {
      add(typeNames, true, uses);
    }
    for (Element value : requests.values(Parameter.TYPENAMES)) {
      add(value, false, uses);
    }
    return uses;
  }

  private static void add(Element element, boolean isQName, List<TypeNameUse> uses) {
    for (String name : BETWEEN.split(element.text(), -1)) {
      if (!name.isEmpty() && !name.equals(SCHEMA_ELEMENT)) {
        uses.add(new TypeNameUse(element, name, isQName));
      }
    }
  }

  /** The feature type that is named. */
  public Optional<FeatureType> find(Offering offering) {
    Optional<FeatureType> found =
        namespace().flatMap(uri -> offering.featureType(uri, localName()));
    // Without prefixes nobody means a namespace, though there may be a default one; and a service
    // that does not declare its own prefix is to be understood all the same.
    return found.isPresent()
        ? found
        : offering
            .featureType(name)
            .filter(type -> prefix().isEmpty() || !isQName || type.namespace().isEmpty());
  }

  /** The namespace of the name; empty: none, or the prefix is not declared. */
  public Optional<String> namespace() {
    return element.namespace(prefix());
  }

  /** Whether the name has a prefix that is not declared. */
  public boolean isPrefixUnknown() {
    return isQName && !prefix().isEmpty() && namespace().isEmpty();
  }

  /** The prefix of the name; empty: it has none. */
  public String prefix() {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  /** The name without prefix. */
  public String localName() {
    return name.substring(name.indexOf(':') + 1);
  }
}
