package dev.qose.jaxb.events;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML that the model holds as text: one element that declares the namespaces it uses.
 *
 * <p>The text has a normal form, much like Exclusive XML Canonicalization: namespaces are declared
 * where they are first used, they and attributes are sorted, comments and processing instructions
 * are left out. A prefix is also in use where text or an attribute mentions it, as {@code
 * xsi:type="gml:PointType"} does.
 *
 * @since 0.1
 */
public final class ForeignXml {

  private static final Pattern MENTION = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.-]*):(?!//)");

  private final Function<String, @Nullable String> outside;
  private final ContentHandler target;

  private ForeignXml(Function<String, @Nullable String> outside, ContentHandler target) {
    this.outside = outside;
    this.target = target;
  }

  /**
   * Makes an empty document, for trees to be built in.
   *
   * @return a new document
   */
  public static Document newDocument() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK cannot make a DOM document", e);
    }
  }

  /**
   * Parses a text.
   *
   * @param text one element
   * @param reader a parser, of which many texts can make use
   * @param document the document that the element is made in
   * @return the element, which is not part of the document's tree
   * @throws SAXException if it is not well-formed
   */
  public static Element parse(String text, XMLReader reader, Document document)
      throws SAXException {
    Node holder = document.createDocumentFragment();
    reader.setContentHandler(new DomBuilder(holder, null));
    reader.setErrorHandler(new DefaultHandler());
    try {
      reader.parse(new InputSource(new StringReader(text)));
    } catch (IOException e) {
      throw new SAXException(e);
    }
    return (Element) holder.getFirstChild();
  }

  /**
   * Writes an element as text.
   *
   * @param element an element of any document
   * @param outside gives the namespace of a prefix that is declared around the element, or null
   * @return its normal form
   */
  public static String print(Element element, Function<String, @Nullable String> outside) {
    StringBuilder out = new StringBuilder();
    try {
      new ForeignXml(outside, new TextWriter(out, StandardCharsets.UTF_8)).send(element, Map.of());
    } catch (SAXException e) {
      throw new IllegalStateException("a tree in memory cannot be written", e);
    }
    return out.toString();
  }

  private void send(Element element, Map<String, String> inherited) throws SAXException {
    Map<String, String> used = new TreeMap<>();
    List<Attr> attributes = attributes(element);
    for (Attr attribute : attributes) {
      addMentions(attribute.getValue(), element, used);
      if (attribute.getPrefix() != null) {
        used.put(attribute.getPrefix(), attribute.getNamespaceURI());
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        addMentions(child.getNodeValue(), element, used);
      }
    }
    used.put(orEmpty(element.getPrefix()), orEmpty(element.getNamespaceURI()));
    used.remove(XMLConstants.XML_NS_PREFIX);
    Map<String, String> inside = new TreeMap<>(inherited);
    for (Map.Entry<String, String> binding : used.entrySet()) {
      String before = inherited.getOrDefault(binding.getKey(), "");
      if (!before.equals(binding.getValue())) {
        target.startPrefixMapping(binding.getKey(), binding.getValue());
        inside.put(binding.getKey(), binding.getValue());
      }
    }
    AttributesImpl sent = new AttributesImpl();
    for (Attr attribute : attributes) {
      sent.addAttribute(
          orEmpty(attribute.getNamespaceURI()),
          attribute.getLocalName(),
          attribute.getNodeName(),
          "CDATA",
          attribute.getValue());
    }
    String uri = orEmpty(element.getNamespaceURI());
    target.startElement(uri, element.getLocalName(), element.getNodeName(), sent);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        send(inner, inside);
      } else if (child.getNodeType() == Node.TEXT_NODE) {
        char[] text = child.getNodeValue().toCharArray();
        target.characters(text, 0, text.length);
      }
    }
    target.endElement(uri, element.getLocalName(), element.getNodeName());
  }

  /** Returns the attributes that declare no namespace, sorted by namespace and name. */
  private static List<Attr> attributes(Element element) {
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        attributes.add(attribute);
      }
    }
    attributes.sort(
        Comparator.comparing((Attr attribute) -> orEmpty(attribute.getNamespaceURI()))
            .thenComparing(Attr::getLocalName));
    return attributes;
  }

  private void addMentions(String text, Element place, Map<String, String> used) {
    for (Matcher mention = MENTION.matcher(text); mention.find(); ) {
      String prefix = mention.group(1);
      String namespace = place.lookupNamespaceURI(prefix);
      if (namespace == null) {
        namespace = outside.apply(prefix);
      }
      if (namespace != null) {
        used.put(prefix, namespace);
      }
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
