package dev.qose.jaxb.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.EntityReference;
import javax.xml.stream.events.Namespace;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Sends one element of a StAX stream as SAX events.
 *
 * @since 0.1
 */
public final class StaxEvents {

  private StaxEvents() {}

  /**
   * Sends the element at which the reader stands, or the next one, and leaves the reader at its end
   * tag.
   *
   * @param reader at a start tag or before one
   * @param target where the events go
   * @throws XMLStreamException if the stream is not well-formed or holds no more element
   * @throws SAXException if the target throws it
   */
  public static void send(XMLStreamReader reader, ContentHandler target)
      throws XMLStreamException, SAXException {
    while (!reader.isStartElement()) {
      reader.next();
    }
    target.startDocument();
    Deque<List<String>> declared = new ArrayDeque<>();
    for (int event = reader.getEventType(); ; event = reader.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> declared.push(start(reader, target));
        case XMLStreamConstants.END_ELEMENT -> end(reader.getName(), declared.pop(), target);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          char[] text = reader.getText().toCharArray();
          target.characters(text, 0, text.length);
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> target.skippedEntity(reader.getLocalName());
        default -> {} // comments, processing instructions
      }
      if (declared.isEmpty()) {
        target.endDocument();
        return;
      }
    }
  }

  /** Sends a start tag, and returns the prefixes that it declares. */
  private static List<String> start(XMLStreamReader reader, ContentHandler target)
      throws SAXException {
    List<String> prefixes = new ArrayList<>();
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      prefixes.add(orEmpty(reader.getNamespacePrefix(i)));
      target.startPrefixMapping(prefixes.get(i), orEmpty(reader.getNamespaceURI(i)));
    }
    AttributesImpl attributes = new AttributesImpl();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      add(attributes, reader.getAttributeName(i), reader.getAttributeValue(i));
    }
    QName name = reader.getName();
    target.startElement(name.getNamespaceURI(), name.getLocalPart(), qName(name), attributes);
    return prefixes;
  }

  /**
   * Passes over what comes before the next element.
   *
   * @param reader anywhere
   * @return the element's start, which remains the next event
   * @throws XMLStreamException if the stream is not well-formed
   * @throws NoSuchElementException if it holds no more element
   */
  public static StartElement skipToStart(XMLEventReader reader) throws XMLStreamException {
    while (reader.hasNext() && !reader.peek().isStartElement()) {
      reader.nextEvent();
    }
    if (!reader.hasNext()) {
      throw new NoSuchElementException("the stream holds no more element");
    }
    return reader.peek().asStartElement();
  }

  /**
   * Sends the next element, and leaves the reader behind it.
   *
   * @param reader before a start tag
   * @param target where the events go
   * @throws XMLStreamException if the stream is not well-formed or holds no more element
   * @throws SAXException if the target throws it
   */
  public static void send(XMLEventReader reader, ContentHandler target)
      throws XMLStreamException, SAXException {
    skipToStart(reader);
    target.startDocument();
    Deque<List<String>> declared = new ArrayDeque<>();
    do {
      XMLEvent event = reader.nextEvent();
      switch (event.getEventType()) {
        case XMLStreamConstants.START_ELEMENT ->
            declared.push(start(event.asStartElement(), target));
        case XMLStreamConstants.END_ELEMENT ->
            end(event.asEndElement().getName(), declared.pop(), target);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          char[] text = event.asCharacters().getData().toCharArray();
          target.characters(text, 0, text.length);
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            target.skippedEntity(((EntityReference) event).getName());
        default -> {} // comments, processing instructions
      }
    } while (!declared.isEmpty());
    target.endDocument();
  }

  private static List<String> start(StartElement element, ContentHandler target)
      throws SAXException {
    List<String> prefixes = new ArrayList<>();
    for (Iterator<Namespace> i = element.getNamespaces(); i.hasNext(); ) {
      Namespace namespace = i.next();
      prefixes.add(orEmpty(namespace.getPrefix()));
      target.startPrefixMapping(
          orEmpty(namespace.getPrefix()), orEmpty(namespace.getNamespaceURI()));
    }
    AttributesImpl attributes = new AttributesImpl();
    for (Iterator<Attribute> i = element.getAttributes(); i.hasNext(); ) {
      Attribute attribute = i.next();
      add(attributes, attribute.getName(), attribute.getValue());
    }
    QName name = element.getName();
    target.startElement(name.getNamespaceURI(), name.getLocalPart(), qName(name), attributes);
    return prefixes;
  }

  private static void end(QName name, List<String> prefixes, ContentHandler target)
      throws SAXException {
    target.endElement(name.getNamespaceURI(), name.getLocalPart(), qName(name));
    for (String prefix : prefixes) {
      target.endPrefixMapping(prefix);
    }
  }

  private static void add(AttributesImpl attributes, QName name, String value) {
    attributes.addAttribute(
        name.getNamespaceURI(), name.getLocalPart(), qName(name), "CDATA", value);
  }

  private static String qName(QName name) {
    return name.getPrefix().isEmpty()
        ? name.getLocalPart()
        : name.getPrefix() + ":" + name.getLocalPart();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
