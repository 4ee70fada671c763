package dev.qose.core.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes elements, from their start tags, texts and end tags. For one thread at a time; what it made
 * is immutable once the outermost element has ended.
 *
 * <pre>{@code
 * TreeBuilder tree = new TreeBuilder();
 * tree.start(Namespaces.QOS, "On", "qos:On", NONE, NONE, 12, 5, 1, 1);
 * Element on = tree.end("Monday", true);
 * }</pre>
 *
 * @since 0.1
 */
public final class TreeBuilder {

  private final List<Element> open = new ArrayList<>();

  /** Makes a builder. */
  public TreeBuilder() {}

  /** Forgets what has not ended. */
  public void clear() {
    open.clear();
  }

  /**
   * Begins an element, within the one that began last and has not ended.
   *
   * @param uri its namespace; empty: none
   * @param localName its name without prefix
   * @param qName its name with prefix
   * @param attributes namespace, local name, qualified name and value of each; kept as it is
   * @param namespaces prefix and URI of each namespace declared here; kept as it is
   * @param line line of its start tag; 0: not known
   * @param column column of its start tag; 0: not known
   * @param position among siblings of the same name, from 1; 0: not counted
   * @param positionAmongAll among all siblings, from 1
   * @return the element, which has neither text nor children yet
   */
  public Element start(
      String uri,
      String localName,
      String qName,
      String[] attributes,
      String[] namespaces,
      int line,
      int column,
      int position,
      int positionAmongAll) {
    Element element =
        new Element(
            innermost(),
            uri,
            localName,
            qName,
            attributes,
            namespaces,
            line,
            column,
            position,
            positionAmongAll);
    open.add(element);
    return element;
  }

  /**
   * Ends the element that began last.
   *
   * @param text its text
   * @param isKept whether the element around it keeps it as a child
   * @return the element
   */
  public Element end(String text, boolean isKept) {
    Element element = open.remove(open.size() - 1);
    element.setText(text);
    Element parent = innermost();
    if (isKept && parent != null) {
      parent.add(element);
    }
    return element;
  }

  /**
   * Returns the element that is being made.
   *
   * @return the one that began last and has not ended; empty: none has
   */
  public Optional<Element> current() {
    return Optional.ofNullable(innermost());
  }

  private @Nullable Element innermost() {
    return open.isEmpty() ? null : open.get(open.size() - 1);
  }
}
