package dev.qose.core.rules;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.Offering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place where a feature type is named.
 *
 * @param element the element, in whose scope the prefix counts
 * @param name the name as it is written there, without schema-element() around it
 * @param isQName whether it is a qualified name in XML, and not the value of a parameter, whose
 *     prefixes requests explain on their own
 */
record TypeNameUse(Element element, String name, boolean isQName) {

  private static final String SCHEMA_ELEMENT = "schema-element(";

  /** All that requests name. */
  static List<TypeNameUse> of(Requests requests) {
    List<TypeNameUse> uses = new ArrayList<>();
    for (Element typeNames : requests.element().children(Namespaces.QOS_WFS, "TypeNames")) {
      add(typeNames, typeNames.text().split("\\s+", -1), true, uses);
    }
    for (Element value : requests.values(Requests.TYPE_NAMES)) {
      // A join of types stands in parentheses.
      add(value, value.text().replace("(", "").replace(")", "").split("[\\s,]+", -1), false, uses);
    }
    return uses;
  }

  private static void add(
      Element element, String[] tokens, boolean isQName, List<TypeNameUse> uses) {
    for (String token : tokens) {
      String name =
          token.startsWith(SCHEMA_ELEMENT) && token.endsWith(")")
              ? token.substring(SCHEMA_ELEMENT.length(), token.length() - 1)
              : token;
      if (!name.isEmpty()) {
        uses.add(new TypeNameUse(element, name, isQName));
      }
    }
  }

  /** Tells whether a feature type is the one that is named. */
  boolean names(Offering type) {
    String other = type.name();
    if (!localName(name).equals(localName(other))) {
      return false;
    }
    // Without prefixes nobody means a namespace, though there may be a default one.
    boolean neitherHasPrefix = prefix(name).isEmpty() && prefix(other).isEmpty();
    Optional<String> namespace = namespace();
    return neitherHasPrefix
        || (namespace.isPresent() && namespace.equals(type.element().namespace(prefix(other))))
        || (!isQName && name.equals(other));
  }

  /** Tells whether a feature type is likely to be the one that was meant. */
  boolean nearlyNames(Offering type) {
    return localName(name).equalsIgnoreCase(localName(type.name()));
  }

  /** The namespace of the name; empty: none, or the prefix is not declared. */
  Optional<String> namespace() {
    return element.namespace(prefix(name));
  }

  /** Whether the name has a prefix that is not declared. */
  boolean isPrefixUnknown() {
    return isQName && !prefix(name).isEmpty() && namespace().isEmpty();
  }

  static String prefix(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon);
  }

  private static String localName(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
