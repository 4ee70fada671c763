package dev.qose.validate.fixes;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mends where a block stands, and what its namespaces are. */
final class PlacementFixes {

  private static final String OWS = "http://www.opengis.net/ows";

  private static final String WRAPPER = "ExtendedCapabilities";

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
  static Optional<Fix> rightService(Element element, ParsedDocument document) {
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

  /** Puts a block of a WFS straight into the one part for extensions that its operations have. */
  static Optional<Fix> intoExtendedCapabilities(Element element, ParsedDocument document) {
    boolean isBlock =
        Namespaces.isQosRoot(element.uri(), element.localName()) && PrefixBindings.isBlock(element);
    return isBlock
        ? owsOfHost(document).flatMap(ows -> intoExtendedCapabilities(element, ows))
        : Optional.empty();
  }

  private static Optional<String> owsOfHost(ParsedDocument document) {
    return switch (document.root().uri()) {
      case Namespaces.WFS -> Optional.of(Namespaces.OWS_1_1);
      case Namespaces.WFS_1 -> Optional.of(Namespaces.OWS_1_0);
      default -> Optional.empty();
    };
  }

  private static Optional<Fix> intoExtendedCapabilities(Element block, String ows) {
    List<Element> around =
        block.ancestors().takeWhile(e -> !e.is(ows, "OperationsMetadata")).toList();
    Optional<Element> operations =
        block.ancestors().filter(e -> e.is(ows, "OperationsMetadata")).findFirst();
    if (operations.isEmpty()) {
      return Optional.empty();
    }
    List<Element> wrappers = operations.get().children(ows, WRAPPER);
    boolean isWrapped =
        !around.isEmpty() && around.stream().allMatch(wrapper -> wrapper.is(ows, WRAPPER));
    if (isWrapped) {
      List<Edit> edits = new ArrayList<>();
      around
          .subList(0, around.size() - 1)
          .forEach(inner -> edits.add(new Edit.Unwrap(inner.location())));
      for (int i = 1; i < wrappers.size(); i++) {
        edits.add(new Edit.Join(wrappers.get(i - 1).location(), wrappers.get(i).location()));
      }
      return edits.isEmpty()
          ? Optional.empty()
          : Optional.of(new Fix("make one %s of all".formatted(WRAPPER), edits));
    }
    String name = operations.get().sibling(WRAPPER);
    Edit move =
        wrappers.isEmpty()
            ? new Edit.Move(block.location(), operations.get().location(), name)
            : new Edit.Move(block.location(), wrappers.get(0).location(), "");
    return Optional.of(Fix.of("put the block into " + name, move));
  }

  /** Binds the prefix of what should be of OWS Common 2.0 to that. */
  static Optional<Fix> owsOfBlock(Element element, ParsedDocument document) {
    boolean isWrong = element.uri().startsWith(OWS) && !element.uri().equals(Namespaces.OWS_2_0);
    return isWrong && PrefixBindings.block(element).isPresent()
        ? Optional.of(PrefixBindings.bind(element, Namespaces.OWS_2_0))
        : Optional.empty();
  }
}
