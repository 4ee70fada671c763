package dev.qose.jaxb.capabilities;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in a capabilities document a QoS block goes: into a child of the root, before the first of
 * some elements or last, directly or inside a wrapper that other extensions share.
 *
 * @param namespace of all the elements named here
 * @param container the child of the root
 * @param wrapper the child of the container that holds extensions, or null where there is none
 * @param after children of the container that precede the block
 * @param before children of the container that follow the block
 */
record Slot(
    String namespace,
    String container,
    @Nullable String wrapper,
    Set<String> after,
    Set<String> before) {

  /** Returns the place in words. */
  String path() {
    return wrapper == null ? container : container + "/" + wrapper;
  }

  /** The slot of WMS 1.3.0: WMS 1.3.0, Annex E.1, {@code _ExtendedCapabilities}. */
  static Slot capability(String namespace) {
    return new Slot(namespace, "Capability", null, Set.of("Request", "Exception"), Set.of("Layer"));
  }

  /** The slot of the earlier WMS and WCS: an element for vendors inside {@code Capability}. */
  static Slot vendorSpecific(String namespace, String... before) {
    return new Slot(
        namespace,
        "Capability",
        "VendorSpecificCapabilities",
        Set.of("Request", "Exception"),
        Set.of(before));
  }

  /** The slot of OWS Common: OWS 1.1, 7.4.6, {@code ExtendedCapabilities}. */
  static Slot operationsMetadata(String namespace) {
    return new Slot(
        namespace,
        "OperationsMetadata",
        "ExtendedCapabilities",
        Set.of("Operation", "Parameter", "Constraint"),
        Set.of());
  }
}
