package dev.qose.jaxb.capabilities;

import static dev.qose.jaxb.capabilities.Host.Service.CSW;
import static dev.qose.jaxb.capabilities.Host.Service.SOS;
import static dev.qose.jaxb.capabilities.Host.Service.WCS;
import static dev.qose.jaxb.capabilities.Host.Service.WFS;
import static dev.qose.jaxb.capabilities.Host.Service.WMS;
import static dev.qose.jaxb.capabilities.Host.Service.WMTS;
import static dev.qose.jaxb.capabilities.Host.Service.WPS;

import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of hosts: how each is recognized by its root element, where a QoS block goes, and which
 * one. A host is switched on by giving it a QoS namespace in place of a reason to refuse.
 */
enum Placement {
  WMS_1_0_0(WMS, "1.0.0", "", "WMT_MS_Capabilities", null, null, Reason.NO_SLOT),
  WMS_1_1_0(WMS, "1.1.0", "", "WMT_MS_Capabilities", null, null, Reason.NO_SLOT),
  WMS_1_1_1(
      WMS,
      "1.1.1",
      "",
      "WMT_MS_Capabilities",
      Slot.vendorSpecific("", "UserDefinedSymbolization", "Layer"),
      null,
      Reason.NEEDS_DTD),
  WMS_1_3_0(
      WMS, "1.3.0", Names.WMS, "WMS_Capabilities", Slot.capability(Names.WMS), Names.QOS_WMS, null),
  WFS_1_0_0(WFS, "1.0.0", Names.WFS_1, "WFS_Capabilities", null, null, Reason.NO_SLOT),
  WFS_1_1_0(
      WFS,
      "1.1.0",
      Names.WFS_1,
      "WFS_Capabilities",
      Slot.operationsMetadata(Names.OWS_1_0),
      null,
      Reason.NO_BINDING),
  WFS_2_0(
      WFS,
      "2.0.*",
      Names.WFS_2,
      "WFS_Capabilities",
      Slot.operationsMetadata(Names.OWS_1_1),
      Names.QOS_WFS,
      null),
  CSW_2_0_2(
      CSW,
      "2.0.2",
      "http://www.opengis.net/cat/csw/2.0.2",
      "Capabilities",
      Slot.operationsMetadata(Names.OWS_1_0),
      null,
      Reason.NO_BINDING),
  CSW_3_0(
      CSW,
      "3.0.*",
      "http://www.opengis.net/cat/csw/3.0",
      "Capabilities",
      Slot.operationsMetadata(Names.OWS_2_0),
      null,
      Reason.NO_BINDING),
  WMTS_1_0_0(
      WMTS,
      "1.0.0",
      "http://www.opengis.net/wmts/1.0",
      "Capabilities",
      Slot.operationsMetadata(Names.OWS_1_1),
      null,
      Reason.NO_BINDING),
  WCS_1_0_0(
      WCS,
      "1.0.0",
      Names.WCS_1,
      "WCS_Capabilities",
      Slot.vendorSpecific(Names.WCS_1),
      null,
      Reason.NO_BINDING),
  WCS_1_1(
      WCS,
      "1.1.*",
      "http://www.opengis.net/wcs/1.1",
      "Capabilities",
      Slot.operationsMetadata(Names.OWS_1_1),
      null,
      Reason.NO_BINDING),
  WCS_1_1_1(
      WCS,
      "1.1.*",
      "http://www.opengis.net/wcs/1.1.1",
      "Capabilities",
      Slot.operationsMetadata(Names.OWS_1_1),
      null,
      Reason.NO_BINDING),
  WCS_2_0(
      WCS,
      "2.0.*",
      "http://www.opengis.net/wcs/2.0",
      "Capabilities",
      Slot.operationsMetadata(Names.OWS_2_0),
      null,
      Reason.NO_BINDING),
  WPS_1_0_0(
      WPS,
      "1.0.0",
      "http://www.opengis.net/wps/1.0.0",
      "Capabilities",
      Slot.operationsMetadata(Names.OWS_1_1),
      null,
      Reason.NO_BINDING),
  WPS_2_0(
      WPS,
      "2.0.*",
      "http://www.opengis.net/wps/2.0",
      "Capabilities",
      Slot.operationsMetadata(Names.OWS_2_0),
      null,
      Reason.NO_BINDING),
  SOS_2_0(
      SOS,
      "2.0.*",
      "http://www.opengis.net/sos/2.0",
      "Capabilities",
      Slot.operationsMetadata(Names.OWS_1_1),
      null,
      Reason.NO_BINDING);

  /** Local name of the root of a QoS block. */
  static final String QOS_ROOT = "QualityOfServiceMetadata";

  private static final Set<String> QOS_NAMESPACES = Set.of(Names.QOS_WMS, Names.QOS_WFS);

  private final Host.Service service;
  private final String versions;
  private final String rootNamespace;
  private final String rootName;

  /** A record of strings and of sets made by Set.of. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final @Nullable Slot slot;

  private final @Nullable String qosNamespace;
  private final @Nullable String refusal;

  Placement(
      Host.Service service,
      String versions,
      String rootNamespace,
      String rootName,
      @Nullable Slot slot,
      @Nullable String qosNamespace,
      @Nullable String refusal) {
    this.service = service;
    this.versions = versions;
    this.rootNamespace = rootNamespace;
    this.rootName = rootName;
    this.slot = slot;
    this.qosNamespace = qosNamespace;
    this.refusal = refusal;
  }

  /** Finds the row of a root element; a version of null means that the root has none. */
  static Placement of(String namespace, String localName, @Nullable String version) {
    List<Placement> rows =
        Arrays.stream(values())
            .filter(p -> p.rootNamespace.equals(namespace) && p.rootName.equals(localName))
            .toList();
    if (rows.isEmpty()) {
      throw new CapabilitiesException(
          Problem.NOT_CAPABILITIES,
          "The root element is "
              + clark(namespace, localName)
              + "; that of a capabilities document is expected, one of "
              + Arrays.stream(values())
                  .map(p -> clark(p.rootNamespace, p.rootName))
                  .distinct()
                  .collect(Collectors.joining(", ")));
    }
    return rows.stream()
        .filter(p -> version != null && p.matches(version))
        .findFirst()
        .orElseThrow(
            () ->
                new CapabilitiesException(
                    Problem.NOT_CAPABILITIES,
                    "The root element "
                        + clark(namespace, localName)
                        + (version == null
                            ? " has no version attribute; "
                            : " has the version \"" + version + "\"; ")
                        + "known with this root: "
                        + rows.stream().map(p -> p.versions).collect(Collectors.joining(", "))));
  }

  /** Finds the row of a root element, if there is one. */
  static Optional<Placement> find(String namespace, String localName, String version) {
    return Arrays.stream(values())
        .filter(p -> p.rootNamespace.equals(namespace) && p.rootName.equals(localName))
        .filter(p -> p.matches(version))
        .findFirst();
  }

  /** Tells whether an element is the root of a QoS block, for whichever host. */
  static boolean isQosRoot(String namespace, String localName) {
    return localName.equals(QOS_ROOT) && QOS_NAMESPACES.contains(namespace);
  }

  static String clark(String namespace, String localName) {
    return namespace.isEmpty() ? localName : "{" + namespace + "}" + localName;
  }

  Host host(String version) {
    return new Host(service, version);
  }

  /** Returns the slot; refuses a host that has none or is not switched on, with the reason. */
  Slot slot(Host host) {
    if (refusal != null || slot == null) {
      throw new CapabilitiesException(
          Problem.UNSUPPORTED_HOST, host + " is not supported: " + refusal);
    }
    return slot;
  }

  /** Returns the namespace that the block has in this host. */
  String qosNamespace() {
    if (qosNamespace == null) {
      throw new IllegalStateException(this + " has no QoS namespace");
    }
    return qosNamespace;
  }

  private boolean matches(String version) {
    return versions.endsWith(".*")
        ? version.startsWith(versions.substring(0, versions.length() - 1))
        : version.equals(versions);
  }

  private static final class Names {
    static final String WMS = "http://www.opengis.net/wms";
    static final String WFS_1 = "http://www.opengis.net/wfs";
    static final String WFS_2 = "http://www.opengis.net/wfs/2.0";
    static final String WCS_1 = "http://www.opengis.net/wcs";
    static final String OWS_1_0 = "http://www.opengis.net/ows";
    static final String OWS_1_1 = "http://www.opengis.net/ows/1.1";
    static final String OWS_2_0 = "http://www.opengis.net/ows/2.0";
    static final String QOS_WMS = "http://www.opengis.net/qos/wms/1.0";
    static final String QOS_WFS = "http://www.opengis.net/qos/wfs/1.0";
  }

  private static final class Reason {
    static final String NO_SLOT =
        "its capabilities document has no element that admits XML of other namespaces";
    static final String NEEDS_DTD =
        "its documents are checked against a DTD, so that the block in"
            + " Capability/VendorSpecificCapabilities must be declared in the internal subset of"
            + " the DOCTYPE, which is not done yet";
    static final String NO_BINDING =
        "its capabilities document has a slot for extensions, but OGC has defined QoS metadata for"
            + " WMS 1.3.0 and WFS 2.0 only";
  }
}
