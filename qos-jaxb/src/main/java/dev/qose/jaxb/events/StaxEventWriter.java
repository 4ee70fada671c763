package dev.qose.jaxb.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.Namespace;
import javax.xml.stream.events.XMLEvent;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Sends SAX events to a StAX event writer, in the middle of what is there.
 *
 * @since 0.1
 */
public final class StaxEventWriter extends DefaultHandler {

  private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();
  private final XMLEventWriter writer;
  private final Deque<List<Namespace>> declared = new ArrayDeque<>();
  private List<Namespace> declarations = new ArrayList<>();

  /**
   * Makes a handler.
   *
   * @param writer where the events go
   */
  public StaxEventWriter(XMLEventWriter writer) {
    this.writer = writer;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    declarations.add(
        prefix.isEmpty() ? events.createNamespace(uri) : events.createNamespace(prefix, uri));
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    List<Attribute> list = new ArrayList<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      list.add(
          events.createAttribute(
              StaxWriter.prefix(attributes.getQName(i)),
              attributes.getURI(i),
              attributes.getLocalName(i),
              attributes.getValue(i)));
    }
    add(
        events.createStartElement(
            StaxWriter.prefix(qName), uri, localName, list.iterator(), declarations.iterator()));
    declared.push(declarations);
    declarations = new ArrayList<>();
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    add(
        events.createEndElement(
            StaxWriter.prefix(qName), uri, localName, declared.pop().iterator()));
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    add(events.createCharacters(new String(ch, start, length)));
  }

  private void add(XMLEvent event) throws SAXException {
    try {
      writer.add(event);
    } catch (XMLStreamException e) {
      throw new SAXException(e);
    }
  }
}
