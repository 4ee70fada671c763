package dev.qose.validate.rule;

import dev.qose.core.rule.RuleDescription;
import dev.qose.core.rule.Severity;
import dev.qose.schema.RuleRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The examples of the rules in the catalogue.
 *
 * @since 0.1
 */
public final class RuleExamples {

  private static final String RULES = "urn:x-qose:rules";

  /** The prefixes of the examples. */
  static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("fes", "http://www.opengis.net/fes/2.0"),
          Map.entry("ows", "http://www.opengis.net/ows/2.0"),
          Map.entry("ows11", "http://www.opengis.net/ows/1.1"),
          Map.entry("qos", "http://www.opengis.net/qos/1.0"),
          Map.entry("qos-wfs", "http://www.opengis.net/qos/wfs/1.0"),
          Map.entry("qos-wms", "http://www.opengis.net/qos/wms/1.0"),
          Map.entry("sld", "http://www.opengis.net/sld"),
          Map.entry("t", "http://example.org/transport"),
          Map.entry("wfs", "http://www.opengis.net/wfs/2.0"),
          Map.entry("wms", "http://www.opengis.net/wms"),
          Map.entry("xlink", "http://www.w3.org/1999/xlink"),
          Map.entry("xsi", "http://www.w3.org/2001/XMLSchema-instance"));

  private RuleExamples() {}

  /**
   * Reads the examples of a rule, which takes some milliseconds.
   *
   * @param rule a rule of the catalogue
   * @return its examples
   */
  public static List<RuleExample> of(RuleDescription rule) {
    List<RuleExample> examples = new ArrayList<>();
    try {
      for (Element example : examples(rule, "example")) {
        examples.add(example(example));
      }
    } catch (TransformerException e) {
      throw new IllegalStateException("the examples of " + rule.id() + " cannot be read", e);
    }
    return List.copyOf(examples);
  }

  private static List<Element> examples(RuleDescription rule, String kind) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try (InputStream in = RuleRegistry.file(rule.group()).orElseThrow().openStream()) {
      Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
      return elements(root, "rule").stream()
          .filter(described -> described.getAttribute("id").equals(rule.id()))
          .flatMap(described -> elements(described, kind).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the examples of " + rule.id() + " cannot be read", e);
    }
  }

  /**
   * Lays the parts of an example out for people: from the left margin, and without the declarations
   * of prefixes, which mean the same in all examples.
   *
   * @param parts what breaks a rule, or what does not
   * @return the same elements, for reading and not for parsing
   */
  public static String readable(String parts) {
    String plain = parts.replace(" xmlns=\"\"", "");
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      plain = plain.replace(" xmlns:%s=\"%s\"".formatted(prefix.getKey(), prefix.getValue()), "");
    }
    // The first line of each part has lost the indentation that the others still have.
    int margin =
        plain
            .lines()
            .filter(line -> !line.isBlank() && line.startsWith(" "))
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return plain
        .lines()
        .map(line -> line.startsWith(" ") ? line.substring(Math.min(margin, line.length())) : line)
        .collect(Collectors.joining("\n"));
  }

  /**
   * Reads the examples of a rule on anomaly feeds, which takes some milliseconds.
   *
   * @param rule a rule of the catalogue
   * @return its examples; none, where it is a rule on documents
   */
  public static List<FeedExample> feeds(RuleDescription rule) {
    return examples(rule, "example-feed").stream().map(each -> feed(rule, each)).toList();
  }

  /** A feed by itself, or the group's feed with other lines in the place of some. */
  private static FeedExample feed(RuleDescription rule, Element example) {
    String lines = lines(example, "lines");
    String breaks = lines(example, "breaks");
    String passes = lines(example, "passes");
    String severity = example.getAttribute("severity");
    String base = lines((Element) example.getParentNode().getParentNode(), "base-feed") + "\n";
    return new FeedExample(
        lines.isEmpty() ? breaks : replaced(base, lines, breaks),
        lines.isEmpty() ? passes : replaced(base, lines, passes),
        severity.isEmpty() ? rule.severity() : Severity.valueOf(severity.toUpperCase(Locale.ROOT)));
  }

  private static String replaced(String feed, String lines, String others) {
    return feed.replace(lines + "\n", others.isEmpty() ? "" : others + "\n").strip();
  }

  private static String lines(Element parent, String name) {
    return elements(parent, name).stream()
        .map(element -> element.getTextContent().strip().replaceAll("\\s*\\n\\s*", "\n"))
        .collect(Collectors.joining());
  }

  private static RuleExample example(Element element) throws TransformerException {
    List<RuleExample.Part> parts = new ArrayList<>();
    for (Element edit : elements(element, "edit")) {
      parts.add(
          new RuleExample.Part(
              edit.getAttribute("select"), content(edit, "breaks"), content(edit, "passes")));
    }
    String also = element.getAttribute("also").strip();
    return new RuleExample(
        element.getAttribute("base"),
        element.getAttribute("profile"),
        also.isEmpty() ? List.of() : List.of(also.split("[\\s,]+", -1)),
        parts);
  }

  /** The elements within one of a name, as text. */
  private static String content(Element parent, String name) throws TransformerException {
    Transformer identity = TransformerFactory.newDefaultInstance().newTransformer();
    identity.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    for (Element element : elements(parent, name)) {
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element child) {
          identity.transform(new DOMSource(child), new StreamResult(text));
          text.append('\n');
        }
      }
    }
    return text.toString().strip();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getChildNodes();
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      if (found.item(i) instanceof Element element
          && RULES.equals(element.getNamespaceURI())
          && element.getLocalName().equals(name)) {
        elements.add(element);
      }
    }
    return elements;
  }
}
