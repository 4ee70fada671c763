package dev.qose.validate.document;

import dev.qose.validate.report.Location;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Namespaces and names that a checker has to know.
 *
 * @since 0.1
 */
public final class Names {

  /** WMS 1.3.0. */
  public static final String WMS = "http://www.opengis.net/wms";

  /** WFS 2.0. */
  public static final String WFS = "http://www.opengis.net/wfs/2.0";

  /** OWS Common 1.1, which WFS 2.0 uses. */
  public static final String OWS_1_1 = "http://www.opengis.net/ows/1.1";

  /** OWS Common 2.0, which QoS blocks use. */
  public static final String OWS_2_0 = "http://www.opengis.net/ows/2.0";

  /** What QoS blocks of all services have in common. */
  public static final String QOS = "http://www.opengis.net/qos/1.0";

  /** XLink. */
  public static final String XLINK = "http://www.w3.org/1999/xlink";

  /** QoS blocks of a WMS. */
  public static final String QOS_WMS = "http://www.opengis.net/qos/wms/1.0";

  /** QoS blocks of a WFS. */
  public static final String QOS_WFS = "http://www.opengis.net/qos/wfs/1.0";

  /** The elements that stand for vendors' extensions. */
  public static final String STAND_INS = "urn:x-qose:stand-ins";

  /** XML Schema instance. */
  public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  /** Length of a name beyond which paths do without it. */
  private static final int LONG_NAME = 200;

  private static final String QOS_FAMILY = "http://www.opengis.net/qos/";
  private static final String QOS_ROOT = "QualityOfServiceMetadata";

  /** The prefixes in paths and messages, whatever the document uses, by namespace. */
  private static final Map<String, String> PREFIXES =
      Location.NAMESPACES.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  /** The namespaces of the schemas that documents are checked against. */
  private static final Set<String> WITH_SCHEMA =
      Set.of(
          WMS,
          WFS,
          OWS_1_1,
          QOS_WMS,
          QOS_WFS,
          "http://www.opengis.net/sld",
          OWS_2_0,
          "http://www.opengis.net/fes/2.0",
          QOS);

  private Names() {}

  /**
   * Tells whether an element is one of the host's own.
   *
   * @param uri its namespace
   * @return true for the hosts whose schemas are at hand
   */
  public static boolean isHost(String uri) {
    return uri.equals(WMS) || uri.equals(WFS) || uri.equals(OWS_1_1);
  }

  /**
   * Tells whether an element is in a namespace whose schema is not at hand.
   *
   * @param uri its namespace
   * @return true if there is no schema
   */
  public static boolean isForeign(String uri) {
    return !WITH_SCHEMA.contains(uri);
  }

  /**
   * Tells whether an element is the root of a QoS block.
   *
   * @param uri its namespace
   * @param localName its name without prefix
   * @return true if it is
   */
  public static boolean isQosRoot(String uri, String localName) {
    return localName.equals(QOS_ROOT) && (uri.equals(QOS_WMS) || uri.equals(QOS_WFS));
  }

  /**
   * Tells whether a namespace is one of QoS metadata, be it one that exists or not.
   *
   * @param uri the namespace
   * @return true if it looks like one
   */
  public static boolean isQosFamily(String uri) {
    return uri.startsWith(QOS_FAMILY) || uri.startsWith("https://www.opengis.net/qos/");
  }

  /**
   * Writes a name as it stands in paths and messages.
   *
   * @param uri the namespace; empty: none
   * @param localName the name without prefix
   * @return the name with a fixed prefix, or the namespace in full
   */
  public static String display(String uri, String localName) {
    if (uri.isEmpty()) {
      return localName;
    }
    String prefix = PREFIXES.get(uri);
    return prefix == null ? "Q{" + uri + "}" + localName : prefix + ":" + localName;
  }

  /**
   * Appends a step of a path.
   *
   * @param path what to append to
   * @param uri the element's namespace; empty: none
   * @param localName its name without prefix
   * @param isRoot whether it is the root, which has no position
   * @param position its position among siblings of the same name, from 1; 0: not counted
   * @param positionAmongAll its position among all siblings, from 1
   */
  public static void appendStep(
      StringBuilder path,
      String uri,
      String localName,
      boolean isRoot,
      int position,
      int positionAmongAll) {
    path.append('/');
    boolean isLong = uri.length() > LONG_NAME || localName.length() > LONG_NAME;
    if (isLong || position == 0) {
      path.append("*[").append(positionAmongAll).append(']');
    } else {
      path.append(display(uri, localName));
      if (!isRoot) {
        path.append('[').append(position).append(']');
      }
    }
  }
}
