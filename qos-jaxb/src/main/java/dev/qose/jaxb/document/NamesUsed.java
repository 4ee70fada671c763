package dev.qose.jaxb.document;

import dev.qose.core.element.Element;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of layers and feature types that a block mentions, or of what may be one. */
final class NamesUsed {

  /** Stands between names of layers, which may have blanks in them. */
  private static final Pattern LAYERS = Pattern.compile(",");

  /** Stands between names of types: joins are lists of lists, in parentheses. */
  private static final Pattern TYPES = Pattern.compile("[\\s,()]+");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Set<String> names = new HashSet<>();

  /** Adds all that a block mentions: values of parameters, and type names. */
  void addFrom(Element block) {
    block
        .selfAndDescendants()
        .forEach(
            e -> {
              if (e.localName().equals("TypeNames")) {
                add(e.text(), TYPES);
              } else if (e.localName().equals("Value")) {
                add(e.text(), namesTypes(e) ? TYPES : LAYERS);
              }
            });
  }

  /** Adds the name of a layer or feature type. */
  void add(String name) {
    names.add(key(name));
    names.add(key(withoutPrefix(name)));
  }

  /** Tells whether a name is mentioned, be it in another case or with another prefix. */
  boolean contains(String name) {
    return names.contains(key(name)) || names.contains(key(withoutPrefix(name)));
  }

  /** Whether a value is one of TYPENAMES, the request parameter of WFS. */
  private static boolean namesTypes(Element value) {
    return value
        .ancestors()
        .flatMap(e -> e.attribute("", "name").stream())
        .findFirst()
        .filter(name -> name.strip().toUpperCase(Locale.ROOT).startsWith("TYPENAME"))
        .isPresent();
  }

  private void add(String text, Pattern between) {
    names.add(key(text));
    for (String part : between.split(text, -1)) {
      names.add(key(part));
      names.add(key(withoutPrefix(part)));
    }
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static String key(String name) {
    return BLANKS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
