package dev.qose.validate;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.Qos.getFeature;
import static dev.qose.core.Qos.getFeatureInfo;
import static dev.qose.core.Qos.getMap;
import static dev.qose.core.Qos.promise;
import static dev.qose.core.codelist.Metric.AVAILABILITY_MONTHLY;
import static dev.qose.core.codelist.Metric.INITIAL_RESPONSE_PERFORMANCE;
import static dev.qose.core.codelist.Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE;
import static dev.qose.core.codelist.Metric.REQUEST_CAPACITY_PER_SECOND;
import static dev.qose.core.codelist.OperationalStatus.OPERATIONAL;
import static dev.qose.core.unit.Unit.PERCENT;
import static dev.qose.core.unit.Unit.PER_SECOND;
import static dev.qose.validate.Documents.capture;
import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.Qos;
import dev.qose.core.build.OperationBuilder;
import dev.qose.core.build.QosMetadataBuilder;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.rule.Severity;
import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.validate.report.ValidationReport;
import dev.qose.validate.rule.ExampleDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * No false alarms: what a careful provider says of a real service, by its own layers, types,
 * coordinate reference systems and formats, breaks no rule.
 */
class CaptureRulesTests {

  private static final QosValidator VALIDATOR = QosValidator.create();

  @ParameterizedTest
  @ValueSource(strings = {"mapserver-8.0.0-wms-1.3.0", "qgis-3.22.16-wms-1.3.0"})
  void a_right_block_in_a_map_service_is_right(String name) throws IOException {
    Document capture = ExampleDocument.read("/captures/" + name + ".xml");
    List<OperationBuilder<?>> operations = new ArrayList<>();
    for (Element box : elements(capture, "BoundingBox")) {
      String layer = text((Element) box.getParentNode(), "Name");
      if (layer.isEmpty()) {
        continue;
      }
      operations.add(
          getMap()
              .get(address(capture, "GetMap"))
              .layers(layer)
              .area(
                  box.getAttribute("CRS"),
                  number(box, "minx"),
                  number(box, "miny"),
                  number(box, "maxx"),
                  number(box, "maxy"))
              .crs(box.getAttribute("CRS"))
              .widthBetween(256, 1024)
              .heightBetween(256, 1024)
              .format(format(capture, "GetMap")));
      if (((Element) box.getParentNode()).getAttribute("queryable").equals("1")) {
        operations.add(
            getFeatureInfo()
                .get(address(capture, "GetFeatureInfo"))
                .layers(layer)
                .format(format(capture, "GetFeatureInfo")));
      }
    }
    assertThat(operations).hasSizeGreaterThan(2);
    assertRight(name, Qos.wms(), operations);
  }

  @Test
  void a_right_block_in_a_feature_service_is_right() throws IOException {
    String name = "mapserver-8.0.0-wfs-2.0.0";
    Document capture = ExampleDocument.read("/captures/" + name + ".xml");
    List<OperationBuilder<?>> operations = new ArrayList<>();
    for (Element type : elements(capture, "FeatureType")) {
      Element box = child(type, "WGS84BoundingBox");
      String[] lower = text(box, "LowerCorner").split(" ", -1);
      String[] upper = text(box, "UpperCorner").split(" ", -1);
      String typeName = text(type, "Name");
      String prefix = typeName.substring(0, typeName.indexOf(':'));
      operations.add(
          getFeature()
              .type(type.lookupNamespaceURI(prefix), typeName)
              // The type's own system is latitude first, its box is not.
              .area(
                  text(type, "DefaultCRS"),
                  Double.parseDouble(lower[1]),
                  Double.parseDouble(lower[0]),
                  Double.parseDouble(upper[1]),
                  Double.parseDouble(upper[0]))
              .crs(text(type, "DefaultCRS")));
    }
    assertThat(operations).hasSizeGreaterThan(1);
    assertRight(name, Qos.wfs(), operations);
  }

  private static void assertRight(
      String name, QosMetadataBuilder builder, List<OperationBuilder<?>> operations)
      throws IOException {
    QosMetadataBuilder block =
        builder
            .operating(OPERATIONAL)
            .promise(AVAILABILITY_MONTHLY, atLeast(99.5, PERCENT))
            .promise(MINIMUM_REQUEST_RESPONSE_PERFORMANCE, atMost(Duration.ofSeconds(5)))
            .promise(REQUEST_CAPACITY_PER_SECOND, atLeast(20, PER_SECOND));
    for (OperationBuilder<?> operation : operations) {
      block =
          block.representative(
              operation, promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofSeconds(1))));
    }
    QosMetadata qos =
        block
            .anomalyFeed(
                "https://status.example.org/a.ics",
                feed -> feed.format("text/calendar").description("Maintenance and incidents"))
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] document = capture(name + ".xml").getBytes(UTF_8);
    new Capabilities().inject(new ByteArrayInputStream(document), qos, out);

    ValidationReport report = VALIDATOR.validate(out.toByteArray());

    assertThat(report).hasNoFindingsAtOrAbove(Severity.WARNING);
    assertThat(report.skippedRules()).isEmpty();
  }

  private static String address(Document capture, String operation) {
    Element element = elements(capture, operation).get(0);
    Element resource = (Element) element.getElementsByTagNameNS("*", "OnlineResource").item(0);
    return resource.getAttributeNS("http://www.w3.org/1999/xlink", "href");
  }

  private static String format(Document capture, String operation) {
    return text(elements(capture, operation).get(0), "Format");
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static String text(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (name.equals(node.getLocalName())) {
        return node.getTextContent().strip();
      }
    }
    return "";
  }

  private static Element child(Element parent, String name) {
    return (Element) parent.getElementsByTagNameNS("*", name).item(0);
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
