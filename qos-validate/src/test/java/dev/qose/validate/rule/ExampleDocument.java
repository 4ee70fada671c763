package dev.qose.validate.rule;

import dev.qose.core.element.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A base document with the parts of an example in it.
 *
 * @param document the document
 * @param places what was put in; the parent, where nothing was
 */
public record ExampleDocument(Document document, List<Element> places) {

  private static final Map<String, String> PREFIXES =
      Map.of(
          "fes", "http://www.opengis.net/fes/2.0",
          "ows", "http://www.opengis.net/ows/2.0",
          "ows11", "http://www.opengis.net/ows/1.1",
          "qos", "http://www.opengis.net/qos/1.0",
          "qos-wfs", "http://www.opengis.net/qos/wfs/1.0",
          "qos-wms", "http://www.opengis.net/qos/wms/1.0",
          "sld", "http://www.opengis.net/sld",
          "wfs", "http://www.opengis.net/wfs/2.0",
          "wms", "http://www.opengis.net/wms",
          "xlink", "http://www.w3.org/1999/xlink");

  /** Reads a base document as it is. */
  public static Document base(String name) {
    return read("/dev/qose/schema/rules/base/" + name + ".xml");
  }

  /** Reads a document, and no DTD that it names. */
  public static Document read(String file) {
    try (InputStream in = ExampleDocument.class.getResourceAsStream(file)) {
      return builder().parse(Objects.requireNonNull(in, file));
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(file, e);
    }
  }

  /** Writes a document. */
  public static String text(Document document) {
    try {
      Transformer identity = TransformerFactory.newDefaultInstance().newTransformer();
      StringWriter text = new StringWriter();
      identity.transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the form that breaks the rule. */
  public static ExampleDocument breaking(RuleExample example) {
    return of(example, RuleExample.Part::breaks);
  }

  /** Makes the form that does not break the rule, or any other. */
  public static ExampleDocument passing(RuleExample example) {
    return of(example, RuleExample.Part::passes);
  }

  /** Tells whether an element was put in, is in what was put in, or around it. */
  public boolean isEdited(Element element) {
    return places.stream()
        .anyMatch(
            place ->
                place == element
                    || (place.compareDocumentPosition(element)
                            & (Node.DOCUMENT_POSITION_CONTAINS
                                | Node.DOCUMENT_POSITION_CONTAINED_BY))
                        != 0);
  }

  /** Finds the element that a finding is about. */
  public static Element locate(Document document, Location location) {
    // XPath 1.0 has no names with their namespaces in full.
    String path =
        location
            .xpath()
            .orElseThrow()
            .replaceAll(
                "Q\\{([^}]*)\\}([^/\\[]+)", "*[local-name() = '$2' and namespace-uri() = '$1']");
    return select(document, path);
  }

  private static ExampleDocument of(RuleExample example, Function<RuleExample.Part, String> form) {
    Document document = base(example.base());
    // All are selected in the base document, whatever the parts before them have changed.
    List<Element> selected =
        example.edits().stream().map(part -> select(document, part.select())).toList();
    List<Element> places = new ArrayList<>();
    for (int i = 0; i < selected.size(); i++) {
      places.addAll(replace(selected.get(i), form.apply(example.edits().get(i))));
    }
    return new ExampleDocument(document, places);
  }

  private static Element select(Document document, String path) {
    XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    xpath.setNamespaceContext(new Prefixes());
    try {
      NodeList found = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
      if (found.getLength() != 1 || !(found.item(0) instanceof Element element)) {
        throw new IllegalArgumentException(
            "%s selects %d nodes, not one element".formatted(path, found.getLength()));
      }
      return element;
    } catch (XPathException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private static List<Element> replace(Element old, String parts) {
    Node parent = old.getParentNode();
    List<Element> added = new ArrayList<>();
    for (Element part : parse(parts)) {
      Element own = (Element) old.getOwnerDocument().importNode(part, true);
      parent.insertBefore(own, old);
      added.add(own);
    }
    parent.removeChild(old);
    return added.isEmpty() && parent instanceof Element around ? List.of(around) : added;
  }

  private static List<Element> parse(String parts) {
    try {
      NodeList children =
          builder()
              .parse(new InputSource(new StringReader("<parts>" + parts + "</parts>")))
              .getDocumentElement()
              .getChildNodes();
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < children.getLength(); i++) {
        if (children.item(i) instanceof Element element) {
          elements.add(element);
        }
      }
      return elements;
    } catch (IOException | SAXException e) {
      throw new IllegalArgumentException(parts, e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Prefixes implements NamespaceContext {

    @Override
    public String getNamespaceURI(String prefix) {
      return PREFIXES.getOrDefault(prefix, Location.NAMESPACES.getOrDefault(prefix, ""));
    }

    @Override
    public String getPrefix(String namespace) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<String> getPrefixes(String namespace) {
      throw new UnsupportedOperationException();
    }
  }
}
