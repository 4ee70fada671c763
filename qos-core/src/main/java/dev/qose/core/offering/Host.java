package dev.qose.core.offering;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what kind of capabilities document a document is: the host of a QoS block.
 *
 * @param service the OGC service
 * @param version the version as the root element states it, e.g. {@code 2.0.2}
 * @since 0.1
 */
public record Host(Service service, String version) {

  /**
   * An OGC service whose capabilities documents are told apart.
   *
   * @since 0.1
   */
  public enum Service {
    /** Web Map Service. */
    WMS,
    /** Web Feature Service. */
    WFS,
    /** Catalogue Service for the Web. */
    CSW,
    /** Web Map Tile Service. */
    WMTS,
    /** Web Coverage Service. */
    WCS,
    /** Web Processing Service. */
    WPS,
    /** Sensor Observation Service. */
    SOS
  }

  /**
   * Tells the host by the root element of its capabilities document.
   *
   * @param namespace the root's namespace; empty: none
   * @param localName the root's local name
   * @param version its {@code version} attribute; null: it has none
   * @return the host; empty where the element is not the root of any known capabilities document
   */
  public static Optional<Host> ofRoot(
      String namespace, String localName, @Nullable String version) {
    return version == null
        ? Optional.empty()
        : CapabilitiesRoot.find(namespace, localName, version)
            .map(root -> new Host(root.service(), version));
  }

  /** Returns service and version, e.g. {@code WMS 1.3.0}. */
  @Override
  public String toString() {
    return service + " " + version;
  }
}
