package dev.qose.core.offering;

import static dev.qose.core.offering.Host.Service.CSW;
import static dev.qose.core.offering.Host.Service.SOS;
import static dev.qose.core.offering.Host.Service.WCS;
import static dev.qose.core.offering.Host.Service.WFS;
import static dev.qose.core.offering.Host.Service.WMS;
import static dev.qose.core.offering.Host.Service.WMTS;
import static dev.qose.core.offering.Host.Service.WPS;

import dev.qose.core.element.Namespaces;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root elements of the capabilities documents that are told apart: the one table of hosts.
 *
 * @since 0.1
 */
public enum CapabilitiesRoot {
  /** WMS 1.0.0 (OGC 00-028). */
  WMS_1_0_0(WMS, "1.0.0", "", "WMT_MS_Capabilities"),
  /** WMS 1.1.0 (OGC 01-047r2). */
  WMS_1_1_0(WMS, "1.1.0", "", "WMT_MS_Capabilities"),
  /** WMS 1.1.1 (OGC 01-068r3). */
  WMS_1_1_1(WMS, "1.1.1", "", "WMT_MS_Capabilities"),
  /** WMS 1.3.0 (OGC 06-042). */
  WMS_1_3_0(WMS, "1.3.0", Namespaces.WMS, "WMS_Capabilities"),
  /** WFS 1.0.0 (OGC 02-058). */
  WFS_1_0_0(WFS, "1.0.0", Namespaces.WFS_1, "WFS_Capabilities"),
  /** WFS 1.1.0 (OGC 04-094). */
  WFS_1_1_0(WFS, "1.1.0", Namespaces.WFS_1, "WFS_Capabilities"),
  /** WFS 2.0 (OGC 09-025). */
  WFS_2_0(WFS, "2.0.*", Namespaces.WFS, "WFS_Capabilities"),
  /** CSW 2.0.2 (OGC 07-006r1). */
  CSW_2_0_2(CSW, "2.0.2", "http://www.opengis.net/cat/csw/2.0.2", "Capabilities"),
  /** CSW 3.0 (OGC 12-176). */
  CSW_3_0(CSW, "3.0.*", "http://www.opengis.net/cat/csw/3.0", "Capabilities"),
  /** WMTS 1.0.0 (OGC 07-057r7). */
  WMTS_1_0_0(WMTS, "1.0.0", "http://www.opengis.net/wmts/1.0", "Capabilities"),
  /** WCS 1.0.0 (OGC 03-065r6). */
  WCS_1_0_0(WCS, "1.0.0", "http://www.opengis.net/wcs", "WCS_Capabilities"),
  /** WCS 1.1 (OGC 06-083r8). */
  WCS_1_1(WCS, "1.1.*", "http://www.opengis.net/wcs/1.1", "Capabilities"),
  /** WCS 1.1.1 and 1.1.2 (OGC 07-067r5). */
  WCS_1_1_1(WCS, "1.1.*", "http://www.opengis.net/wcs/1.1.1", "Capabilities"),
  /** WCS 2.0 (OGC 09-110). */
  WCS_2_0(WCS, "2.0.*", "http://www.opengis.net/wcs/2.0", "Capabilities"),
  /** WPS 1.0.0 (OGC 05-007r7). */
  WPS_1_0_0(WPS, "1.0.0", "http://www.opengis.net/wps/1.0.0", "Capabilities"),
  /** WPS 2.0 (OGC 14-065). */
  WPS_2_0(WPS, "2.0.*", "http://www.opengis.net/wps/2.0", "Capabilities"),
  /** SOS 1.0.0 (OGC 06-009r6). */
  SOS_1_0_0(SOS, "1.0.0", "http://www.opengis.net/sos/1.0", "Capabilities"),
  /** SOS 2.0 (OGC 12-006). */
  SOS_2_0(SOS, "2.0.*", "http://www.opengis.net/sos/2.0", "Capabilities");

  private final Host.Service service;
  private final String versions;
  private final String namespace;
  private final String localName;

  CapabilitiesRoot(Host.Service service, String versions, String namespace, String localName) {
    this.service = service;
    this.versions = versions;
    this.namespace = namespace;
    this.localName = localName;
  }

  /**
   * Finds the row for a root element.
   *
   * @param namespace its namespace; empty: none
   * @param localName its local name
   * @param version its {@code version} attribute; null: it has none
   * @return the row; empty: it is not the root of any known capabilities document
   */
  public static Optional<CapabilitiesRoot> find(
      String namespace, String localName, @Nullable String version) {
    return Arrays.stream(values())
        .filter(row -> row.isNamed(namespace, localName))
        .filter(row -> version != null && row.matches(version))
        .findFirst();
  }

  /**
   * Tells whether a root element has this name, whatever its version.
   *
   * @param otherNamespace its namespace; empty: none
   * @param otherLocalName its local name
   * @return true if it has
   */
  public boolean isNamed(String otherNamespace, String otherLocalName) {
    return namespace.equals(otherNamespace) && localName.equals(otherLocalName);
  }

  /**
   * Returns the service.
   *
   * @return the service
   */
  public Host.Service service() {
    return service;
  }

  /**
   * Returns the versions.
   *
   * @return one version, or the beginning of several with {@code .*} behind
   */
  public String versions() {
    return versions;
  }

  /**
   * Returns the namespace.
   *
   * @return its URI; empty: none
   */
  public String namespace() {
    return namespace;
  }

  /**
   * Returns the name without prefix.
   *
   * @return the local name
   */
  public String localName() {
    return localName;
  }

  private boolean matches(String version) {
    return versions.endsWith(".*")
        ? version.startsWith(versions.substring(0, versions.length() - 1))
        : version.equals(versions);
  }
}
