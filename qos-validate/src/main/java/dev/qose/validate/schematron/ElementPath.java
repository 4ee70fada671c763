package dev.qose.validate.schematron;

import dev.qose.core.element.Element;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the element that a location in a Schematron report names. */
final class ElementPath {

  /** Such as {@code /Q{http://www.opengis.net/wms}Layer[2]}. */
  private static final Pattern STEP = Pattern.compile("/Q\\{([^}]*)\\}([^\\[/]+)(?:\\[(\\d+)\\])?");

  private ElementPath() {}

  /**
   * Walks a path, which may go on to an attribute or text: then the element that has it is meant.
   *
   * @return the element; where the path leads nowhere, the last on it
   */
  static Element find(String path, Element root) {
    Matcher step = STEP.matcher(path);
    Element found = root;
    boolean first = true;
    int end = 0;
    while (step.find() && step.start() == end) {
      end = step.end();
      if (first) {
        first = false;
        continue; // the root itself
      }
      Optional<Element> next = child(found, step);
      if (next.isEmpty()) {
        return found;
      }
      found = next.get();
    }
    return found;
  }

  private static Optional<Element> child(Element parent, Matcher step) {
    int position = step.group(3) == null ? 1 : Integer.parseInt(step.group(3));
    List<Element> named = parent.children(step.group(1), step.group(2));
    return position < 1 || position > named.size()
        ? Optional.empty()
        : Optional.of(named.get(position - 1));
  }
}
