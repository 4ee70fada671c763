package dev.qose.core.codelist;

import java.util.Optional;

/** How concept URIs of the QoSE code lists are read. */
final class CodeLists {

  private CodeLists() {}

  /** The name after {@code list#}, http or https; empty where the URI is of another list. */
  static Optional<String> conceptName(String list, String href) {
    String normal = href.startsWith("https:") ? "http:" + href.substring(6) : href;
    String prefix = list + "#";
    return normal.startsWith(prefix)
        ? Optional.of(normal.substring(prefix.length()))
        : Optional.empty();
  }
}
