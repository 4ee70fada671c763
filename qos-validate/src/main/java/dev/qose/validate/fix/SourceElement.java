package dev.qose.validate.fix;

import dev.qose.core.element.Namespaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of a document, with the places of its parts in the text. */
final class SourceElement {

  /**
   * An attribute.
   *
   * @param name its name, with prefix
   * @param start where its value begins, after the quote
   * @param end where its value ends, before the quote
   */
  record Attribute(String name, int start, int end) {}

  final @Nullable SourceElement parent;

  /** Where the start tag begins. */
  final int start;

  /** Where the name in the start tag ends; it begins one after the tag. */
  final int nameEnd;

  final List<Attribute> attributes;

  /** Where the start tag ends. */
  final int contentStart;

  /** Where the end tag begins; where the start tag ends if there is none. */
  int contentEnd;

  /** Where the element ends. */
  int end;

  /** The name in paths, such as {@code wms:Layer}. */
  private final String display;

  private List<SourceElement> children = Collections.emptyList();

  SourceElement(
      @Nullable SourceElement parent,
      int start,
      int nameEnd,
      List<Attribute> attributes,
      int contentStart,
      String display) {
    this.parent = parent;
    this.start = start;
    this.nameEnd = nameEnd;
    this.attributes = attributes;
    this.contentStart = contentStart;
    this.contentEnd = contentStart;
    this.end = contentStart;
    this.display = display;
    if (parent != null) {
      parent.add(this);
    }
  }

  private void add(SourceElement child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
  }

  List<SourceElement> children() {
    return children;
  }

  Optional<SourceElement> lastChild() {
    return children.isEmpty() ? Optional.empty() : Optional.of(children.get(children.size() - 1));
  }

  /** Whether the element is one tag, such as {@code <a/>}. */
  boolean isOneTag() {
    return end == contentStart;
  }

  /** Where another attribute may be added. */
  int attributesEnd() {
    return attributes.isEmpty() ? nameEnd : attributes.get(attributes.size() - 1).end() + 1;
  }

  boolean isWithin(SourceElement other) {
    return other.start <= start && end <= other.end;
  }

  /** Finds the element at the end of a path that begins at this element, the root. */
  Optional<SourceElement> find(String path) {
    SourceElement found = this;
    int at = 0;
    boolean isRoot = true;
    while (at < path.length()) {
      int nameEnd = endOfName(path, at + 1);
      String name = path.substring(at + 1, nameEnd);
      at = nameEnd;
      if (isRoot) {
        isRoot = false;
        if (!name.equals(display) && !name.equals("*")) {
          return Optional.empty();
        }
        at = afterPosition(path, at);
        continue;
      }
      int after = afterPosition(path, at);
      if (after == at) {
        return Optional.empty();
      }
      int position = Integer.parseInt(path.substring(at + 1, after - 1));
      Optional<SourceElement> next = found.child(name, position);
      if (next.isEmpty()) {
        return next;
      }
      found = next.get();
      at = after;
    }
    return Optional.of(found);
  }

  private Optional<SourceElement> child(String name, int position) {
    int count = 0;
    for (SourceElement child : children) {
      if ((name.equals("*") || name.equals(child.display)) && ++count == position) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  private static int endOfName(String path, int from) {
    int at = path.startsWith("Q{", from) ? Math.max(from, path.indexOf('}', from)) : from;
    while (at < path.length() && path.charAt(at) != '/' && path.charAt(at) != '[') {
      at++;
    }
    return at;
  }

  /** The end of what may be a position; where there is none, the place itself. */
  private static int afterPosition(String path, int at) {
    return path.startsWith("[", at) ? Math.max(at, path.indexOf(']', at) + 1) : at;
  }

  /** Returns a name as it stands in paths. */
  static String display(String uri, String localName) {
    return Namespaces.display(uri, localName);
  }
}
