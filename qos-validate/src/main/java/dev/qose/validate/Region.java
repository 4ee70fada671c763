package dev.qose.validate;

import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** An element that is checked as if it were a document of its own. */
final class Region {

  private final ValidatorHandler handler;
  private final int depth;

  private Region(ValidatorHandler handler, int depth) {
    this.handler = handler;
    this.depth = depth;
  }

  /** Starts at the element at a depth, whose start tag comes next. */
  static Region start(ValidatorHandler handler, int depth, Prefixes prefixes) throws SAXException {
    handler.startDocument();
    prefixes.replay(handler);
    return new Region(handler, depth);
  }

  void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    handler.startElement(uri, localName, qName, attributes);
  }

  void characters(char[] text, int start, int length) throws SAXException {
    handler.characters(text, start, length);
  }

  /** Ends an element, and tells whether that was the last of this region. */
  boolean endElement(String uri, String localName, String qName, int atDepth) throws SAXException {
    handler.endElement(uri, localName, qName);
    if (atDepth > depth) {
      return false;
    }
    handler.endDocument();
    return true;
  }

  ValidatorHandler handler() {
    return handler;
  }
}
