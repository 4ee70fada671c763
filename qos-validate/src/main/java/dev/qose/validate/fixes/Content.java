package dev.qose.validate.fixes;

import static dev.qose.core.element.Namespaces.OWS_2_0;
import static dev.qose.core.element.Namespaces.QOS;
import static dev.qose.core.element.Namespaces.QOS_WFS;
import static dev.qose.core.element.Namespaces.QOS_WMS;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the QoS schemas let stand in an element, in the order that they want.
 *
 * @param names the names, as in paths; those with the same rank are in one text, with blanks
 */
record Content(List<String> names) {

  private static final String OPERATIONS =
      "qos:GetCapabilitiesOperation qos-wms:GetMapOperation qos-wms:GetFeatureInfoOperation"
          + " qos-wfs:GetFeatureOperation";

  private static final Map<String, Content> CONTENTS =
      Map.ofEntries(
          entry(
              "QualityOfServiceMetadata",
              "qos:OperatingInfo",
              "qos:QualityOfServiceStatement",
              "qos:RepresentativeOperation",
              "qos:OperationAnomalyFeed"),
          entry(
              "OperatingInfo",
              "qos:OperationalStatus",
              "qos:Description",
              "qos:ByDaysOfWeek",
              "qos:StartTime",
              "qos:EndTime"),
          entry("ByDaysOfWeek", "qos:On", "qos:StartTime", "qos:EndTime"),
          entry(
              "QualityOfServiceStatement",
              "qos:Metric",
              "qos:Value qos:LessThanOrEqual qos:MoreThanOrEqual"),
          entry("RepresentativeOperation", OPERATIONS, "qos:QualityOfServiceStatement"),
          entry("GetCapabilitiesOperation", "ows20:DCP", "qos:Constraint"),
          entry("GetMapOperation", "ows20:DCP", "qos:Constraint", "qos-wms:RequestOption"),
          entry("GetFeatureInfoOperation", "ows20:DCP", "qos:Constraint", "qos-wms:RequestOption"),
          entry(
              "GetFeatureOperation",
              "ows20:DCP",
              "qos:Constraint",
              "qos-wfs:AdHocQueryConstraints qos-wfs:StoredQueryConstraints"),
          entry("RequestOption", "qos:AreaConstraint", "qos:RequestParameterConstraint"),
          entry(
              "AdHocQueryConstraints",
              "qos:AreaConstraint",
              "qos:RequestParameterConstraint",
              "qos-wfs:TypeNames"),
          entry(
              "StoredQueryConstraints",
              "qos:AreaConstraint",
              "qos:RequestParameterConstraint",
              "qos-wfs:StoredQueryId"),
          entry("AreaConstraint", "qos:LowerCorner", "qos:UpperCorner"));

  private static final Map<String, String> NAMESPACES =
      Map.of("qos", QOS, "qos-wms", QOS_WMS, "qos-wfs", QOS_WFS, "ows20", OWS_2_0);

  /** A name, in its namespace. */
  record Name(String uri, String localName) {}

  private static Map.Entry<String, Content> entry(String name, String... content) {
    return Map.entry(name, new Content(List.of(content)));
  }

  /** Returns what may stand in an element; empty: nothing that is QoS, or it is not known. */
  static Optional<Content> of(Element element) {
    return Namespaces.isQosFamily(element.uri())
        ? Optional.ofNullable(CONTENTS.get(element.localName()))
        : Optional.empty();
  }

  /** Where among its siblings an element has to stand; -1: it must not stand there. */
  int rank(Element element) {
    String name = Namespaces.display(element.uri(), element.localName());
    for (int i = 0; i < names.size(); i++) {
      if (List.of(names.get(i).split(" ", -1)).contains(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns all that may stand there. */
  List<Name> all() {
    return names.stream()
        .flatMap(same -> Arrays.stream(same.split(" ", -1)))
        .map(name -> name.split(":", -1))
        .map(parts -> new Name(NAMESPACES.getOrDefault(parts[0], ""), parts[1]))
        .toList();
  }
}
