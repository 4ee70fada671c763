package dev.qose.validate.report;

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
   * Gives an attribute another value, or adds it.
   *
   * @param element the element
   * @param name the attribute's name, with the prefix that it has in the document
   * @param value the new value, not escaped
   */
  record SetAttribute(Location element, String name, String value) implements Edit {}

  /**
   * Replaces the element, tags and all.
   *
   * @param element the element
   * @param xml any number of elements, with the prefixes that the document has there
   */
  record Replace(Location element, String xml) implements Edit {}
}
