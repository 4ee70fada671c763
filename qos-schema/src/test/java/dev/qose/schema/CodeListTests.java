package dev.qose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The code lists are sound SKOS: one scheme, complete concepts, and relations that hold in both
 * directions.
 */
class CodeListTests {

  private static final String METRICS =
      "http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf";

  private static final String STATUSES =
      "http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf";

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final String TERMS = "http://purl.org/dc/terms/";

  @Test
  void metricsAreTheTenOfTheList() throws Exception {
    assertThat(concepts(METRICS).keySet())
        .containsExactlyInAnyOrder(
            METRICS + "#ResponseTime",
            METRICS + "#ServicePerformance",
            METRICS + "#RequestResponsePerformance",
            METRICS + "#InitialResponsePerformance",
            METRICS + "#MinimumRequestResponsePerformance",
            METRICS + "#ContinuousAvailability",
            METRICS + "#AvailabilityMonthly",
            METRICS + "#AvailabilityDaily",
            METRICS + "#RequestCapacity",
            METRICS + "#RequestCapacityPerSecond");
  }

  @Test
  void metricsHaveTheBroaderOnesOfTheList() throws Exception {
    Map<String, String> broader = new TreeMap<>();
    concepts(METRICS)
        .forEach(
            (uri, concept) ->
                targets(concept, SKOS, "broader").forEach(b -> broader.put(name(uri), name(b))));
    assertThat(broader)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "RequestResponsePerformance", "ServicePerformance",
                "InitialResponsePerformance", "RequestResponsePerformance",
                "MinimumRequestResponsePerformance", "RequestResponsePerformance",
                "AvailabilityMonthly", "ContinuousAvailability",
                "AvailabilityDaily", "ContinuousAvailability",
                "RequestCapacityPerSecond", "RequestCapacity"));
  }

  @Test
  void misspeltStatusIsReplacedByTheRightOne() throws Exception {
    Map<String, Element> statuses = concepts(STATUSES);
    assertThat(statuses.keySet())
        .containsExactlyInAnyOrder(
            STATUSES + "#Operational",
            STATUSES + "#PreOperational",
            STATUSES + "#NonOperational",
            STATUSES + "#PreOrerational");
    Element misspelt = Objects.requireNonNull(statuses.get(STATUSES + "#PreOrerational"));
    assertThat(texts(misspelt, OWL, "deprecated")).containsExactly("true");
    assertThat(targets(misspelt, TERMS, "isReplacedBy"))
        .containsExactly(STATUSES + "#PreOperational");
    statuses.forEach(
        (uri, concept) ->
            assertThat(texts(concept, OWL, "deprecated"))
                .hasSize(uri.endsWith("#PreOrerational") ? 1 : 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {METRICS, STATUSES})
  void everyConceptIsComplete(String list) throws Exception {
    concepts(list)
        .forEach(
            (uri, concept) -> {
              assertThat(uri).startsWith(list + "#");
              assertThat(targets(concept, SKOS, "inScheme")).containsExactly(list);
              assertThat(texts(concept, SKOS, "notation")).containsExactly(name(uri));
              for (String property : List.of("prefLabel", "definition")) {
                assertThat(texts(concept, SKOS, property))
                    .as(uri)
                    .singleElement()
                    .asString()
                    .isNotBlank();
                assertThat(child(concept, SKOS, property).getAttribute("xml:lang")).isEqualTo("en");
              }
              // White space is part of a literal.
              assertThat(texts(concept, SKOS, "definition"))
                  .allMatch(text -> text.equals(text.strip()));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {METRICS, STATUSES})
  void schemeNamesExactlyTheTopConcepts(String list) throws Exception {
    Document document = parse(list);
    assertThat(document.getDocumentElement().getAttribute("xml:base")).isEqualTo(list);
    NodeList schemes = document.getElementsByTagNameNS(SKOS, "ConceptScheme");
    assertThat(schemes.getLength()).isEqualTo(1);
    Element scheme = (Element) schemes.item(0);
    assertThat(scheme.getAttributeNS(RDF, "about")).isEqualTo(list);

    List<String> tops = new ArrayList<>();
    concepts(list)
        .forEach(
            (uri, concept) -> {
              boolean top =
                  targets(concept, SKOS, "broader").isEmpty()
                      && texts(concept, OWL, "deprecated").isEmpty();
              assertThat(targets(concept, SKOS, "topConceptOf")).as(uri).hasSize(top ? 1 : 0);
              if (top) {
                tops.add(uri);
              }
            });
    assertThat(targets(scheme, SKOS, "hasTopConcept")).containsExactlyInAnyOrderElementsOf(tops);
  }

  @ParameterizedTest
  @ValueSource(strings = {METRICS, STATUSES})
  void relationsHoldInBothDirections(String list) throws Exception {
    Map<String, Element> concepts = concepts(list);
    assertInverse(concepts, SKOS, "broader", "narrower");
    assertInverse(concepts, SKOS, "narrower", "broader");
    assertInverse(concepts, SKOS, "related", "related");
    assertInverse(concepts, TERMS, "isReplacedBy", "replaces");
    assertInverse(concepts, TERMS, "replaces", "isReplacedBy");
  }

  private static void assertInverse(
      Map<String, Element> concepts, String namespace, String property, String inverse) {
    concepts.forEach(
        (uri, concept) ->
            assertThat(targets(concept, namespace, property))
                .allSatisfy(
                    target -> {
                      assertThat(concepts).containsKey(target);
                      Element other = Objects.requireNonNull(concepts.get(target));
                      assertThat(targets(other, namespace, inverse)).contains(uri);
                    }));
  }

  /** Reads a list from where the catalog finds it by its published URI. */
  private static Document parse(String list) throws Exception {
    URI location = QosCatalog.standard().resolve(list).orElseThrow();
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(location.toString());
  }

  private static Map<String, Element> concepts(String list) throws Exception {
    Map<String, Element> concepts = new TreeMap<>();
    NodeList found = parse(list).getElementsByTagNameNS(SKOS, "Concept");
    for (int i = 0; i < found.getLength(); i++) {
      Element concept = (Element) found.item(i);
      assertThat(concepts.put(concept.getAttributeNS(RDF, "about"), concept)).isNull();
    }
    return concepts;
  }

  private static String name(String uri) {
    return URI.create(uri).getFragment();
  }

  private static List<String> targets(Element subject, String namespace, String property) {
    return children(subject, namespace, property).stream()
        .map(e -> e.getAttributeNS(RDF, "resource"))
        .toList();
  }

  private static List<String> texts(Element subject, String namespace, String property) {
    return children(subject, namespace, property).stream().map(Element::getTextContent).toList();
  }

  private static Element child(Element subject, String namespace, String property) {
    return children(subject, namespace, property).get(0);
  }

  private static List<Element> children(Element subject, String namespace, String property) {
    List<Element> children = new ArrayList<>();
    NodeList found = subject.getElementsByTagNameNS(namespace, property);
    for (int i = 0; i < found.getLength(); i++) {
      children.add((Element) found.item(i));
    }
    return children;
  }
}
