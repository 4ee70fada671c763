package dev.qose.validate.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of layers and feature types that a block mentions, or of what may be one. */
final class NamesUsed {

  private final Set<String> names = new HashSet<>();

  /** Adds all that a block mentions: values of parameters, and type names. */
  void addFrom(Element block) {
    block
        .selfAndDescendants()
        .filter(e -> e.localName().equals("Value") || e.localName().equals("TypeNames"))
        .forEach(e -> add(e.text()));
  }

  /** Tells whether a name is mentioned, be it in another case or with another prefix. */
  boolean contains(String name) {
    return names.contains(key(name)) || names.contains(key(withoutPrefix(name)));
  }

  private void add(String text) {
    names.add(key(text));
    for (String part : text.split("[\\s,()]+", -1)) {
      names.add(key(part));
      names.add(key(withoutPrefix(part)));
    }
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
