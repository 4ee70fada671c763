package dev.qose.jaxb.capabilities;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Documents and fragments that several tests use. */
final class Samples {

  static final String QOS_WMS = "http://www.opengis.net/qos/wms/1.0";
  static final String QOS_WFS = "http://www.opengis.net/qos/wfs/1.0";

  static final String WMS_FRAGMENT = fragment("qos-wms", QOS_WMS, "A");
  static final String WFS_FRAGMENT = fragment("qos-wfs", QOS_WFS, "A");

  private Samples() {}

  /** Makes a small fragment of several lines. */
  static String fragment(String prefix, String namespace, String description) {
    return """
    <%1$s:QualityOfServiceMetadata xmlns:%1$s="%2$s" xmlns:qos="http://www.opengis.net/qos/1.0" \
    xmlns:ows="http://www.opengis.net/ows/2.0" xmlns:xlink="http://www.w3.org/1999/xlink">
      <qos:OperatingInfo>
        <qos:OperationalStatus xlink:href="http://example.org/status#Operational"/>
        <qos:Description>%3$s</qos:Description>
      </qos:OperatingInfo>
    </%1$s:QualityOfServiceMetadata>\
    """
        .formatted(prefix, namespace, description);
  }

  static String wms(String capability) {
    return "<?xml version=\"1.0\"?>\n<WMS_Capabilities version=\"1.3.0\""
        + " xmlns=\"http://www.opengis.net/wms\">\n"
        + capability
        + "\n</WMS_Capabilities>\n";
  }

  static String wfs(String operationsMetadata) {
    return "<?xml version=\"1.0\"?>\n<wfs:WFS_Capabilities version=\"2.0.0\""
        + " xmlns:wfs=\"http://www.opengis.net/wfs/2.0\""
        + " xmlns:ows=\"http://www.opengis.net/ows/1.1\">\n"
        + operationsMetadata
        + "\n</wfs:WFS_Capabilities>\n";
  }

  static byte[] capture(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/captures/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] inject(byte[] document, String fragment) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Capabilities().inject(new ByteArrayInputStream(document), fragment, out);
    return out.toByteArray();
  }

  static byte[] remove(byte[] document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Capabilities().remove(new ByteArrayInputStream(document), out);
    return out.toByteArray();
  }
}
