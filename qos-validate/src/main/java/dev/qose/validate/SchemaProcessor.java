package dev.qose.validate;

import dev.qose.jaxb.document.Trail;
import org.xml.sax.Attributes;

/** Checks a document, or an element in it, against a schema, while it is read. */
interface SchemaProcessor {

  /** Starts at the element that comes next, as if it were the root of a document. */
  void start();

  /**
   * Takes a start tag.
   *
   * @param attributes the attributes, without declarations of namespaces
   * @param trail the way to the element
   */
  void startElement(String uri, String localName, String qName, Attributes attributes, Trail trail);

  /** Takes text. */
  void characters(char[] text, int start, int length);

  /** Takes an end tag. */
  void endElement(String uri, String localName, String qName);

  /** Ends where it started. */
  void end();
}
