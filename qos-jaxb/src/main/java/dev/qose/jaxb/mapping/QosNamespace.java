package dev.qose.jaxb.mapping;

import dev.qose.core.model.ServiceKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * The namespaces that a QoS block is written in, and their prefixes, in the order of declaration.
 *
 * @since 0.1
 */
public enum QosNamespace {
  /** The root and the operations of a map service. */
  QOS_WMS("qos-wms", "http://www.opengis.net/qos/wms/1.0"),
  /** The root and the operations of a feature service. */
  QOS_WFS("qos-wfs", "http://www.opengis.net/qos/wfs/1.0"),
  /** What all services share. */
  QOS("qos", "http://www.opengis.net/qos/1.0"),
  /** OWS Common 2.0. */
  OWS("ows", "http://www.opengis.net/ows/2.0"),
  /** XLink. */
  XLINK("xlink", "http://www.w3.org/1999/xlink");

  /** Local name of the block's root element. */
  public static final String ROOT = "QualityOfServiceMetadata";

  private final String prefix;
  private final String uri;

  QosNamespace(String prefix, String uri) {
    this.prefix = prefix;
    this.uri = uri;
  }

  /**
   * Returns the prefix.
   *
   * @return such as {@code qos-wms}
   */
  public String prefix() {
    return prefix;
  }

  /**
   * Returns the namespace's name.
   *
   * @return its URI
   */
  public String uri() {
    return uri;
  }

  /**
   * Finds a namespace.
   *
   * @param uri its name
   * @return the namespace; empty for any other
   */
  public static Optional<QosNamespace> ofUri(String uri) {
    return Arrays.stream(values()).filter(namespace -> namespace.uri.equals(uri)).findFirst();
  }

  /**
   * Returns the namespace of a block's root.
   *
   * @param service the kind of service
   * @return its namespace
   */
  public static QosNamespace of(ServiceKind service) {
    return service == ServiceKind.WMS ? QOS_WMS : QOS_WFS;
  }

  /**
   * Tells which service's block a root element begins.
   *
   * @param uri the element's namespace
   * @param localName its local name
   * @return the service; empty where it begins no block
   */
  public static Optional<ServiceKind> serviceOfRoot(String uri, String localName) {
    if (!localName.equals(ROOT)) {
      return Optional.empty();
    }
    return Arrays.stream(ServiceKind.values())
        .filter(service -> of(service).uri.equals(uri))
        .findFirst();
  }

  /**
   * Names an element or attribute for people.
   *
   * @param uri its namespace
   * @param localName its local name
   * @return such as {@code qos:Metric}, or {@code {uri}name} for other namespaces
   */
  public static String display(String uri, String localName) {
    if (uri.isEmpty()) {
      return localName;
    }
    return ofUri(uri)
        .map(namespace -> namespace.prefix + ":" + localName)
        .orElse("{" + uri + "}" + localName);
  }
}
