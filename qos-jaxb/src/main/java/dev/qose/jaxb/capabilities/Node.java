package dev.qose.jaxb.capabilities;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The namespace declarations of its ancestors that matter, and for a parent its own. */
  private final List<Map<String, String>> bindings;

  long contentEnd = -1;
  long end = -1;

  /** The last child element before the place of the block, other than blocks. */
  @Nullable Node last;

  /** Whether it holds anything but blocks, wrappers, markers and white space. */
  boolean shared;

  Node(
      XmlTokens tokens,
      @Nullable Node parent,
      Gap before,
      boolean selfClosed,
      List<Map<String, String>> bindings)
      throws IOException {
    this.parent = parent;
    this.prefix = tokens.reader().getPrefix();
    this.qName = tokens.reader().getPrefixedName();
    this.line = tokens.line();
    this.depth = tokens.depth();
    this.start = tokens.start();
    this.contentStart = tokens.end();
    this.gap = before.start() < 0 ? start : before.start();
    this.indent = before.indent();
    this.marker = before.marker();
    this.selfClosed = selfClosed;
    this.bare =
        tokens.reader().getAttributeCount() == 0 && tokens.reader().getNamespaceCount() == 0;
    this.bindings = List.copyOf(bindings);
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
