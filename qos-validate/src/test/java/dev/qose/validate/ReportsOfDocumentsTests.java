package dev.qose.validate;

import static dev.qose.validate.Documents.block;
import static dev.qose.validate.Documents.capture;
import static dev.qose.validate.Documents.inWms;
import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Location;
import dev.qose.validate.baseline.Baseline;
import dev.qose.validate.report.SvrlReport;
import dev.qose.validate.report.ValidationReport;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reports on real documents, as their readers use them. */
class ReportsOfDocumentsTests {

  private static final QosValidator VALIDATOR = QosValidator.create();

  private static final String FOREIGN = "<x:Y xmlns:x='http://x.example/it&apos;s'><x:Z/></x:Y>";

  @Test
  void locations_in_svrl_lead_to_the_element() throws Exception {
    String document =
        inWms(
            capture(Documents.WMS),
            block("wms", "noon").replace("</qos:OperatingInfo>", FOREIGN + "</qos:OperatingInfo>"));
    Document svrl = parse(SvrlReport.write(List.of(VALIDATOR.validate(document))));
    Document original = parse(document);
    XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    xpath.setNamespaceContext(new Prefixes(declared(svrl)));

    List<String> names = new ArrayList<>();
    NodeList asserts = svrl.getElementsByTagName("svrl:failed-assert");
    for (int i = 0; i < asserts.getLength(); i++) {
      String location = ((Element) asserts.item(i)).getAttribute("location");
      NodeList found = (NodeList) xpath.evaluate(location, original, XPathConstants.NODESET);
      assertThat(found.getLength()).as(location).isEqualTo(1);
      names.add(found.item(0).getLocalName());
    }
    assertThat(names).contains("StartTime", "Y");
  }

  @Test
  void a_baseline_outlives_other_changes() {
    String before = inWms(capture(Documents.WMS), block("wms", "noon"));
    String after =
        before
            .replace("<qos:ByDaysOfWeek>", "\n\n<qos:ByDaysOfWeek>")
            .replace(
                "<qos:OperatingInfo>",
                "<qos:OperatingInfo><qos:StartTime>08:00:00</qos:StartTime></qos:OperatingInfo>\n"
                    + "<qos:OperatingInfo>");
    Baseline baseline = Baseline.of(List.of(VALIDATOR.validate(before)));

    ValidationReport report = baseline.apply(VALIDATOR.validate(after));

    assertThat(report).hasNoFinding("cvc-datatype-valid.1.2.1");
    assertThat(report.suppressed())
        .extracting(suppressed -> suppressed.finding().rule())
        .contains("cvc-datatype-valid.1.2.1");
    assertThat(baseline.apply(VALIDATOR.validate(after.replace("08:00:00", "eight"))))
        .isNotValid()
        .hasFinding("cvc-datatype-valid.1.2.1")
        .atPathEndingIn("/qos:OperatingInfo[1]/qos:StartTime[1]");
  }

  private static Map<String, String> declared(Document svrl) {
    Map<String, String> namespaces = new HashMap<>();
    NodeList all = svrl.getElementsByTagName("svrl:ns-prefix-in-attribute-values");
    for (int i = 0; i < all.getLength(); i++) {
      Element one = (Element) all.item(i);
      namespaces.put(one.getAttribute("prefix"), one.getAttribute("uri"));
    }
    assertThat(namespaces).isEqualTo(Location.NAMESPACES);
    return namespaces;
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private record Prefixes(Map<String, String> namespaces) implements NamespaceContext {

    @Override
    public String getNamespaceURI(String prefix) {
      return namespaces.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
    }

    @Override
    public String getPrefix(String uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<String> getPrefixes(String uri) {
      throw new UnsupportedOperationException();
    }
  }
}
