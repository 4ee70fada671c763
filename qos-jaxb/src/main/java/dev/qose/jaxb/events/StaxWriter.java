package dev.qose.jaxb.events;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Sends SAX events to a StAX stream, in the middle of what is there.
 *
 * @since 0.1
 */
public final class StaxWriter extends DefaultHandler {

  private final XMLStreamWriter writer;
  private final Map<String, String> declarations = new LinkedHashMap<>();

  /**
   * Makes a handler.
   *
   * @param writer where the events go
   */
  public StaxWriter(XMLStreamWriter writer) {
    this.writer = writer;
  }

  private interface Call {
    void run() throws XMLStreamException;
  }

  private static void call(Call call) throws SAXException {
    try {
      call.run();
    } catch (XMLStreamException e) {
      throw new SAXException(e);
    }
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    declarations.put(prefix, uri);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    call(
        () -> {
          writer.writeStartElement(prefix(qName), localName, uri);
          for (Map.Entry<String, String> declaration : declarations.entrySet()) {
            if (declaration.getKey().isEmpty()) {
              writer.writeDefaultNamespace(declaration.getValue());
            } else {
              writer.writeNamespace(declaration.getKey(), declaration.getValue());
            }
          }
          declarations.clear();
          for (int i = 0; i < attributes.getLength(); i++) {
            String value = attributes.getValue(i);
            if (attributes.getURI(i).isEmpty()) {
              writer.writeAttribute(attributes.getLocalName(i), value);
            } else {
              String prefix = prefix(attributes.getQName(i));
              writer.writeAttribute(
                  prefix, attributes.getURI(i), attributes.getLocalName(i), value);
            }
          }
        });
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    call(writer::writeEndElement);
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    call(() -> writer.writeCharacters(ch, start, length));
  }

  static String prefix(String qName) {
    return qName.substring(0, Math.max(qName.indexOf(':'), 0));
  }
}
