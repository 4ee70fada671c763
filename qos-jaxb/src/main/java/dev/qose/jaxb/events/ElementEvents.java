package dev.qose.jaxb.events;

import dev.qose.core.element.Element;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Sends an element as SAX events, without start and end of a document, so that it may go into the
 * middle of one.
 *
 * @since 0.1
 */
public final class ElementEvents {

  private ElementEvents() {}

  /**
   * Sends an element with all it holds.
   *
   * @param element the element
   * @param target where the events go
   * @throws SAXException if the target throws it
   */
  public static void send(Element element, ContentHandler target) throws SAXException {
    List<String> prefixes = new ArrayList<>(2);
    List<String> uris = new ArrayList<>(2);
    element.eachNamespace(
        (prefix, uri) -> {
          prefixes.add(prefix);
          uris.add(uri);
        });
    AttributesImpl attributes = new AttributesImpl();
    element.eachAttribute(
        (uri, localName, qName, value) ->
            attributes.addAttribute(uri, localName, qName, "CDATA", value));
    for (int i = 0; i < prefixes.size(); i++) {
      target.startPrefixMapping(prefixes.get(i), uris.get(i));
    }
    target.startElement(element.uri(), element.localName(), element.qName(), attributes);
    element.eachContent(
        text -> target.characters(text.toCharArray(), 0, text.length()),
        child -> send(child, target));
    target.endElement(element.uri(), element.localName(), element.qName());
    for (int i = prefixes.size() - 1; i >= 0; i--) {
      target.endPrefixMapping(prefixes.get(i));
    }
  }
}
