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

  void clear() {
    names.clear();
  }

  /** Adds all that a block mentions: values of parameters, and type names. */
  void addFrom(Element element) {
    if (element.localName().equals("TypeNames")) {
      add(element.text(), TYPES);
    } else if (element.localName().equals("Value")) {
      add(element.text(), namesTypes(element) ? TYPES : LAYERS);
    }
    element.children().forEach(this::addFrom);
  }

  /** Adds the name of a layer or feature type. */
  void add(String name) {
    names.add(key(name));
    names.add(key(withoutPrefix(name)));
  }

  /** Tells whether a name is mentioned, be it in another case or with another prefix. */
  boolean contains(String name) {
    String key = key(name);
    return names.contains(key) || names.contains(withoutPrefix(key).strip());
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
      add(part);
    }
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static String key(String name) {
    return isKey(name)
        ? name
        : BLANKS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** Most names are keys as they are, and there may be very many of them. */
  private static boolean isKey(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c > '~' || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }
}
