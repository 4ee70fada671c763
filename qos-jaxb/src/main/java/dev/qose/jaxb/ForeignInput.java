package dev.qose.jaxb;

import dev.qose.jaxb.events.DomBuilder;
import dev.qose.jaxb.events.ForeignXml;
import dev.qose.jaxb.events.NamespaceScope;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;

/** Collects one element of XML that may be anything, to be kept as text. */
final class ForeignInput {

  private final NamespaceScope scope;
  private final Node holder;
  private final DomBuilder tree;
  private int depth;

  ForeignInput(NamespaceScope scope, Document document) {
    this.scope = scope;
    this.holder = document.createDocumentFragment();
    this.tree = new DomBuilder(holder, null);
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
    return ForeignXml.print((Element) holder.getFirstChild(), scope::resolve);
  }
}
