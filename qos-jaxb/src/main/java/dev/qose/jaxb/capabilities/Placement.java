package dev.qose.jaxb.capabilities;

import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.CapabilitiesRoot;
import dev.qose.core.offering.Host;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a QoS block goes in each host, and which one. A host is switched on by giving it a QoS
 * namespace in place of a reason to refuse.
 *
 * @param root the row of the table of hosts
 * @param slot the place; null: there is none
 * @param bound the namespace of the block; null: OGC defined none for this host
 * @param refusal why the host is refused; null: it is not
 */
record Placement(
    CapabilitiesRoot root, @Nullable Slot slot, @Nullable String bound, @Nullable String refusal) {

  private static final String NO_SLOT =
      "its capabilities document has no element that admits XML of other namespaces";
  private static final String NEEDS_DTD =
      "its documents are checked against a DTD, so that the block in"
          + " Capability/VendorSpecificCapabilities must be declared in the internal subset of"
          + " the DOCTYPE, which is not done yet";
  private static final String NO_BINDING =
      "its capabilities document has a slot for extensions, but OGC has defined QoS metadata for"
          + " WMS 1.3.0 and WFS 2.0 only";

  /** Recognizes a host by its root, or says what is wrong with the root. */
  static Placement of(String namespace, String localName, @Nullable String version) {
    return CapabilitiesRoot.find(namespace, localName, version)
        .map(Placement::of)
        .orElseThrow(() -> unknown(namespace, localName, version));
  }

  private static Placement of(CapabilitiesRoot root) {
    return switch (root) {
      case WMS_1_3_0 ->
          new Placement(root, Slot.capability(root.namespace()), Namespaces.QOS_WMS, null);
      case WFS_2_0 ->
          new Placement(
              root, Slot.operationsMetadata(Namespaces.OWS_1_1), Namespaces.QOS_WFS, null);
      case WMS_1_0_0, WMS_1_1_0, WFS_1_0_0 -> new Placement(root, null, null, NO_SLOT);
      case WMS_1_1_1 ->
          new Placement(
              root, Slot.vendorSpecific("", "UserDefinedSymbolization", "Layer"), null, NEEDS_DTD);
      case WCS_1_0_0 ->
          new Placement(root, Slot.vendorSpecific(root.namespace()), null, NO_BINDING);
      case WFS_1_1_0, CSW_2_0_2, SOS_1_0_0 -> unbound(root, Namespaces.OWS_1_0);
      case WMTS_1_0_0, WCS_1_1, WCS_1_1_1, WPS_1_0_0, SOS_2_0 -> unbound(root, Namespaces.OWS_1_1);
      case CSW_3_0, WCS_2_0, WPS_2_0 -> unbound(root, Namespaces.OWS_2_0);
    };
  }

  private static Placement unbound(CapabilitiesRoot root, String ows) {
    return new Placement(root, Slot.operationsMetadata(ows), null, NO_BINDING);
  }

  private static CapabilitiesException unknown(
      String namespace, String localName, @Nullable String version) {
    List<CapabilitiesRoot> rows =
        Arrays.stream(CapabilitiesRoot.values())
            .filter(row -> row.isNamed(namespace, localName))
            .toList();
    return new CapabilitiesException(
        Problem.NOT_CAPABILITIES,
        "The root element "
            + (rows.isEmpty()
                ? "is "
                    + clark(namespace, localName)
                    + "; that of a capabilities document is expected, one of "
                    + Arrays.stream(CapabilitiesRoot.values())
                        .map(row -> clark(row.namespace(), row.localName()))
                        .distinct()
                        .collect(Collectors.joining(", "))
                : clark(namespace, localName)
                    + (version == null
                        ? " has no version attribute; "
                        : " has the version \"" + version + "\"; ")
                    + "known with this root: "
                    + rows.stream()
                        .map(CapabilitiesRoot::versions)
                        .collect(Collectors.joining(", "))));
  }

  static String clark(String namespace, String localName) {
    return namespace.isEmpty() ? localName : "{" + namespace + "}" + localName;
  }

  Host host(String version) {
    return new Host(root.service(), version);
  }

  /** The slot of a host; throws where there is none. */
  Slot slot(Host host) {
    if (refusal != null || slot == null) {
      throw new CapabilitiesException(
          Problem.UNSUPPORTED_HOST, host + " is not supported: " + refusal);
    }
    return slot;
  }

  String qosNamespace() {
    if (bound == null) {
      throw new IllegalStateException(root + " has no QoS namespace");
    }
    return bound;
  }
}
