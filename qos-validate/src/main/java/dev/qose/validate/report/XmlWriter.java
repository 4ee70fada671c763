package dev.qose.validate.report;

import dev.qose.core.text.CleanText;
import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML into memory, an element a line. What people would see is cleaned; the two characters
 * that XML does not know besides become U+FFFD.
 */
final class XmlWriter {

  private static final Pattern ILLEGAL = Pattern.compile("[\\x{FFFE}\\x{FFFF}]");

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private XmlWriter(Step beginning) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      beginning.write(xml);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory can always be written to", e);
    }
  }

  /** Starts with an XML declaration. */
  static XmlWriter document() {
    return new XmlWriter(xml -> xml.writeStartDocument("UTF-8", "1.0"));
  }

  /** Starts with the DOCTYPE of HTML. */
  static XmlWriter html() {
    return new XmlWriter(xml -> xml.writeDTD("<!DOCTYPE html>"));
  }

  /** Starts an element on a new line. */
  XmlWriter start(String name) {
    return step(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement(name);
        });
  }

  /** Starts an element within the line, where white space would be seen. */
  XmlWriter startInline(String name) {
    return step(() -> xml.writeStartElement(name));
  }

  /** Writes an element that has attributes only, by name and value in turn. */
  XmlWriter empty(String name, String... attributes) {
    return step(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEmptyElement(name);
          for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], legal(CleanText.line(attributes[i + 1])));
          }
        });
  }

  XmlWriter attribute(String name, String value) {
    return step(() -> xml.writeAttribute(name, legal(CleanText.line(value))));
  }

  XmlWriter text(String value) {
    return step(() -> xml.writeCharacters(legal(CleanText.line(value))));
  }

  /** Writes a text of several lines. */
  XmlWriter lines(String value) {
    return step(() -> xml.writeCharacters(legal(CleanText.lines(value))));
  }

  XmlWriter end() {
    return step(xml::writeEndElement);
  }

  /** Writes an element with a text in it. */
  XmlWriter element(String name, String value) {
    return start(name).text(value).end();
  }

  /** Ends all. */
  String finish() {
    step(xml::writeEndDocument);
    return text + "\n";
  }

  private static String legal(String clean) {
    return ILLEGAL.matcher(clean).replaceAll("\uFFFD");
  }

  private XmlWriter step(Action action) {
    try {
      action.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory can always be written to", e);
    }
    return this;
  }

  private interface Step {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private interface Action {
    void run() throws XMLStreamException;
  }
}
