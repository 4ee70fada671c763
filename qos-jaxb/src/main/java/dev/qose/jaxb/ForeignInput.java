package dev.qose.jaxb;

import dev.qose.jaxb.events.DomBuilder;
import dev.qose.jaxb.events.ForeignXml;
import dev.qose.jaxb.events.NamespaceScope;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;

/** Collects one element of XML that may be anything, to be kept as text. */
final class ForeignInput {

  private final NamespaceScope scope;
  private final Document document = ForeignXml.newDocument();
  private final DomBuilder tree = new DomBuilder(document, null);
  private int depth;

  ForeignInput(NamespaceScope scope) {
    this.scope = scope;
  }

  void startPrefixMapping(String prefix, String uri) {
    tree.startPrefixMapping(prefix, uri);
  }

  void startElement(String uri, String localName, String qName, Attributes attributes) {
    depth++;
    tree.startElement(uri, localName, qName, attributes);
  }

  void characters(char[] ch, int start, int length) {
    tree.characters(ch, start, length);
  }

  void endElement(String uri, String localName, String qName) {
    depth--;
    tree.endElement(uri, localName, qName);
  }

  boolean isComplete() {
    return depth == 0;
  }

  String text() {
    return ForeignXml.print(document.getDocumentElement(), scope::resolve);
  }
}
