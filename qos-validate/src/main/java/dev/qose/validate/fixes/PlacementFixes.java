package dev.qose.validate.fixes;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.QosDocument;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mends where a block stands, and what its namespaces are. */
final class PlacementFixes {

  private static final String OWS = "http://www.opengis.net/ows";

  /** What the namespace of a service has besides the root. */
  private static final Map<String, Set<String>> OF_SERVICE =
      Map.of(
          Namespaces.QOS_WMS,
          Set.of("GetMapOperation", "GetFeatureInfoOperation", "RequestOption"),
          Namespaces.QOS_WFS,
          Set.of(
              "GetFeatureOperation",
              "AdHocQueryConstraints",
              "StoredQueryConstraints",
              "TypeNames",
              "StoredQueryId"));

  private PlacementFixes() {}

  /** Gives the root the namespace of its host, if all that is in it may stand in that, too. */
  static Optional<Fix> rightService(Element element, QosDocument document) {
    Optional<String> service = PrefixBindings.ofBlock(document);
    if (!Namespaces.isQosRoot(element.uri(), element.localName())
        || service.isEmpty()
        || service.get().equals(element.uri())) {
      return Optional.empty();
    }
    List<Element> bound =
        element
            .selfAndDescendants()
            .filter(e -> e != element && e.uri().equals(element.uri()))
            .toList();
    if (!bound.stream()
        .allMatch(e -> OF_SERVICE.getOrDefault(service.get(), Set.of()).contains(e.localName()))) {
      return Optional.empty();
    }
    Optional<String> prefix = PrefixBindings.prefix(service.get(), element);
    if (bound.isEmpty() && prefix.isPresent()) {
      String name =
          prefix.get().isEmpty() ? element.localName() : prefix.get() + ":" + element.localName();
      return Optional.of(
          Fix.of("rename the root to " + name, new Edit.Rename(element.location(), name)));
    }
    return Optional.of(PrefixBindings.bind(element, service.get()));
  }

  /** Moves a block of a WFS to where its operations are described, into the part for extensions. */
  static Optional<Fix> intoExtendedCapabilities(Element element, QosDocument document) {
    boolean isBlock =
        Namespaces.isQosRoot(element.uri(), element.localName()) && PrefixBindings.isBlock(element);
    Optional<Element> operations =
        element.ancestors().filter(e -> e.is(Namespaces.OWS_1_1, "OperationsMetadata")).findFirst();
    if (!isBlock
        || operations.isEmpty()
        || element
            .parent()
            .filter(e -> e.is(Namespaces.OWS_1_1, "ExtendedCapabilities"))
            .isPresent()) {
      return Optional.empty();
    }
    Optional<Element> extensions =
        operations.get().child(Namespaces.OWS_1_1, "ExtendedCapabilities");
    String name = operations.get().sibling("ExtendedCapabilities");
    Edit move =
        extensions.isPresent()
            ? new Edit.Move(element.location(), extensions.get().location(), "")
            : new Edit.Move(element.location(), operations.get().location(), name);
    return Optional.of(Fix.of("put the block into " + name, move));
  }

  /** Binds the prefix of what should be of OWS Common 2.0 to that. */
  static Optional<Fix> owsOfBlock(Element element, QosDocument document) {
    boolean isWrong = element.uri().startsWith(OWS) && !element.uri().equals(Namespaces.OWS_2_0);
    return isWrong && PrefixBindings.block(element).isPresent()
        ? Optional.of(PrefixBindings.bind(element, Namespaces.OWS_2_0))
        : Optional.empty();
  }
}
