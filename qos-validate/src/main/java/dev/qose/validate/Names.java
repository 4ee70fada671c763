package dev.qose.validate;

import java.util.Map;
import java.util.Set;

/** Namespaces and names that the validator has to know. */
final class Names {

  static final String WMS = "http://www.opengis.net/wms";
  static final String WFS = "http://www.opengis.net/wfs/2.0";
  static final String OWS_1_1 = "http://www.opengis.net/ows/1.1";
  static final String QOS_WMS = "http://www.opengis.net/qos/wms/1.0";
  static final String QOS_WFS = "http://www.opengis.net/qos/wfs/1.0";
  static final String STAND_INS = "urn:x-qose:stand-ins";
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private static final String QOS_FAMILY = "http://www.opengis.net/qos/";
  private static final String QOS_ROOT = "QualityOfServiceMetadata";

  /** The prefixes in paths and messages, whatever the document uses. */
  static final Map<String, String> PREFIXES =
      Map.of(
          WMS,
          "wms",
          WFS,
          "wfs",
          "http://www.opengis.net/sld",
          "sld",
          OWS_1_1,
          "ows11",
          "http://www.opengis.net/ows/2.0",
          "ows20",
          "http://www.opengis.net/fes/2.0",
          "fes",
          "http://www.opengis.net/qos/1.0",
          "qos",
          QOS_WMS,
          "qos-wms",
          QOS_WFS,
          "qos-wfs",
          "http://www.w3.org/1999/xlink",
          "xlink");

  /** The namespaces of the schemas that documents are checked against. */
  private static final Set<String> WITH_SCHEMA =
      Set.of(
          WMS,
          WFS,
          OWS_1_1,
          QOS_WMS,
          QOS_WFS,
          "http://www.opengis.net/sld",
          "http://www.opengis.net/ows/2.0",
          "http://www.opengis.net/fes/2.0",
          "http://www.opengis.net/qos/1.0");

  private Names() {}

  /** Tells whether an element is one of the host's own. */
  static boolean isHost(String uri) {
    return uri.equals(WMS) || uri.equals(WFS) || uri.equals(OWS_1_1);
  }

  /** Tells whether an element is in a namespace whose schema is not at hand. */
  static boolean isForeign(String uri) {
    return !WITH_SCHEMA.contains(uri);
  }

  /** Tells whether an element is the root of a QoS block. */
  static boolean isQosRoot(String uri, String localName) {
    return localName.equals(QOS_ROOT) && (uri.equals(QOS_WMS) || uri.equals(QOS_WFS));
  }

  /** Tells whether a namespace is one of QoS metadata, be it one that exists or not. */
  static boolean isQosFamily(String uri) {
    return uri.startsWith(QOS_FAMILY) || uri.startsWith("https://www.opengis.net/qos/");
  }

  /** A name as it stands in paths and messages. */
  static String display(String uri, String localName) {
    if (uri.isEmpty()) {
      return localName;
    }
    String prefix = PREFIXES.get(uri);
    return prefix == null ? "Q{" + uri + "}" + localName : prefix + ":" + localName;
  }
}
