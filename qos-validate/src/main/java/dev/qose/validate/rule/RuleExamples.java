package dev.qose.validate.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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

  private RuleExamples() {}

  /**
   * Reads the examples of a rule, which takes some milliseconds.
   *
   * @param rule a rule of the catalogue
   * @return its examples
   */
  public static List<RuleExample> of(RuleDescription rule) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    List<RuleExample> examples = new ArrayList<>();
    try (InputStream in = RuleCatalogue.file(rule.group()).openStream()) {
      Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
      for (Element described : elements(root, "rule")) {
        if (described.getAttribute("id").equals(rule.id())) {
          for (Element example : elements(described, "example")) {
            examples.add(example(example));
          }
        }
      }
      return List.copyOf(examples);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException | TransformerException e) {
      throw new IllegalStateException("the examples of " + rule.id() + " cannot be read", e);
    }
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
