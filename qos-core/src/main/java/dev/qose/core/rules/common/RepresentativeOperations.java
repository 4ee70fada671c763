package dev.qose.core.rules.common;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.ParsedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The operations that blocks name as representative. */
public final class RepresentativeOperations {

  /** The names of operations by those of their elements. */
  private static final Map<String, String> NAMES =
      Map.of(
          "GetCapabilitiesOperation", "GetCapabilities",
          "GetMapOperation", "GetMap",
          "GetFeatureInfoOperation", "GetFeatureInfo",
          "GetFeatureOperation", "GetFeature");

  private RepresentativeOperations() {}

  /**
   * Returns the operations of a document's blocks.
   *
   * @return the name and element of each, in document order
   */
  public static List<Located<String>> of(ParsedDocument document) {
    List<Located<String>> operations = new ArrayList<>();
    for (Element block : document.blocks()) {
      for (Element representative : block.children(Namespaces.QOS, "RepresentativeOperation")) {
        for (Element operation : representative.children()) {
          String name = NAMES.get(operation.localName());
          if (name != null && Namespaces.isQosFamily(operation.uri())) {
            operations.add(new Located<>(name, operation));
          }
        }
      }
    }
    return operations;
  }
}
