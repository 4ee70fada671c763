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

  /** The children so far of each open element, as far as they are counted here. */
  private final List<Siblings> children = new ArrayList<>();

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
   * Begins an element, and finds out which of its siblings it is.
   *
   * @param uri its namespace; empty: none
   * @param localName its name without prefix
   * @param qName its name with prefix
   * @param attributes namespace, local name, qualified name and value of each; kept as it is
   * @param namespaces prefix and URI of each namespace declared here; kept as it is
   * @param line line of its start tag, from 1; 0: not known
   * @param column column of its start tag, from 1; 0: not known
   * @return the element, which has neither text nor children yet
   */
  public Element start(
      String uri,
      String localName,
      String qName,
      String[] attributes,
      String[] namespaces,
      int line,
      int column) {
    int depth = open.size();
    if (children.size() == depth) {
      children.add(new Siblings());
    } else {
      children.get(depth).clear();
    }
    int position = depth == 0 ? 1 : children.get(depth - 1).add(uri, localName);
    int amongAll = depth == 0 ? 1 : children.get(depth - 1).total();
    return start(uri, localName, qName, attributes, namespaces, line, column, position, amongAll);
  }

  /**
   * Tells how many elements are open.
   *
   * @return the number of elements that have begun and not ended
   */
  public int depth() {
    return open.size();
  }

  /**
   * Adds text to the element that began last, behind what is in it so far.
   *
   * @param text the text, as it is written
   */
  public void text(String text) {
    open.get(open.size() - 1).addText(text);
  }

  /**
   * Declares namespaces on the element that began last, in place of those that it began with.
   *
   * @param namespaces prefix and URI of each; kept as it is
   */
  public void declare(String[] namespaces) {
    open.get(open.size() - 1).setNamespaces(namespaces);
  }

  /**
   * Ends the element that began last.
   *
   * @param text text behind what is in it so far; mostly all that is in it
   * @param isKept whether the element around it keeps it as a child
   * @return the element
   */
  public Element end(String text, boolean isKept) {
    return end(text, true, isKept);
  }

  /**
   * Ends the element that began last.
   *
   * @param text its text
   * @param isWhole whether that is all of it
   * @param isKept whether the element around it keeps it as a child
   * @return the element
   */
  public Element end(String text, boolean isWhole, boolean isKept) {
    Element element = open.remove(open.size() - 1);
    if (!text.isEmpty()) {
      element.addText(text);
    }
    if (!isWhole) {
      element.cut();
    }
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
