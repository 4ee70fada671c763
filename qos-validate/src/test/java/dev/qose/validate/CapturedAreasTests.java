package dev.qose.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Severity;
import dev.qose.core.rules.Hosts;
import dev.qose.validate.rule.ExampleDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What real servers say of their layers and types fits what they say of them elsewhere. */
class CapturedAreasTests {

  private static final QosValidator VALIDATOR = QosValidator.create();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mapserver-8.0.0-wms-1.3.0.xml",
        "mapserver-8.0.0-wms-1.1.1.xml",
        "qgis-3.22.16-wms-1.3.0.xml"
      })
  void boxes_of_layers_are_areas_of_requests(String capture) {
    List<String> options = new ArrayList<>();
    NodeList boxes = read(capture).getElementsByTagNameNS("*", "BoundingBox");
    for (int i = 0; i < boxes.getLength(); i++) {
      Element box = (Element) boxes.item(i);
      String crs = box.getAttribute("CRS") + box.getAttribute("SRS");
      options.add(
          Hosts.parameter("LAYERS", text((Element) box.getParentNode(), "Name"))
              + Hosts.parameter("CRS", crs)
              + Hosts.area(
                  crs,
                  box.getAttribute("minx") + " " + box.getAttribute("miny"),
                  box.getAttribute("maxx") + " " + box.getAttribute("maxy")));
    }
    String block = Hosts.mapBlock(options.toArray(String[]::new));

    assertThat(options).hasSizeGreaterThan(2);
    assertFits(text(capture).replaceFirst("<Layer", block + "<Layer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mapserver-8.0.0-wfs-2.0.0.xml", "qgis-3.22.16-wfs-1.1.0.xml"})
  void extents_of_types_are_areas_of_requests(String capture) {
    List<String> operations = new ArrayList<>();
    NodeList boxes = read(capture).getElementsByTagNameNS("*", "WGS84BoundingBox");
    for (int i = 0; i < boxes.getLength(); i++) {
      Element box = (Element) boxes.item(i);
      Element type = (Element) box.getParentNode();
      String crs = text(type, "DefaultCRS") + text(type, "DefaultSRS");
      boolean isUrn = crs.startsWith("urn:");
      operations.add(
          "<qos-wfs:AdHocQueryConstraints>"
              + Hosts.area(
                  crs,
                  inOrder(text(box, "LowerCorner"), isUrn),
                  inOrder(text(box, "UpperCorner"), isUrn))
              + Hosts.parameter("srsName", crs)
              + "<qos-wfs:TypeNames>%s</qos-wfs:TypeNames>".formatted(text(type, "Name"))
              + "</qos-wfs:AdHocQueryConstraints>");
    }
    String block =
        Hosts.mapBlock("")
            .replace(
                "<qos-wms:GetMapOperation><qos-wms:RequestOption></qos-wms:RequestOption></qos-wms:GetMapOperation>",
                "<qos-wfs:GetFeatureOperation>%s</qos-wfs:GetFeatureOperation>"
                    .formatted(String.join("", operations)))
            .replace("qos-wms:Quality", "qos-wfs:Quality");

    assertThat(operations).hasSizeGreaterThan(1);
    assertFits(
        text(capture)
            .replaceFirst(
                "</ows:OperationsMetadata>",
                "<ows:ExtendedCapabilities>%s</ows:ExtendedCapabilities></ows:OperationsMetadata>"
                    .formatted(block)));
  }

  private static void assertFits(String document) {
    assertThat(VALIDATOR.validate(document.getBytes(StandardCharsets.UTF_8)))
        .satisfies(
            report ->
                assertThat(report.findings())
                    .filteredOn(f -> f.rule().matches("QOS-A.*|QOS-R(09|10|13|23)"))
                    .filteredOn(f -> f.severity().isAtLeast(Severity.INFO))
                    .isEmpty())
        .satisfies(
            report ->
                assertThat(report.skippedRules())
                    .filteredOn(s -> s.rule().matches("QOS-A.*|QOS-R(09|10|13|23)"))
                    .isEmpty());
  }

  /** The captures say 4326: latitude first where it is a URN. */
  private static String inOrder(String corner, boolean isLatitudeFirst) {
    String[] numbers = corner.split(" ", -1);
    return isLatitudeFirst ? numbers[1] + " " + numbers[0] : corner;
  }

  private static String text(Element parent, String name) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (name.equals(node.getLocalName())) {
        return node.getTextContent().strip();
      }
    }
    return "";
  }

  private static org.w3c.dom.Document read(String capture) {
    return ExampleDocument.read("/captures/" + capture);
  }

  private static String text(String capture) {
    try (InputStream in = CapturedAreasTests.class.getResourceAsStream("/captures/" + capture)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(capture, e);
    }
  }
}
