package dev.qose.validate.document;

import dev.qose.core.element.Element;
import dev.qose.core.element.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds elements by their places. Made of a document it serves for as many findings as there are.
 *
 * @since 0.1
 */
public final class ElementIndex {

  /** By line and column: paths of all elements would take much more memory than these. */
  private final Map<Long, Element> elements = new HashMap<>();

  /**
   * Makes an index.
   *
   * @param roots the elements that can be found, with all in them
   */
  public ElementIndex(List<Element> roots) {
    Deque<Element> left = new ArrayDeque<>(roots);
    while (!left.isEmpty()) {
      Element element = left.pop();
      elements.put(key(element.line(), element.column()), element);
      left.addAll(element.children());
    }
  }

  /**
   * Finds an element.
   *
   * @param location where it is
   * @return the element; empty: there is none
   */
  public Optional<Element> find(Location location) {
    return Optional.ofNullable(
            elements.get(key(location.line().orElse(0), location.column().orElse(0))))
        .filter(element -> element.location().equals(location));
  }

  private static long key(int line, int column) {
    return ((long) line << Integer.SIZE) | column;
  }
}
