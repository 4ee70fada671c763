package dev.qose.jaxb.capabilities;

import dev.qose.jaxb.markup.XmlTokens;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element near the place of the block, with its offsets in characters. What lies behind its
 * start tag is filled in as the scan goes on.
 */
final class Node {

  /**
   * A processing instruction that {@link Edits} left before what it inserted, because the original
   * could not be told from the result otherwise.
   *
   * @param start its offset
   * @param selfClosed whether the parent was a single tag, {@code <a/>}; otherwise it was empty
   */
  record Marker(long start, boolean selfClosed) {

    static final String TARGET = "qose";
    static final String SELF_CLOSED = "self-closed";
    static final String EMPTY = "empty";

    static String text(boolean selfClosed) {
      return "<?" + TARGET + " " + (selfClosed ? SELF_CLOSED : EMPTY) + "?>";
    }
  }

  /** The element that holds it, of those that matter; null for the container. */
  final @Nullable Node parent;

  final String prefix;
  final String qName;
  final int line;

  /** Number of elements that are open in it, it included. */
  final int depth;

  /** Where the white space directly before it begins. */
  final long gap;

  /** Its indentation, or null where it does not begin a line. */
  final @Nullable String indent;

  final @Nullable Marker marker;
  final long start;
  final long contentStart;
  final boolean selfClosed;

  /** Whether it has neither attributes nor namespace declarations. */
  final boolean bare;

  /** The prefixes that it declares itself. */
  final Set<String> declared;

  /** The namespace declarations of its ancestors that matter, and for a parent its own. */
  private final List<Map<String, String>> bindings;

  long contentEnd = -1;
  long end = -1;

  /** The last child element before the place of the block, other than blocks. */
  @Nullable Node last;

  /** An entity that it refers to, or null. */
  @Nullable String entity;

  /** Whether it holds anything but blocks, wrappers, markers and white space. */
  boolean shared;

  Node(XmlTokens tokens, @Nullable Node parent, Gap before, List<Map<String, String>> bindings)
      throws IOException {
    this.parent = parent;
    this.prefix = tokens.reader().getPrefix();
    this.qName = tokens.qName();
    this.line = tokens.line();
    this.depth = tokens.depth();
    this.start = tokens.start();
    this.contentStart = tokens.end();
    this.gap = before.start() < 0 ? start : before.start();
    this.indent = before.indent();
    this.marker = before.marker();
    this.selfClosed = tokens.isOneTag();
    this.bare =
        tokens.reader().getAttributeCount() == 0 && tokens.reader().getNamespaceCount() == 0;
    this.declared = Set.copyOf(declarations(tokens).keySet());
    this.bindings = List.copyOf(bindings);
  }

  /** Returns the namespaces that the element that begins declares, by prefix. */
  static Map<String, String> declarations(XmlTokens tokens) {
    Map<String, String> declared = new HashMap<>();
    for (int i = 0; i < tokens.reader().getNamespaceCount(); i++) {
      String prefix = tokens.reader().getNamespacePrefix(i);
      String uri = tokens.reader().getNamespaceURI(i);
      declared.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
    }
    return declared;
  }

  /** Returns the namespaces bound where it stands, or for a parent in it, by prefix. */
  Map<String, String> context() {
    Map<String, String> context = new HashMap<>();
    bindings.forEach(context::putAll);
    return context;
  }

  /**
   * What lies between the last piece of content and a start tag.
   *
   * @param start where the white space begins, or -1 where there is none
   * @param indent the white space since the last line end, or null where there is none
   * @param marker before the white space
   */
  record Gap(long start, @Nullable String indent, @Nullable Marker marker) {
    static final Gap NONE = new Gap(-1, null, null);
  }
}
