package dev.qose.validate.document;

import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads a document that was kept once more, as a SAX parser: what a processor such as that of XSLT
 * wants. Not thread-safe.
 *
 * @since 0.1
 */
public final class ElementReader extends XMLFilterImpl {

  private final Element root;
  private final AttributesImpl attributes = new AttributesImpl();

  /**
   * Makes a reader.
   *
   * @param root the element to read, as the root of a document
   */
  public ElementReader(Element root) {
    this.root = root;
  }

  @Override
  public void setFeature(String name, boolean value) {
    // A processor asks for namespaces, which is all there is.
  }

  @Override
  public void setProperty(String name, Object value) {
    // Comments and declarations, which handlers are set for by this, are not kept.
  }

  @Override
  public void parse(InputSource ignored) throws SAXException {
    ContentHandler handler = getContentHandler();
    handler.startDocument();
    read(root, handler);
    handler.endDocument();
  }

  @Override
  public void parse(String ignored) throws SAXException {
    parse(new InputSource());
  }

  private void read(Element element, ContentHandler handler) throws SAXException {
    String[] namespaces = element.namespaces();
    for (int i = 0; i < namespaces.length; i += 2) {
      handler.startPrefixMapping(namespaces[i], namespaces[i + 1]);
    }
    attributes.clear();
    String[] values = element.attributes();
    for (int i = 0; i < values.length; i += 4) {
      attributes.addAttribute(values[i], values[i + 1], values[i + 2], "CDATA", values[i + 3]);
    }
    handler.startElement(element.uri(), element.localName(), element.qName(), attributes);
    if (!element.text().isEmpty()) {
      char[] text = element.text().toCharArray();
      handler.characters(text, 0, text.length);
    }
    for (Element child : element.children()) {
      read(child, handler);
    }
    handler.endElement(element.uri(), element.localName(), element.qName());
    for (int i = namespaces.length - 2; i >= 0; i -= 2) {
      handler.endPrefixMapping(namespaces[i]);
    }
  }
}
