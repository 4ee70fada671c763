package dev.qose.core.element;

import dev.qose.core.text.NearestName;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The namespaces that QoS metadata, its hosts and their extensions are written in: the one table of
 * them, and of the prefixes by which paths and messages name them.
 *
 * @since 0.1
 */
public final class Namespaces {

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

  /** WFS 1.0.0 and 1.1.0. */
  public static final String WFS_1 = "http://www.opengis.net/wfs";

  /** OWS Common 1.0, which WFS 1.1.0 and CSW 2.0.2 use. */
  public static final String OWS_1_0 = "http://www.opengis.net/ows";

  /** Filter Encoding 2.0. */
  public static final String FES = "http://www.opengis.net/fes/2.0";

  /** Styled Layer Descriptor, which extends WMS. */
  public static final String SLD = "http://www.opengis.net/sld";

  /** The local name of the root of a QoS block, in either namespace. */
  public static final String QOS_ROOT = "QualityOfServiceMetadata";

  /** That of {@code xml:lang}, whose prefix needs no declaration. */
  public static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** That of namespace declarations, in which nothing else can be. */
  public static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  /** XML Schema instance. */
  public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  /** Namespaces that are longer are not taken for others. */
  private static final int LONGEST = 60;

  private static final Pattern SCHEME = Pattern.compile("^[a-z]+://");

  private static final Pattern ENDING = Pattern.compile("[/#]+$");

  private static final String QOS_FAMILY = "http://www.opengis.net/qos/";

  /** The prefixes in paths and messages, whatever the document uses, by namespace. */
  private static final Map<String, String> PREFIXES =
      Location.NAMESPACES.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  /** The prefixes that blocks are written with, by namespace, in the order of declaration. */
  private static final Map<String, String> OF_BLOCKS = new LinkedHashMap<>();

  static {
    OF_BLOCKS.put(QOS_WMS, "qos-wms");
    OF_BLOCKS.put(QOS_WFS, "qos-wfs");
    OF_BLOCKS.put(QOS, "qos");
    OF_BLOCKS.put(OWS_2_0, "ows");
    OF_BLOCKS.put(XLINK, "xlink");
  }

  /** Those of QoS metadata alone. */
  private static final List<String> QOS_ONLY = List.of(QOS, QOS_WMS, QOS_WFS);

  /** The namespaces of the schemas that documents are checked against. */
  private static final Set<String> WITH_SCHEMA =
      Set.of(WMS, WFS, OWS_1_1, QOS_WMS, QOS_WFS, SLD, OWS_2_0, FES, QOS);

  /** Those that capabilities documents use besides: of their hosts, extensions and parts. */
  private static final Set<String> OTHERS =
      Set.of(
          XLINK,
          XML,
          XSI,
          WFS_1,
          OWS_1_0,
          "http://www.opengis.net/cat/csw/2.0.2",
          "http://www.opengis.net/cat/csw/3.0",
          "http://www.opengis.net/gml",
          "http://www.opengis.net/gml/3.2",
          "http://www.opengis.net/gml/3.3/ce",
          "http://www.opengis.net/ogc",
          "http://www.opengis.net/sampling/2.0",
          "http://www.opengis.net/se",
          "http://www.opengis.net/sos/1.0",
          "http://www.opengis.net/sos/2.0",
          "http://www.opengis.net/swe/2.0",
          "http://www.opengis.net/swes/2.0",
          "http://www.opengis.net/wcs",
          "http://www.opengis.net/wcs/1.1",
          "http://www.opengis.net/wcs/1.1.1",
          "http://www.opengis.net/wcs/2.0",
          "http://www.opengis.net/wmts/1.0",
          "http://www.opengis.net/wps/1.0.0",
          "http://www.opengis.net/wps/2.0",
          "http://www.isotc211.org/2005/gco",
          "http://www.isotc211.org/2005/gmd",
          "http://www.isotc211.org/2005/gmx",
          "http://www.isotc211.org/2005/srv",
          "http://inspire.ec.europa.eu/schemas/common/1.0",
          "http://inspire.ec.europa.eu/schemas/inspire_dls/1.0",
          "http://inspire.ec.europa.eu/schemas/inspire_ds/1.0",
          "http://inspire.ec.europa.eu/schemas/inspire_vs/1.0",
          "http://inspire.ec.europa.eu/schemas/inspire_vs_ows11/1.0",
          "http://mapserver.gis.umn.edu/mapserver",
          "http://schemas.deegree.org/extensions/services/wms/1.3.0",
          "https://schemas.deegree.org/extensions/services/wms/1.3.0",
          "http://www.esri.com/wms",
          "http://www.qgis.org/gml",
          "http://www.qgis.org/wms");

  private Namespaces() {}

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
   * Tells whether a namespace is one of QoS metadata, be it one that exists or a slip for one.
   *
   * @param uri the namespace
   * @return true if it looks like one
   */
  public static boolean isQosFamily(String uri) {
    return uri.startsWith(QOS_FAMILY)
        || (uri.length() <= LONGEST
            && !isKnown(uri)
            && (plain(uri).contains("opengis.net/qos/")
                || QOS_ONLY.stream().anyMatch(qos -> isNearly(uri, qos))));
  }

  /**
   * Tells whether an element begins a QoS block, be it a right one or not.
   *
   * @param uri its namespace
   * @param localName its name without prefix
   * @return true for an element of a QoS namespace, or for a root of a block in any other
   */
  public static boolean isBlock(String uri, String localName) {
    return localName.equals(QOS_ROOT) || isQosFamily(uri);
  }

  /**
   * Finds the namespace that was probably meant.
   *
   * @param uri what was written
   * @return one that capabilities documents are known to use, which differs by scheme, capitals, a
   *     slash at the end or one letter; another version, in digits, is another namespace; empty:
   *     this one is known itself, or there is none so near
   */
  public static Optional<String> meant(String uri) {
    return isKnown(uri)
        ? Optional.empty()
        : Stream.concat(WITH_SCHEMA.stream(), OTHERS.stream())
            .filter(known -> isNearly(uri, known))
            .min(
                Comparator.<String, Boolean>comparing(known -> !plain(uri).equals(plain(known)))
                    .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isKnown(String uri) {
    return WITH_SCHEMA.contains(uri) || OTHERS.contains(uri);
  }

  private static boolean isNearly(String uri, String known) {
    // Longer by the "s" of "https", a few slashes, and a letter: else it need not be looked at.
    if (Math.abs(uri.length() - known.length()) > 5) {
      return false;
    }
    String written = plain(uri);
    String meant = plain(known);
    return written.equals(meant) || NearestName.isSlip(written, meant);
  }

  /** A namespace without what is easily written otherwise. */
  private static String plain(String uri) {
    String lowerCase = uri.toLowerCase(Locale.ROOT);
    return ENDING.matcher(SCHEME.matcher(lowerCase).replaceFirst("")).replaceFirst("");
  }

  /**
   * Returns the namespaces that QoS blocks are made of.
   *
   * @return the prefix of each namespace, by its URI, in the order in which a block declares them
   */
  public static Map<String, String> ofBlocks() {
    return Collections.unmodifiableMap(OF_BLOCKS);
  }

  /**
   * Writes a name as it stands in messages about a block.
   *
   * @param uri the namespace; empty: none
   * @param localName the name without prefix
   * @return the name with the prefix that blocks are written with, such as {@code qos:Metric}, or
   *     {@code {uri}name}
   */
  public static String nameInBlock(String uri, String localName) {
    if (uri.isEmpty()) {
      return localName;
    }
    String prefix = uri.equals(XML) ? "xml" : OF_BLOCKS.get(uri);
    return prefix == null ? "{" + uri + "}" + localName : prefix + ":" + localName;
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
}
