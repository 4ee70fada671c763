package dev.qose.core.block;

import dev.qose.core.element.Namespaces;
import dev.qose.core.element.XmlChars;
import dev.qose.core.model.TypeName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which prefixes a block declares for its feature types.
 *
 * <p>A feature type keeps its prefix, unless that stands for something else already. Names without
 * a prefix rely on a default namespace, which is declared where they are listed, since it would
 * change the meaning of nothing else there: {@code <qos-wfs:TypeNames xmlns="…">}.
 */
final class TypeNamePrefixes {

  private record Wish(String namespace, String prefix) {}

  /** Namespaces by prefix, but for those of every block, and prefixes by namespace. */
  private final Map<String, String> declared = new LinkedHashMap<>();

  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<Wish, String> granted = new HashMap<>();
  private int lastNumber;

  /** What the root element is to declare: namespaces by prefix. */
  Map<String, String> declared() {
    return declared;
  }

  /** The default namespace of a list. A name in no namespace can be written only where none is. */
  static Optional<String> defaultNamespace(List<TypeName> names) {
    if (names.stream().anyMatch(name -> name.namespace().isEmpty())) {
      return Optional.of("");
    }
    return names.stream()
        .filter(name -> name.prefix().isEmpty())
        .map(TypeName::namespace)
        .findFirst();
  }

  /** The prefix of a name in a list of a default namespace. */
  String prefixOf(TypeName name, Optional<String> defaultNamespace) {
    boolean isDefault =
        name.prefix().isEmpty() && defaultNamespace.equals(Optional.of(name.namespace()));
    return name.namespace().isEmpty() || isDefault
        ? ""
        : granted.computeIfAbsent(new Wish(name.namespace(), name.prefix()), this::grant);
  }

  private String grant(Wish wish) {
    if (wish.namespace.equals(Namespaces.XML)) {
      return "xml";
    }
    String ofBlocks = Namespaces.ofBlocks().get(wish.namespace);
    if (ofBlocks != null) {
      return ofBlocks;
    }
    if (isFree(wish.prefix) || wish.namespace.equals(declared.get(wish.prefix))) {
      return declare(wish.prefix, wish.namespace);
    }
    String other = prefixes.get(wish.namespace);
    if (other != null) {
      return other;
    }
    do {
      lastNumber++;
    } while (!isFree("ns" + lastNumber));
    return declare("ns" + lastNumber, wish.namespace);
  }

  private String declare(String prefix, String namespace) {
    declared.put(prefix, namespace);
    prefixes.putIfAbsent(namespace, prefix);
    return prefix;
  }

  private boolean isFree(String prefix) {
    return !prefix.toLowerCase(Locale.ROOT).startsWith("xml")
        && !Namespaces.ofBlocks().containsValue(prefix)
        && XmlChars.isNcName(prefix)
        && !declared.containsKey(prefix);
  }
}
