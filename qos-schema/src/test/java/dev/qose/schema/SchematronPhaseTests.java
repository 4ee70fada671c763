package dev.qose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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
  private static final String METRICS =
      "http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf";

  private static final Pattern WILDCARD_ON_AXIS = Pattern.compile("::[\\w-]+:\\*");

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
        .setAttributeNS(
            "http://www.w3.org/1999/xlink", "xlink:href", METRICS + "#ServicePerformance");

    assertThat(failures(run(SchematronPhase.STATIC, document)))
        .containsExactly(
            "QOS-C05 warning /Q{http://www.opengis.net/wms}WMS_Capabilities[1]"
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

  /** The stylesheets visit nothing but elements; and the JDK finds nothing by self::p:*. */
  @Test
  void rulesKeepToWhatTheJdkDoesRight() throws Exception {
    NodeList includes =
        parse(SchematronPhase.STATIC.source()).getElementsByTagNameNS(SCH, "include");
    assertThat(includes.getLength()).isPositive();
    for (int i = 0; i < includes.getLength(); i++) {
      String file = ((Element) includes.item(i)).getAttribute("href");
      Document group = parse(new URL(SchematronPhase.STATIC.source(), file));
      assertThat(attributes(group, "rule", "context"))
          .as(file)
          .noneMatch(context -> context.replaceAll("\\[.*?\\]", "").matches(".*(@|\\(\\)|//).*"));
      List<String> paths = new ArrayList<>();
      paths.addAll(attributes(group, "assert", "test"));
      paths.addAll(attributes(group, "let", "value"));
      paths.addAll(attributes(group, "value-of", "select"));
      assertThat(paths).as(file).noneMatch(WILDCARD_ON_AXIS.asPredicate());
    }
  }

  private static List<String> attributes(Document document, String element, String attribute) {
    List<String> values = new ArrayList<>();
    NodeList found = document.getElementsByTagNameNS(SCH, element);
    for (int i = 0; i < found.getLength(); i++) {
      values.add(((Element) found.item(i)).getAttribute(attribute));
    }
    return values;
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
