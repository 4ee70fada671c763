package dev.qose.jaxb;

import dev.qose.jaxb.events.XmlChars;
import dev.qose.jaxb.mapping.Prefixes;
import dev.qose.jaxb.mapping.QosNamespace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Puts right what JAXB sends: the root declares the namespaces that the block uses, no more; lists
 * of feature types stand in their default namespace; nothing is sent that XML cannot hold. It sends
 * no start or end of a document, so that the block may go into the middle of one.
 */
final class BlockOutput extends DefaultHandler {

  private final ContentHandler target;
  private final Prefixes prefixes;
  private final Deque<String> open = new ArrayDeque<>();

  /** A {@code TypeNames} whose text, and hence default namespace, is yet to come. */
  private @Nullable StringBuilder typeNames;

  BlockOutput(ContentHandler target, Prefixes prefixes) {
    this.target = target;
    this.prefixes = prefixes;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    if (!open.isEmpty()) {
      target.startPrefixMapping(prefix, uri);
    }
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    if (!open.isEmpty()) {
      target.endPrefixMapping(prefix);
    }
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (open.isEmpty()) {
      for (var declaration : prefixes.declarations().entrySet()) {
        checkCharacters(qName, declaration.getValue());
        target.startPrefixMapping(declaration.getKey(), declaration.getValue());
      }
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      checkCharacters(qName + "/@" + attributes.getQName(i), attributes.getValue(i));
    }
    open.push(qName);
    if (open.size() > QosXml.MAX_DEPTH) {
      throw new QosXmlException(
          qName + ": elements are nested more than " + QosXml.MAX_DEPTH + " deep", null);
    }
    if (uri.equals(QosNamespace.QOS_WFS.uri()) && localName.equals("TypeNames")) {
      typeNames = new StringBuilder();
    } else {
      target.startElement(uri, localName, qName, attributes);
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    if (typeNames == null) {
      target.endElement(uri, localName, qName);
    } else {
      endTypeNames(uri, localName, qName, typeNames.toString().toCharArray());
    }
    open.pop();
    if (open.isEmpty()) {
      List<String> declared = new ArrayList<>(prefixes.declarations().keySet());
      for (int i = declared.size() - 1; i >= 0; i--) {
        target.endPrefixMapping(declared.get(i));
      }
    }
  }

  private void endTypeNames(String uri, String localName, String qName, char[] text)
      throws SAXException {
    typeNames = null;
    Optional<String> defaultNamespace = prefixes.defaultNamespace();
    if (defaultNamespace.isPresent()) {
      checkCharacters(qName, defaultNamespace.get());
      target.startPrefixMapping("", defaultNamespace.get());
    }
    target.startElement(uri, localName, qName, new AttributesImpl());
    target.characters(text, 0, text.length);
    target.endElement(uri, localName, qName);
    if (defaultNamespace.isPresent()) {
      target.endPrefixMapping("");
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    if (typeNames == null) {
      if (!XmlChars.isPlainlyLegal(ch, start, length)) {
        checkCharacters(open.getFirst(), new String(ch, start, length));
      }
      target.characters(ch, start, length);
    } else {
      typeNames.append(ch, start, length);
    }
  }

  private static void checkCharacters(String place, String text) {
    int index = XmlChars.indexOfIllegal(text);
    if (index >= 0) {
      String codePoint = String.format("U+%04X", (int) text.charAt(index));
      throw new QosXmlException(
          place
              + ": the character "
              + codePoint
              + " cannot be in XML; take it out of \""
              + text
              + "\"",
          null);
    }
  }
}
