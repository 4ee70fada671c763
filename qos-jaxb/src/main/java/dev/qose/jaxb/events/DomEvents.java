package dev.qose.jaxb.events;

import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Sends a DOM element as SAX events.
 *
 * @since 0.1
 */
public final class DomEvents {

  private DomEvents() {}

  /**
   * Sends an element with all it holds, as a document, with the namespaces declared around it.
   *
   * @param element the element
   * @param target where the events go
   * @throws SAXException if the target throws it, or if the tree was built without namespaces
   */
  public static void send(Element element, ContentHandler target) throws SAXException {
    target.startDocument();
    declareOutside(element.getParentNode(), target);
    sendElement(element, target);
    target.endDocument();
  }

  /** From the outside in, so that inner declarations win. */
  private static void declareOutside(Node node, ContentHandler target) throws SAXException {
    if (node instanceof Element element) {
      declareOutside(element.getParentNode(), target);
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        if (isDeclaration(attributes.item(i))) {
          target.startPrefixMapping(
              declaredPrefix(attributes.item(i)), attributes.item(i).getNodeValue());
        }
      }
    }
  }

  private static void sendElement(Element element, ContentHandler target) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    NamedNodeMap nodes = element.getAttributes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Attr attr = (Attr) nodes.item(i);
      if (isDeclaration(attr)) {
        target.startPrefixMapping(declaredPrefix(attr), attr.getValue());
      } else {
        attributes.addAttribute(
            uri(attr), localName(attr), attr.getNodeName(), "CDATA", attr.getValue());
      }
    }
    target.startElement(uri(element), localName(element), element.getNodeName(), attributes);
    sendChildren(element, target);
    target.endElement(uri(element), localName(element), element.getNodeName());
    for (int i = nodes.getLength() - 1; i >= 0; i--) {
      if (isDeclaration(nodes.item(i))) {
        target.endPrefixMapping(declaredPrefix(nodes.item(i)));
      }
    }
  }

  private static void sendChildren(Node parent, ContentHandler target) throws SAXException {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        sendElement(element, target);
      } else if (child.getNodeType() == Node.ENTITY_REFERENCE_NODE) {
        sendChildren(child, target);
      } else if (child.getNodeType() == Node.TEXT_NODE
          || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        char[] text = child.getNodeValue().toCharArray();
        target.characters(text, 0, text.length);
      }
    }
  }

  private static boolean isDeclaration(Node attribute) {
    return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
  }

  private static String declaredPrefix(Node declaration) {
    return declaration.getPrefix() == null ? "" : declaration.getLocalName();
  }

  private static String uri(Node node) {
    return node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
  }

  private static String localName(Node node) throws SAXException {
    if (node.getLocalName() == null) {
      throw new SAXException(
          "the tree was built without namespaces (\""
              + node.getNodeName()
              + "\" has none); make the parser namespace-aware");
    }
    return node.getLocalName();
  }
}
