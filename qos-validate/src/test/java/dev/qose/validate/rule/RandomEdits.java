package dev.qose.validate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Edits documents at random: deletes, doubles, moves and renames elements, and gives them and their
 * attributes other texts. The same seed gives the same edits.
 */
final class RandomEdits {

  private static final String QOS = "http://www.opengis.net/qos/";

  private static final List<String> NAMESPACES =
      List.of(
          "http://www.opengis.net/qos/1.0",
          "http://www.opengis.net/qos/wms/1.0",
          "http://www.opengis.net/qos/wfs/1.0",
          "http://www.opengis.net/qos/2.0",
          "http://www.opengis.net/ows",
          "http://www.opengis.net/ows/1.1",
          "http://www.opengis.net/ows/2.0",
          "http://www.opengis.net/wms",
          "http://www.opengis.net/wfs/2.0",
          "http://example.org/other");

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "5 ",
          "1e400",
          "NaN",
          "99.9",
          "100.5",
          "0.5",
          "%",
          "ms",
          "s-1",
          "1",
          "EveryDay",
          "Monday Monday",
          "12:00:00",
          "12:00:00Z",
          "12:00:59+02:00",
          "24:00:00",
          "http://example.org/a b",
          "https://",
          "HTTP://example.org/a.ics",
          "feed.ics",
          "#Operational",
          "webcal://example.org/a.ics",
          "text/calendar",
          "text/html; charset=utf-8",
          "http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf#Operational",
          "http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf#PreOrerational",
          "http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf#NonOperational",
          "https://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf#AvailabilityMonthly",
          "http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf#RequestCapacity",
          "http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf#ServicePerformance",
          "http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf#ResponseTim",
          "http://www.opengis.net/qos/1.0 qos.xsd http://www.opengis.net/qos/wms/1.0"
              + " http://a/b.xsd");

  private final Random random;
  private final Document document;

  private RandomEdits(Document document, long seed) {
    this.document = document;
    this.random = new Random(seed);
  }

  /** Edits a document, up to some five times. */
  static void edit(Document document, long seed) {
    RandomEdits edits = new RandomEdits(document, seed);
    for (int i = edits.random.nextInt(5); i >= 0; i--) {
      edits.editOne();
    }
  }

  private void editOne() {
    Element element = any();
    Node parent = element.getParentNode();
    boolean isRoot = parent == document;
    switch (random.nextInt(9)) {
      case 0 -> {
        if (!isRoot) {
          parent.removeChild(element);
        }
      }
      case 1 -> {
        if (!isRoot) {
          insert(element.cloneNode(true), parent, element);
        }
      }
      case 2 -> {
        Element target = any();
        boolean isWithin =
            target == element
                || (element.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_CONTAINED_BY)
                    != 0;
        if (!isRoot && !isWithin) {
          if (isLeaf(target)) {
            target.setTextContent("");
          }
          insert(element, target, target.getFirstChild());
        }
      }
      case 3 -> rename(element, element.getNamespaceURI(), any().getLocalName());
      case 4 -> rename(element, element.getNamespaceURI(), element.getLocalName() + "s");
      case 5 -> rename(element, one(NAMESPACES), element.getLocalName());
      case 6 -> {
        if (isLeaf(element)) {
          element.setTextContent(one(TEXTS));
        }
      }
      default -> editAttribute(element);
    }
  }

  /** Inserts an element, with white space around it as between all elements. */
  private void insert(Node element, Node parent, @Nullable Node before) {
    parent.insertBefore(element, before);
    parent.insertBefore(document.createTextNode("\n"), element);
    parent.insertBefore(document.createTextNode("\n"), before);
  }

  private void editAttribute(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    List<Attr> own = new ArrayList<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
        own.add(attribute);
      }
    }
    if (own.isEmpty()) {
      element.setAttributeNS(
          "http://www.w3.org/2001/XMLSchema-instance", "xsi:schemaLocation", one(TEXTS));
      return;
    }
    Attr attribute = one(own);
    if (random.nextInt(4) == 0) {
      element.removeAttributeNode(attribute);
    } else {
      attribute.setValue(one(TEXTS));
    }
  }

  private void rename(Element element, @Nullable String namespace, String localName) {
    String prefix = element.getPrefix() == null ? "" : element.getPrefix() + ":";
    if (!Objects.equals(namespace, element.getNamespaceURI())) {
      prefix = "x" + NAMESPACES.indexOf(namespace) + ":";
    }
    document.renameNode(element, namespace, prefix + localName);
  }

  /** An element, more often than not of a block. */
  private Element any() {
    List<Element> all = new ArrayList<>();
    List<Element> ofBlocks = new ArrayList<>();
    NodeList elements = document.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      all.add(element);
      if (isInBlock(element)) {
        ofBlocks.add(element);
      }
    }
    return one(ofBlocks.isEmpty() || random.nextInt(4) == 0 ? all : ofBlocks);
  }

  private static boolean isInBlock(Node node) {
    return node instanceof Element element
        && (String.valueOf(element.getNamespaceURI()).startsWith(QOS)
            || isInBlock(element.getParentNode()));
  }

  private static boolean isLeaf(Element element) {
    return element.getElementsByTagName("*").getLength() == 0;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
