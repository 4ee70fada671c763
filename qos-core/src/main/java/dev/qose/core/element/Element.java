package dev.qose.core.element;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document or of a block, with its place in the text that it came from. This is
 * what rules look at and what readers and writers of blocks go through, whether it was read from
 * XML or made of the model. A {@link TreeBuilder} makes it; then it is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Element {

  /** Length of a name beyond which paths do without it. */
  private static final int LONG_NAME = 200;

  /** More declarations than anybody makes on an element, but to do harm. */
  private static final int MANY = 16;

  private final @Nullable Element parent;
  private final String uri;
  private final String localName;
  private final String qName;

  /** Namespace, local name, qualified name and value of each. */
  private final String[] attributes;

  /** Prefix and URI of each namespace that is declared here. */
  private String[] namespaces;

  /** The same by prefix, where there are so many that a search would take its time. */
  private Map<String, String> manyNamespaces = Map.of();

  private final int line;
  private final int column;

  /** Among siblings of the same name, from 1; 0: not counted. */
  private final int position;

  private final int positionAmongAll;
  private List<Element> added = Collections.emptyList();
  private List<Element> children = added;

  /** The text before the first child, as it is written. */
  private String text = "";

  private boolean isWhole = true;

  /** The texts after the children, as they are written; as many as needed. */
  private List<String> gaps = Collections.emptyList();

  Element(
      @Nullable Element parent,
      String uri,
      String localName,
      String qName,
      String[] attributes,
      String[] namespaces,
      int line,
      int column,
      int position,
      int positionAmongAll) {
    this.parent = parent;
    this.uri = uri;
    this.localName = localName;
    this.qName = qName;
    this.attributes = attributes;
    this.namespaces = namespaces;
    setNamespaces(namespaces);
    this.line = line;
    this.column = column;
    this.position = position;
    this.positionAmongAll = positionAmongAll;
  }

  void add(Element child) {
    if (added.isEmpty()) {
      added = new ArrayList<>(4);
      children = Collections.unmodifiableList(added);
    }
    added.add(child);
  }

  void setNamespaces(String[] declared) {
    namespaces = declared;
    if (declared.length > 2 * MANY) {
      manyNamespaces = new HashMap<>();
      eachNamespace(manyNamespaces::put);
    }
  }

  /** Adds text behind the last child. */
  void addText(String more) {
    if (children.isEmpty()) {
      text = text.isEmpty() ? more : text + more;
      return;
    }
    if (gaps.isEmpty()) {
      gaps = new ArrayList<>(2);
    }
    while (gaps.size() < children.size()) {
      gaps.add("");
    }
    int last = gaps.size() - 1;
    gaps.set(last, gaps.get(last) + more);
  }

  /** Says that text is missing. */
  void cut() {
    isWhole = false;
  }

  /**
   * Returns the namespace.
   *
   * @return its URI; empty: none
   */
  public String uri() {
    return uri;
  }

  /**
   * Returns the name without prefix.
   *
   * @return the name
   */
  public String localName() {
    return localName;
  }

  /**
   * Returns the name as the document writes it.
   *
   * @return the name, with its prefix if it has one
   */
  public String qName() {
    return qName;
  }

  /**
   * Returns the name of another element of this one's namespace, with this one's prefix.
   *
   * @param otherLocalName the other's name without prefix
   * @return the qualified name
   */
  public String sibling(String otherLocalName) {
    return qName.substring(0, qName.length() - localName.length()) + otherLocalName;
  }

  /**
   * Tells whether this is an element of a name.
   *
   * @param otherUri the namespace
   * @param otherLocalName the name without prefix
   * @return true if both are the same
   */
  public boolean is(String otherUri, String otherLocalName) {
    return localName.equals(otherLocalName) && uri.equals(otherUri);
  }

  /**
   * Returns the element that this one is in.
   *
   * @return the parent; empty: this is the root
   */
  public Optional<Element> parent() {
    return Optional.ofNullable(parent);
  }

  /**
   * Returns the elements around this one.
   *
   * @return the parent first, the root last
   */
  public Stream<Element> ancestors() {
    return parent == null ? Stream.empty() : Stream.iterate(parent, e -> e != null, e -> e.parent);
  }

  /**
   * Returns the elements within this one.
   *
   * @return its children, in document order
   */
  public List<Element> children() {
    return children;
  }

  /**
   * Returns the children of a name.
   *
   * @param childUri their namespace
   * @param childName their name without prefix
   * @return the children, in document order
   */
  public List<Element> children(String childUri, String childName) {
    List<Element> found = new ArrayList<>();
    for (Element child : children) {
      if (child.is(childUri, childName)) {
        found.add(child);
      }
    }
    return found;
  }

  /**
   * Returns the first child of a name.
   *
   * @param childUri its namespace
   * @param childName its name without prefix
   * @return the child
   */
  public Optional<Element> child(String childUri, String childName) {
    for (Element child : children) {
      if (child.is(childUri, childName)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns this element and all within it.
   *
   * @return the elements, in document order
   */
  public Stream<Element> selfAndDescendants() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::selfAndDescendants));
  }

  /**
   * Returns the text of an element that has only text.
   *
   * @return the text, without white space around it; empty for an element that has children
   */
  public String text() {
    return children.isEmpty() ? XmlChars.strip(text) : "";
  }

  /**
   * Returns the text that stands in this element itself, and not in an element within it.
   *
   * @return the text with its white space, as far as whoever read the document kept it
   */
  public String ownText() {
    return gaps.isEmpty() ? text : text + String.join("", gaps);
  }

  /**
   * Hands out all that stands between the tags, in order.
   *
   * @param <X> what the visitors throw
   * @param texts gets texts with their white space, none of them empty
   * @param elements gets the children
   * @throws X if a visitor does
   */
  public <X extends Exception> void eachContent(
      ContentVisitor<String, X> texts, ContentVisitor<Element, X> elements) throws X {
    if (!text.isEmpty()) {
      texts.visit(text);
    }
    for (int i = 0; i < children.size(); i++) {
      elements.visit(children.get(i));
      if (i < gaps.size() && !gaps.get(i).isEmpty()) {
        texts.visit(gaps.get(i));
      }
    }
  }

  /**
   * Tells whether {@link #text} is all of the text. One that takes very much memory, as the extents
   * of some dimensions would, is cut where it is read.
   *
   * @return true unless text is missing
   */
  public boolean hasWholeText() {
    return isWhole;
  }

  /**
   * Returns an attribute.
   *
   * @param attributeUri its namespace; empty: none
   * @param attributeName its name without prefix
   * @return its value
   */
  public Optional<String> attribute(String attributeUri, String attributeName) {
    return indexOf(attributeUri, attributeName).map(i -> attributes[i + 3]);
  }

  /**
   * Returns an attribute's name as the document writes it.
   *
   * @param attributeUri its namespace; empty: none
   * @param attributeName its name without prefix
   * @return the name, with its prefix if it has one; empty: there is no such attribute
   */
  public Optional<String> attributeQName(String attributeUri, String attributeName) {
    return indexOf(attributeUri, attributeName).map(i -> attributes[i + 2]);
  }

  private Optional<Integer> indexOf(String attributeUri, String attributeName) {
    for (int i = 0; i < attributes.length; i += 4) {
      if (attributes[i + 1].equals(attributeName) && attributes[i].equals(attributeUri)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the namespace that a prefix stands for here.
   *
   * @param prefix the prefix; empty: the default namespace
   * @return the namespace's URI; empty: the prefix is not declared
   */
  public Optional<String> namespace(String prefix) {
    if (prefix.equals("xml")) {
      return Optional.of(Namespaces.XML);
    }
    for (Element e = this; e != null; e = e.parent) {
      String declared = e.declared(prefix);
      if (declared != null) {
        return Optional.of(declared).filter(found -> !found.isEmpty());
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the element on which a prefix is declared that may be used here.
   *
   * @param prefix the prefix; empty: the default namespace
   * @return this element or one around it; empty: the prefix is not declared
   */
  public Optional<Element> declarationOf(String prefix) {
    for (Element e = this; e != null; e = e.parent) {
      if (e.declared(prefix) != null) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  private @Nullable String declared(String prefix) {
    if (namespaces.length > 2 * MANY) {
      return manyNamespaces.get(prefix);
    }
    for (int i = 0; i < namespaces.length; i += 2) {
      if (namespaces[i].equals(prefix)) {
        return namespaces[i + 1];
      }
    }
    return null;
  }

  /**
   * Returns where this element is: line and column of its start tag, and its path.
   *
   * @return the place
   */
  public Location location() {
    StringBuilder path = new StringBuilder();
    appendPath(path);
    return Location.of(line, column, Optional.of(path.toString()));
  }

  private void appendPath(StringBuilder path) {
    if (parent != null) {
      parent.appendPath(path);
    }
    appendStep(path, uri, localName, parent == null, position, positionAmongAll);
  }

  /**
   * Appends a step of a path.
   *
   * @param path what to append to
   * @param uri the element's namespace; empty: none
   * @param localName its name without prefix
   * @param isRoot whether it is the root, which has no position
   * @param position its position among siblings of the same name, from 1; 0: not counted
   * @param positionAmongAll its position among all siblings, from 1
   */
  public static void appendStep(
      StringBuilder path,
      String uri,
      String localName,
      boolean isRoot,
      int position,
      int positionAmongAll) {
    path.append('/');
    boolean isLong = uri.length() > LONG_NAME || localName.length() > LONG_NAME;
    if (isLong || position == 0) {
      path.append("*[").append(positionAmongAll).append(']');
    } else {
      path.append(Namespaces.display(uri, localName));
      if (!isRoot) {
        path.append('[').append(position).append(']');
      }
    }
  }

  /**
   * Tells whether another element says the same: has the same name, attributes, text and elements,
   * whatever the prefixes, the order of attributes and the white space around texts. Where schemas
   * are to be found counts for nothing.
   *
   * @param other another element, of whatever document
   * @return true if it does
   */
  public boolean saysTheSameAs(Element other) {
    if (!other.is(uri, localName)
        || !text().equals(other.text())
        || children.size() != other.children.size()
        || !content().equals(other.content())) {
      return false;
    }
    for (int i = 0; i < children.size(); i++) {
      if (!children.get(i).saysTheSameAs(other.children.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The attributes by expanded name, but for those of XML Schema itself. */
  private Map<String, String> content() {
    Map<String, String> content = new HashMap<>();
    for (int i = 0; i < attributes.length; i += 4) {
      if (!attributes[i].equals(Namespaces.XSI)) {
        content.put("{" + attributes[i] + "}" + attributes[i + 1], attributes[i + 3].strip());
      }
    }
    return content;
  }

  /**
   * Returns the line of the start tag.
   *
   * @return the line, from 1; 0: not known
   */
  public int line() {
    return line;
  }

  /**
   * Returns the column of the start tag.
   *
   * @return the column, from 1; 0: not known
   */
  public int column() {
    return column;
  }

  /**
   * Hands out all attributes, in the order of the document.
   *
   * @param visitor gets them
   */
  public void eachAttribute(AttributeVisitor visitor) {
    for (int i = 0; i < attributes.length; i += 4) {
      visitor.visit(attributes[i], attributes[i + 1], attributes[i + 2], attributes[i + 3]);
    }
  }

  /**
   * Hands out the namespaces that are declared on this element.
   *
   * @param visitor gets prefix (empty: the default namespace) and URI (empty: none) of each
   */
  public void eachNamespace(BiConsumer<String, String> visitor) {
    for (int i = 0; i < namespaces.length; i += 2) {
      visitor.accept(namespaces[i], namespaces[i + 1]);
    }
  }

  /**
   * Gets texts or elements.
   *
   * @param <P> which of them
   * @param <X> what it throws
   * @since 0.1
   */
  @FunctionalInterface
  public interface ContentVisitor<P, X extends Exception> {

    /**
     * Takes a piece of an element's content.
     *
     * @param piece the text or element
     * @throws X if it cannot
     */
    void visit(P piece) throws X;
  }

  /**
   * Gets attributes.
   *
   * @since 0.1
   */
  @FunctionalInterface
  public interface AttributeVisitor {

    /**
     * Takes an attribute.
     *
     * @param uri its namespace; empty: none
     * @param localName its name without prefix
     * @param qName its name as the document writes it
     * @param value its value
     */
    void visit(String uri, String localName, String qName, String value);
  }

  /** Returns the start tag, for messages of a debugger. */
  @Override
  public String toString() {
    return "<" + qName + "> at line " + line;
  }
}
