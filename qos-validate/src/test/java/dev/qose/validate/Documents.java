package dev.qose.validate;

import dev.qose.core.rule.Layer;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Documents to check: captured from real servers, with small QoS blocks put in. */
final class Documents {

  static final String WMS = "mapserver-8.0.0-wms-1.3.0.xml";
  static final String QGIS_WMS = "qgis-3.22.16-wms-1.3.0.xml";
  static final String WFS = "mapserver-8.0.0-wfs-2.0.0.xml";
  static final String OLD_WMS = "mapserver-8.0.0-wms-1.1.1.xml";
  static final String OLD_WFS = "qgis-3.22.16-wfs-1.1.0.xml";
  static final String WPS = "pywps-4.5.2-wps-1.0.0.xml";

  private static final String NAMESPACES =
      """
       xmlns:qos="http://www.opengis.net/qos/1.0" xmlns:ows="http://www.opengis.net/ows/2.0" \
      xmlns:xlink="http://www.w3.org/1999/xlink\"\
      """;

  private Documents() {}

  static String capture(String name) {
    try (InputStream in = Documents.class.getResourceAsStream("/captures/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document in which something went wrong, or instead of one. */
  static byte[] fault(String name) {
    try (InputStream in = Documents.class.getResourceAsStream("/faults/" + name + ".xml")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A block that says when the service starts in the morning. */
  static String block(String service, String startTime) {
    return block(
        service,
        """
        <qos:OperatingInfo>
          <qos:ByDaysOfWeek>
            <qos:On>Monday</qos:On>
            <qos:StartTime>%s</qos:StartTime>
          </qos:ByDaysOfWeek>
        </qos:OperatingInfo>\
        """
            .formatted(startTime),
        "QualityOfServiceMetadata");
  }

  static String block(String service, String content, String name) {
    String root = "qos-" + service + ":" + name;
    return "<%s xmlns:qos-%s=\"http://www.opengis.net/qos/%s/1.0\"%s>\n%s\n</%s>"
        .formatted(root, service, service, NAMESPACES, content, root);
  }

  /** Puts something before the first layer of a WMS document. */
  static String inWms(String document, String extension) {
    return document.replaceFirst("<Layer", extension.replace("$", "\\$") + "\n<Layer");
  }

  /** Puts something into the extensions of a WFS 2.0 document. */
  static String inWfs(String document, String extension) {
    return document.replace(
        "</ows:OperationsMetadata>",
        "<ows:ExtendedCapabilities>\n"
            + extension
            + "\n</ows:ExtendedCapabilities>\n</ows:OperationsMetadata>");
  }

  /** The line, from 1, in which a text first stands. */
  static int lineOf(String document, String text) {
    return (int) document.substring(0, document.indexOf(text)).lines().count();
  }

  /** What the parser and the schemas find; the rest is left out. */
  static ValidationReport schemaPart(ValidationReport report) {
    return new ValidationReport(
        report.document(),
        report.host(),
        report.layers(),
        report.findings().stream()
            .filter(f -> f.layer() == Layer.PARSE || f.layer() == Layer.XSD)
            .toList(),
        report.notChecked(),
        report.skippedRules(),
        report.unlisted(),
        report.suppressed());
  }
}
