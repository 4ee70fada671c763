package dev.qose.jaxb.events;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Builds a DOM tree from SAX events, into a place of an existing document.
 *
 * @since 0.1
 */
public final class DomBuilder extends DefaultHandler {

  private final Document document;
  private final @Nullable Node before;
  private final Node root;
  private final Map<String, String> declarations = new LinkedHashMap<>();
  private Node parent;

  /**
   * Makes a builder.
   *
   * @param parent what the tree becomes a child of: an element, a document or a fragment
   * @param before the child that it goes before; null: last
   */
  public DomBuilder(Node parent, @Nullable Node before) {
    this.root = parent;
    this.parent = parent;
    this.before = before;
    this.document = parent instanceof Document itself ? itself : parent.getOwnerDocument();
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    declarations.put(prefix, uri);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    Element element = document.createElementNS(uri.isEmpty() ? null : uri, qName);
    declarations.forEach(
        (prefix, namespace) ->
            element.setAttributeNS(
                XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
                prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
                namespace));
    declarations.clear();
    for (int i = 0; i < attributes.getLength(); i++) {
      String space = attributes.getURI(i);
      element.setAttributeNS(
          space.isEmpty() ? null : space, attributes.getQName(i), attributes.getValue(i));
    }
    append(element);
    parent = element;
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    parent = parent.getParentNode();
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    if (parent != root) {
      append(document.createTextNode(new String(ch, start, length)));
    }
  }

  private void append(Node node) {
    parent.insertBefore(node, parent == root ? before : null);
  }
}
