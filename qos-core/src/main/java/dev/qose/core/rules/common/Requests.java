package dev.qose.core.rules.common;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.OfferedData;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.protocol.ParameterName;
import dev.qose.core.protocol.RequestKind;
import dev.qose.core.rule.RuleInput;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The requests that one RequestOption, AdHocQueryConstraints or StoredQueryConstraints allows, and
 * what they ask for that the service has. For one check by one thread.
 */
public final class Requests {

  private final Element element;
  private final Element operation;
  private final Element block;
  private final RequestKind kind;
  private final List<Element> constraints;
  private final Map<Parameter, List<Element>> byParameter = new EnumMap<>(Parameter.class);
  private final List<LayerUse> layerUses = new ArrayList<>();
  private final List<TypeNameUse> typeNameUses;
  private final List<OfferedData> offered;

  /** All of a check's input. */
  private record All(List<Requests> requests) {}

  private Requests(
      RequestKind kind, Element element, Element operation, Element block, RuleInput input) {
    this.element = element;
    this.operation = operation;
    this.block = block;
    this.kind = kind;
    this.constraints = element.children(Namespaces.QOS, "RequestParameterConstraint");
    for (Element constraint : constraints) {
      kind.find(name(constraint))
          .map(ParameterName::parameter)
          .ifPresent(
              parameter ->
                  byParameter
                      .computeIfAbsent(parameter, any -> new ArrayList<>(1))
                      .add(constraint));
    }
    Set<OfferedData> found = new LinkedHashSet<>();
    LayerNames layerNames = LayerNames.of(input);
    for (Parameter parameter : List.of(Parameter.LAYERS, Parameter.QUERY_LAYERS)) {
      for (Element value : values(parameter)) {
        layerUses.addAll(layerNames.read(value, parameter));
      }
    }
    layerUses.forEach(use -> use.layer().ifPresent(found::add));
    typeNameUses = TypeNameUse.of(this);
    for (TypeNameUse use : typeNameUses) {
      input.checkTime();
      use.find(input.offering()).ifPresent(found::add);
    }
    offered = List.copyOf(found);
  }

  /**
   * Returns all that a document's blocks allow.
   *
   * @param input what is checked
   * @return the requests in document order, the same each time
   */
  public static List<Requests> of(RuleInput input) {
    return input.once(All.class, Requests::read).requests();
  }

  private static All read(RuleInput input) {
    List<Requests> all = new ArrayList<>();
    for (Element block : input.document().blocks()) {
      for (Element representative : block.children(Namespaces.QOS, "RepresentativeOperation")) {
        for (Element operation : representative.children()) {
          for (Element part : operation.children()) {
            input.checkTime();
            kind(operation, part)
                .ifPresent(kind -> all.add(new Requests(kind, part, operation, block, input)));
          }
        }
      }
    }
    return new All(List.copyOf(all));
  }

  private static Optional<RequestKind> kind(Element operation, Element part) {
    return switch (part.localName()) {
      case "RequestOption" ->
          Optional.of(
              operation.localName().equals("GetFeatureInfoOperation")
                  ? RequestKind.GET_FEATURE_INFO
                  : RequestKind.GET_MAP);
      case "AdHocQueryConstraints" -> Optional.of(RequestKind.AD_HOC_QUERY);
      case "StoredQueryConstraints" -> Optional.of(RequestKind.STORED_QUERY);
      default -> Optional.empty();
    };
  }

  /** The RequestOption, AdHocQueryConstraints or StoredQueryConstraints. */
  public Element element() {
    return element;
  }

  /** The operation that it is an option of. */
  public Element operation() {
    return operation;
  }

  /** The QoS block that it is in. */
  public Element block() {
    return block;
  }

  /** What kind of requests they are. */
  public RequestKind kind() {
    return kind;
  }

  /** The areas. */
  public List<Element> areas() {
    return element.children(Namespaces.QOS, "AreaConstraint");
  }

  /** All constraints of parameters. */
  public List<Element> constraints() {
    return constraints;
  }

  /** The name of the parameter that a constraint is of, as it is written. */
  public static String name(Element constraint) {
    return constraint.attribute("", "name").orElse("").strip();
  }

  /** The constraints of a parameter, by whatever of its names. */
  public List<Element> parameters(Parameter parameter) {
    return byParameter.getOrDefault(parameter, List.of());
  }

  /** The single values that a parameter may have. */
  public List<Element> values(Parameter parameter) {
    List<Element> values = new ArrayList<>();
    for (Element constraint : parameters(parameter)) {
      values.addAll(values(constraint));
    }
    return values;
  }

  /** Whether a constraint leaves open which values there may be. */
  public static boolean isOpen(Element constraint) {
    return constraint.child(Namespaces.OWS_2_0, "AnyValue").isPresent()
        || constraint.child(Namespaces.OWS_2_0, "ValuesReference").isPresent();
  }

  /** The single values that a constraint allows. */
  public static List<Element> values(Element constraint) {
    return allowed(constraint, "Value");
  }

  /** The ranges of values that a constraint allows. */
  public static List<Element> ranges(Element constraint) {
    return allowed(constraint, "Range");
  }

  private static List<Element> allowed(Element constraint, String name) {
    List<Element> found = new ArrayList<>();
    for (Element allowed : constraint.children(Namespaces.OWS_2_0, "AllowedValues")) {
      found.addAll(allowed.children(Namespaces.OWS_2_0, name));
    }
    return found;
  }

  /** The parameter that names the coordinate reference system. */
  public Parameter crs() {
    return kind.isOfMap() ? Parameter.CRS : Parameter.SRSNAME;
  }

  /** The layers that LAYERS and QUERY_LAYERS name, whether or not there are any such. */
  public List<LayerUse> layerUses() {
    return layerUses;
  }

  /** The feature types that are named, whether or not there are any such. */
  public List<TypeNameUse> typeNameUses() {
    return typeNameUses;
  }

  /** The layers that are asked for and do exist, each once. */
  public List<MapLayer> layers() {
    return offered.stream().filter(MapLayer.class::isInstance).map(MapLayer.class::cast).toList();
  }

  /** The layers and feature types that are asked for and do exist, each once. */
  public List<OfferedData> offered() {
    return offered;
  }
}
