package dev.qose.validate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The pages on rules that the build makes for the javadoc. */
class RulePagesTests {

  private static final Path PAGES = Path.of("target/rule-pages/dev/qose/validate/rule/doc-files");

  static Stream<String> groups() {
    return RuleCatalogue.standard().groups().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void has_all_rules_of_the_group_and_their_examples(String group)
      throws IOException, SAXException, ParserConfigurationException {
    Document page = page(group);
    List<RuleDescription> rules =
        RuleCatalogue.standard().rules().stream()
            .filter(rule -> rule.group().equals(group))
            .toList();

    assertThat(page.getElementsByTagName("h1").item(0).getTextContent())
        .isEqualTo(RuleCatalogue.standard().groups().get(group));
    assertThat(elements(page, "section"))
        .extracting(section -> section.getAttribute("id"))
        .containsExactlyElementsOf(rules.stream().map(RuleDescription::id).toList());
    assertThat(elements(page, "a"))
        .extracting(link -> link.getAttribute("href"))
        .containsExactlyElementsOf(rules.stream().map(rule -> "#" + rule.id()).toList());
    for (int i = 0; i < rules.size(); i++) {
      hasAll(elements(page, "section").get(i), rules.get(i));
    }
  }

  private static void hasAll(Element section, RuleDescription rule)
      throws IOException, SAXException, ParserConfigurationException {
    assertThat(section.getTextContent())
        .contains(rule.id() + ": " + rule.title(), rule.rationale(), rule.source())
        .contains("Severity " + rule.severity() + ", layer " + rule.layer());
    List<RuleExample.Part> parts =
        RuleExamples.of(rule).stream().flatMap(example -> example.edits().stream()).toList();
    List<Element> shown =
        elements(section, "pre").stream().filter(pre -> !pre.getTextContent().isEmpty()).toList();
    assertThat(shown).as(rule.id()).hasSize(2 * parts.size());
    for (int i = 0; i < parts.size(); i++) {
      assertShows(shown.get(2 * i), parts.get(i).breaks());
      assertShows(shown.get(2 * i + 1), parts.get(i).passes());
    }
    if (parts.isEmpty()) {
      assertThat(rule.layer()).as(rule.id()).isIn(Layer.LIVE, Layer.FEED);
      assertThat(section.getTextContent()).contains("There is no example: it is about");
    }
  }

  /** What is shown, read again, has the same elements. */
  private static void assertShows(Element pre, String parts)
      throws IOException, SAXException, ParserConfigurationException {
    if (parts.isEmpty()) {
      assertThat(pre.getTextContent()).isEqualTo("(nothing there)");
      return;
    }
    Document expected = parse("<parts>" + parts + "</parts>");
    StringBuilder declared = new StringBuilder();
    RuleExamples.PREFIXES.forEach(
        (prefix, uri) -> declared.append(" xmlns:%s=\"%s\"".formatted(prefix, uri)));
    Document shown = parse("<parts" + declared + ">" + pre.getTextContent() + "</parts>");
    assertThat(names(shown)).as(parts).isEqualTo(names(expected));
    assertThat(words(shown)).isEqualTo(words(expected));
    Document readable =
        parse("<parts" + declared + ">" + RuleExamples.readable(parts) + "</parts>");
    assertThat(names(readable)).as(parts).isEqualTo(names(expected));
    assertThat(words(readable)).isEqualTo(words(expected));
  }

  @Test
  void readable_examples_start_at_the_margin() {
    RuleDescription rule = RuleCatalogue.standard().find("QOS-R08").orElseThrow();

    assertThat(RuleExamples.readable(RuleExamples.of(rule).get(0).edits().get(0).breaks()))
        .isEqualTo(
            """
            <qos:RequestParameterConstraint name="layers">
              <ows:AllowedValues>
                <ows:Value>relief</ows:Value>
              </ows:AllowedValues>
            </qos:RequestParameterConstraint>\
            """);
  }

  /** Elements with their attributes, in document order. */
  private static List<String> names(Document document) {
    List<String> names = new ArrayList<>();
    for (Element element : elements(document, "*")) {
      StringBuilder name = new StringBuilder("{" + element.getNamespaceURI() + "}");
      name.append(element.getLocalName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        if (!"http://www.w3.org/2000/xmlns/"
            .equals(element.getAttributes().item(i).getNamespaceURI())) {
          name.append(' ').append(element.getAttributes().item(i).getNodeName());
          name.append('=').append(element.getAttributes().item(i).getNodeValue());
        }
      }
      names.add(name.toString());
    }
    return names;
  }

  private static String words(Document document) {
    return document.getDocumentElement().getTextContent().strip().replaceAll("\\s+", " ");
  }

  private static List<Element> elements(Node parent, String name) {
    NodeList found =
        parent instanceof Document document
            ? document.getElementsByTagName(name)
            : ((Element) parent).getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Document page(String group)
      throws IOException, SAXException, ParserConfigurationException {
    return builder().parse(PAGES.resolve(group + ".html").toFile());
  }

  private static Document parse(String xml)
      throws IOException, SAXException, ParserConfigurationException {
    return builder().parse(new InputSource(new StringReader(xml)));
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder();
  }
}
