package dev.qose.core.offering;

import dev.qose.core.element.Element;
import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.Dcp.RequestMethod;
import dev.qose.core.ows.Dcp.Verb;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.PossibleValues;
import dev.qose.core.ows.Xlink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the operations that a service advertises, in each way of writing them. */
final class OfferedOperations {

  /** What WMS 1.0.0 calls operations (OGC 00-028, appendix A). */
  private static final Map<String, String> NAMES_OF_WMS_1_0 =
      Map.of("Capabilities", "GetCapabilities", "Map", "GetMap", "FeatureInfo", "GetFeatureInfo");

  private OfferedOperations() {}

  /** The operations by their names. */
  static Map<String, OfferedOperation> of(Element root) {
    Map<String, OfferedOperation> operations = new LinkedHashMap<>();
    for (Element part : root.children()) {
      if (part.localName().equals("Capability")) {
        for (Element request : part.children(part.uri(), "Request")) {
          request.children().forEach(operation -> add(ofRequest(operation), operations));
        }
      } else if (part.localName().equals("OperationsMetadata")) {
        for (Element operation : part.children(part.uri(), "Operation")) {
          add(ofMetadata(operation, part), operations);
        }
      }
    }
    return operations;
  }

  private static void add(OfferedOperation one, Map<String, OfferedOperation> operations) {
    if (!one.name().isEmpty()) {
      operations.merge(one.name(), one, OfferedOperations::both);
    }
  }

  /** Some services write an operation twice, once for each method. */
  private static OfferedOperation both(OfferedOperation a, OfferedOperation b) {
    return new OfferedOperation(
        a.name(),
        joined(a.methods(), b.methods()),
        joined(a.formats(), b.formats()),
        joined(a.parameters(), b.parameters()),
        joined(a.constraints(), b.constraints()),
        a.element());
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  /** As WMS writes them, and WFS 1.0.0: by their elements. */
  private static OfferedOperation ofRequest(Element operation) {
    String name = operation.localName();
    return new OfferedOperation(
        NAMES_OF_WMS_1_0.getOrDefault(name, name),
        methods(operation, "DCPType"),
        formats(operation),
        List.of(),
        List.of(),
        operation);
  }

  /** The formats that an element of WMS or WFS 1.0.0 lists. */
  static List<String> formats(Element listing) {
    List<String> formats = new ArrayList<>();
    for (Element part : listing.children()) {
      switch (part.localName()) {
        case "Format", "ResultFormat" -> {
          // Names of elements in WMS 1.0.0 and WFS 1.0.0.
          part.children().forEach(format -> formats.add(format.localName()));
          if (!part.text().isEmpty()) {
            formats.add(part.text());
          }
        }
        default -> {}
      }
    }
    return formats;
  }

  /** As OWS Common writes them: by an attribute. */
  private static OfferedOperation ofMetadata(Element operation, Element metadata) {
    List<Domain> parameters = domains(operation, metadata, "Parameter");
    return new OfferedOperation(
        HostTexts.attribute(operation, "name").orElse(""),
        methods(operation, "DCP"),
        parameters.stream()
            .filter(parameter -> parameter.name().equalsIgnoreCase("outputFormat"))
            .flatMap(parameter -> values(parameter.values()))
            .toList(),
        parameters,
        domains(operation, metadata, "Constraint"),
        operation);
  }

  private static Stream<String> values(PossibleValues values) {
    return values instanceof PossibleValues.AllowedValues allowed
        ? allowed.values().stream()
            .flatMap(
                value ->
                    value instanceof AllowedValue.Value single
                        ? Stream.of(single.text())
                        : Stream.empty())
        : Stream.empty();
  }

  private static List<RequestMethod> methods(Element operation, String platform) {
    List<RequestMethod> methods = new ArrayList<>();
    for (Element dcp : operation.children(operation.uri(), platform)) {
      for (Element http : dcp.children(dcp.uri(), "HTTP")) {
        for (Element method : http.children()) {
          verb(method).ifPresent(verb -> methods.add(method(verb, method)));
        }
      }
    }
    return methods;
  }

  private static Optional<Verb> verb(Element method) {
    return switch (method.localName()) {
      case "Get" -> Optional.of(Verb.GET);
      case "Post" -> Optional.of(Verb.POST);
      default -> Optional.empty();
    };
  }

  private static RequestMethod method(Verb verb, Element method) {
    Optional<String> url =
        HostTexts.link(method)
            .or(() -> method.child(method.uri(), "OnlineResource").flatMap(HostTexts::link));
    return new RequestMethod(
        verb, url.map(Xlink::to).orElse(Xlink.NONE), domains(method, "Constraint").toList());
  }

  private static List<Domain> domains(Element operation, Element metadata, String name) {
    return Stream.concat(domains(operation, name), domains(metadata, name)).toList();
  }

  /** Reads domains as OWS Common has them, in versions 1.0, 1.1 and 2.0. */
  private static Stream<Domain> domains(Element parent, String name) {
    return parent.children(parent.uri(), name).stream().map(OfferedOperations::domain);
  }

  private static Domain domain(Element element) {
    return new Domain(
        HostTexts.attribute(element, "name").orElse(""),
        possibleValues(element),
        HostTexts.text(element, "DefaultValue"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static PossibleValues possibleValues(Element domain) {
    List<AllowedValue> values = new ArrayList<>();
    for (Element part : domain.children()) {
      switch (part.localName()) {
        case "NoValues" -> {
          return new PossibleValues.NoValues();
        }
        case "AnyValue" -> {
          return new PossibleValues.AnyValue();
        }
        case "ValuesReference" -> {
          return new PossibleValues.ValuesReference(
              part.text(), part.attribute(part.uri(), "reference").orElse(""));
        }
        case "Value" -> values.add(new AllowedValue.Value(part.text())); // OWS Common 1.0
        case "AllowedValues" -> part.children().forEach(value -> allowed(value, values));
        default -> {}
      }
    }
    return values.isEmpty()
        ? new PossibleValues.AnyValue()
        : new PossibleValues.AllowedValues(values);
  }

  private static void allowed(Element value, List<AllowedValue> values) {
    if (value.localName().equals("Value")) {
      values.add(new AllowedValue.Value(value.text()));
    } else if (value.localName().equals("Range")) {
      values.add(
          new AllowedValue.Range(
              HostTexts.text(value, "MinimumValue"),
              HostTexts.text(value, "MaximumValue"),
              HostTexts.text(value, "Spacing"),
              value.attribute(value.uri(), "rangeClosure").map(String::strip)));
    }
  }
}
