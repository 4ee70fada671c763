package dev.qose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The stylesheets of the rules run on the JDK, and say where something is. */
class SchematronPhaseTests {

  private static final String SCH = "http://purl.oclc.org/dsdl/schematron";
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
  private static final String STATUSES =
      "http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf";

  static Stream<Arguments> phasesAndDocuments() {
    return Stream.of(SchematronPhase.values())
        .flatMap(
            phase -> Stream.of(Arguments.of(phase, "wms.xml"), Arguments.of(phase, "wfs.xml")));
  }

  @ParameterizedTest
  @MethodSource("phasesAndDocuments")
  void rightDocumentsFailNothing(SchematronPhase phase, String name) throws Exception {
    assertThat(failures(run(phase, document(name)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SchematronPhase.class)
  void stylesheetIsThatOfThePhase(SchematronPhase phase) throws Exception {
    Element report = run(phase, document("wms.xml")).getDocumentElement();
    assertThat(report.getAttribute("phase")).isEqualTo(phase.id());
  }

  @Test
  void failureIsLocatedAmongItsLikeOnly() throws Exception {
    Document document = document("wms.xml");
    Element statement = element(document, "QualityOfServiceStatement");
    Element other = (Element) statement.cloneNode(true);
    statement.getParentNode().appendChild(other);
    element(other, "Metric")
        .setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", STATUSES + "#Operational");

    assertThat(failures(run(SchematronPhase.STATIC, document)))
        .containsExactly(
            "QOS-C03 error /Q{http://www.opengis.net/wms}WMS_Capabilities[1]"
                + "/Q{http://www.opengis.net/wms}Capability[1]"
                + "/Q{http://www.opengis.net/qos/wms/1.0}QualityOfServiceMetadata[1]"
                + "/Q{http://www.opengis.net/qos/1.0}RepresentativeOperation[1]"
                + "/Q{http://www.opengis.net/qos/1.0}QualityOfServiceStatement[2]"
                + "/Q{http://www.opengis.net/qos/1.0}Metric[1]");
  }

  @Test
  void blockIsCheckedOnItsOwn() throws Exception {
    Document block =
        DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    block.appendChild(
        block.importNode(element(document("wfs.xml"), "QualityOfServiceMetadata"), true));
    assertThat(failures(run(SchematronPhase.STATIC, block))).isEmpty();
  }

  @Test
  void rulesAreOfElementsOnly() throws Exception {
    Document rules = parse(SchematronPhase.STATIC.source());
    NodeList includes = rules.getElementsByTagNameNS(SCH, "include");
    assertThat(includes.getLength()).isPositive();
    for (int i = 0; i < includes.getLength(); i++) {
      String file = ((Element) includes.item(i)).getAttribute("href");
      NodeList contexts =
          parse(new URL(SchematronPhase.STATIC.source(), file)).getElementsByTagNameNS(SCH, "rule");
      for (int j = 0; j < contexts.getLength(); j++) {
        // The stylesheets visit nothing else.
        assertThat(((Element) contexts.item(j)).getAttribute("context").replaceAll("\\[.*?\\]", ""))
            .as(file)
            .doesNotContain("@", "text()", "node()", "comment()");
      }
    }
  }

  private static Document run(SchematronPhase phase, Document document) throws Exception {
    TransformerFactory factory = TransformerFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    Templates templates = factory.newTemplates(new StreamSource(phase.stylesheet().openStream()));
    DOMResult report = new DOMResult();
    templates.newTransformer().transform(new DOMSource(document), report);
    return (Document) report.getNode();
  }

  private static List<String> failures(Document report) {
    List<String> failures = new ArrayList<>();
    NodeList failed = report.getElementsByTagNameNS(SVRL, "failed-assert");
    for (int i = 0; i < failed.getLength(); i++) {
      Element failure = (Element) failed.item(i);
      failures.add(
          failure.getAttribute("id")
              + " "
              + failure.getAttribute("role")
              + " "
              + failure.getAttribute("location"));
    }
    return failures;
  }

  private static Element element(Document document, String name) {
    return element(document.getDocumentElement(), name);
  }

  private static Element element(Element within, String name) {
    return (Element) within.getElementsByTagNameNS("*", name).item(0);
  }

  private static Document document(String name) throws Exception {
    return parse(
        Objects.requireNonNull(SchematronPhaseTests.class.getResource("schematron/" + name)));
  }

  private static Document parse(URL url) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(url.toString());
  }
}
