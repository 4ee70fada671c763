package dev.qose.core.rule;

import dev.qose.core.element.Location;

/**
 * A change of one element of a document. All that it does not speak of stays as it is written.
 *
 * @since 0.1
 */
public sealed interface Edit {

  /** Returns the element that is changed. */
  Location element();

  /**
   * Replaces all that is between the element's tags.
   *
   * @param element the element
   * @param text the new text, not escaped
   */
  record SetText(Location element, String text) implements Edit {}

  /**
   * Gives an attribute another value, or adds it. A namespace is declared so, too.
   *
   * @param element the element
   * @param name the attribute's name, with the prefix that it has in the document; such as {@code
   *     xmlns:ows} for the declaration of a namespace
   * @param value the new value, not escaped
   */
  record SetAttribute(Location element, String name, String value) implements Edit {}

  /**
   * Gives the element another name, and leaves its attributes and all that is in it.
   *
   * @param element the element
   * @param name the new name, with the prefix that the document has there
   */
  record Rename(Location element, String name) implements Edit {}

  /**
   * Replaces the element, tags and all.
   *
   * @param element the element
   * @param xml any number of elements, with the prefixes that the document has there; each line
   *     after the first is indented as the element is
   */
  record Replace(Location element, String xml) implements Edit {}

  /**
   * Moves the element, as it is written, to be the last in an element. Where it is the last already
   * it stays.
   *
   * @param element the element
   * @param parent the element to be the last in; not within the element itself
   * @param wrapper the name of a new element to be put around it, with the prefix that the document
   *     has in the parent; empty: none
   */
  record Move(Location element, Location parent, String wrapper) implements Edit {}

  /**
   * Takes away the element's tags, so that what is in it is in its parent. The element must have no
   * attributes.
   *
   * @param element the element
   */
  record Unwrap(Location element) implements Edit {}

  /**
   * Makes one element of two, by taking away the end tag of the first and the start tag of the
   * second. There must be nothing but white space between them, and no attributes on the second.
   *
   * @param element the first
   * @param next its next sibling
   */
  record Join(Location element, Location next) implements Edit {}
}
