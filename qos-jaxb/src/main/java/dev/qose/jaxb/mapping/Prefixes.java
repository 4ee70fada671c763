package dev.qose.jaxb.mapping;

import dev.qose.core.model.TypeName;
import dev.qose.jaxb.events.XmlChars;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import javax.xml.XMLConstants;

/**
 * Which prefixes a block declares: those of the namespaces it uses, and those of its feature types.
 *
 * <p>A feature type keeps its prefix, unless that stands for something else already. Names without
 * a prefix rely on a default namespace, which is declared where they are listed, since it would
 * change the meaning of nothing else there: {@code <qos-wfs:TypeNames xmlns="…">}.
 *
 * @since 0.1
 */
public final class Prefixes {

  private record Wish(String namespace, String prefix) {}

  private final Set<QosNamespace> used = EnumSet.noneOf(QosNamespace.class);
  private final Map<String, String> declared = new LinkedHashMap<>();
  private final Map<Wish, String> granted = new HashMap<>();
  private Optional<String> defaultNamespace = Optional.empty();

  /** Makes a set of prefixes in which nothing is declared. */
  public Prefixes() {}

  /** Notes that something of a namespace is in the block. */
  void use(QosNamespace namespace) {
    used.add(namespace);
  }

  /**
   * Notes that the block names feature types.
   *
   * @throws IllegalArgumentException if one of them cannot be written
   */
  void use(List<TypeName> names) {
    Optional<String> ownDefault = defaultNamespaceOf(names);
    for (TypeName name : names) {
      if (!XmlChars.isNcName(name.localName())) {
        throw new IllegalArgumentException(
            "qos-wfs:TypeNames: \"" + name.localName() + "\" is no XML name without prefix");
      }
      if (needsPrefix(name, ownDefault)) {
        granted.computeIfAbsent(new Wish(name.namespace(), name.prefix()), this::grant);
      }
    }
  }

  private static boolean needsPrefix(TypeName name, Optional<String> ownDefault) {
    boolean byDefault = name.prefix().isEmpty() && ownDefault.equals(Optional.of(name.namespace()));
    return !name.namespace().isEmpty() && !byDefault;
  }

  /** A name in no namespace can only be written where there is no default namespace. */
  private static Optional<String> defaultNamespaceOf(List<TypeName> names) {
    if (names.stream().anyMatch(name -> name.namespace().isEmpty())) {
      return Optional.of("");
    }
    return names.stream()
        .filter(name -> name.prefix().isEmpty())
        .map(TypeName::namespace)
        .findFirst();
  }

  private String grant(Wish wish) {
    if (wish.namespace.equals(XMLConstants.XML_NS_URI)) {
      return XMLConstants.XML_NS_PREFIX;
    }
    if (wish.namespace.equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI)) {
      throw new IllegalArgumentException(
          "qos-wfs:TypeNames: no feature type can be in the namespace " + wish.namespace);
    }
    Optional<QosNamespace> own = QosNamespace.ofUri(wish.namespace);
    if (own.isPresent()) {
      used.add(own.get());
      return own.get().prefix();
    }
    if (isFree(wish.prefix) || wish.namespace.equals(declared.get(wish.prefix))) {
      declared.put(wish.prefix, wish.namespace);
      return wish.prefix;
    }
    for (Map.Entry<String, String> other : declared.entrySet()) {
      if (other.getValue().equals(wish.namespace)) {
        return other.getKey();
      }
    }
    int number = 1;
    while (!isFree("ns" + number)) {
      number++;
    }
    declared.put("ns" + number, wish.namespace);
    return "ns" + number;
  }

  private boolean isFree(String prefix) {
    if (prefix.toLowerCase(java.util.Locale.ROOT).startsWith("xml")) {
      return false;
    }
    for (QosNamespace own : QosNamespace.values()) {
      if (own.prefix().equals(prefix)) {
        return false;
      }
    }
    return XmlChars.isNcName(prefix) && !declared.containsKey(prefix);
  }

  /**
   * Returns what the root element declares.
   *
   * @return namespaces by prefix, in the order of declaration
   */
  public Map<String, String> declarations() {
    Map<String, String> all = new LinkedHashMap<>();
    used.forEach(namespace -> all.put(namespace.prefix(), namespace.uri()));
    all.putAll(declared);
    return all;
  }

  /**
   * Writes a list of feature types.
   *
   * @param names the names
   * @return their text, to stand in {@link #defaultNamespace()}
   */
  public String print(List<TypeName> names) {
    defaultNamespace = defaultNamespaceOf(names);
    StringJoiner text = new StringJoiner(" ");
    for (TypeName name : names) {
      String prefix =
          needsPrefix(name, defaultNamespace)
              ? granted.getOrDefault(new Wish(name.namespace(), name.prefix()), name.prefix())
              : "";
      text.add(
          new TypeName(name.namespace(), prefix, name.localName(), name.schemaElement())
              .qualifiedName());
    }
    return text.toString();
  }

  /**
   * Returns the default namespace that the list written last stands in.
   *
   * @return its URI; the empty string for none; absent where it makes no difference
   */
  public Optional<String> defaultNamespace() {
    return defaultNamespace;
  }
}
