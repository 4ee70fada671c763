package dev.qose.validate.document;

import dev.qose.core.element.Element;
import java.util.ArrayList;
import java.util.List;
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
    List<String> prefixes = new ArrayList<>(2);
    List<String> uris = new ArrayList<>(2);
    element.eachNamespace(
        (prefix, uri) -> {
          prefixes.add(prefix);
          uris.add(uri);
        });
    for (int i = 0; i < prefixes.size(); i++) {
      handler.startPrefixMapping(prefixes.get(i), uris.get(i));
    }
    attributes.clear();
    element.eachAttribute(
        (uri, localName, qName, value) ->
            attributes.addAttribute(uri, localName, qName, "CDATA", value));
    handler.startElement(element.uri(), element.localName(), element.qName(), attributes);
    if (!element.text().isEmpty()) {
      char[] text = element.text().toCharArray();
      handler.characters(text, 0, text.length);
    }
    for (Element child : element.children()) {
      read(child, handler);
    }
    handler.endElement(element.uri(), element.localName(), element.qName());
    for (int i = prefixes.size() - 1; i >= 0; i--) {
      handler.endPrefixMapping(prefixes.get(i));
    }
  }
}
