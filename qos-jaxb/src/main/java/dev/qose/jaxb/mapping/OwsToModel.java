package dev.qose.jaxb.mapping;

import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.Code;
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.Metadata;
import dev.qose.core.ows.PossibleValues;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import dev.qose.jaxb.bind.ows.CodeType;
import dev.qose.jaxb.bind.ows.DCP;
import dev.qose.jaxb.bind.ows.DomainMetadataType;
import dev.qose.jaxb.bind.ows.DomainType;
import dev.qose.jaxb.bind.ows.LanguageStringType;
import dev.qose.jaxb.bind.ows.MetadataType;
import dev.qose.jaxb.bind.ows.RangeType;
import dev.qose.jaxb.bind.ows.ReferenceType;
import dev.qose.jaxb.bind.ows.RequestMethodType;
import dev.qose.jaxb.bind.ows.ValueType;
import dev.qose.jaxb.bind.ows.ValuesReference;
import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes the OWS parts of a model of the generated classes. */
final class OwsToModel {

  private final Problems problems;

  OwsToModel(Problems problems) {
    this.problems = problems;
  }

  /** Takes a missing attribute for an empty one, and reports it. */
  String required(String element, String attribute, @Nullable String value) {
    if (value == null) {
      problems.add(element + " has no " + attribute + ", and is read as if it were empty; add it");
      return "";
    }
    return value;
  }

  Reference reference(ReferenceType from) {
    return new Reference(
        new Xlink(
            from.isSetType() ? Optional.of(from.getType()) : Optional.empty(),
            Optional.ofNullable(from.getHref()),
            Optional.ofNullable(from.getRole()),
            Optional.ofNullable(from.getArcrole()),
            Optional.ofNullable(from.getTitle()),
            Optional.ofNullable(from.getShow()),
            Optional.ofNullable(from.getActuate())),
        Optional.ofNullable(from.getIdentifier()).map(OwsToModel::code),
        from.getAbstract().stream().map(OwsToModel::text).toList(),
        Optional.ofNullable(from.getFormat()),
        metadata(from.getMetadata()));
  }

  private static Code code(CodeType from) {
    return new Code(orEmpty(from.getValue()), Optional.ofNullable(from.getCodeSpace()));
  }

  private static LanguageString text(LanguageStringType from) {
    return new LanguageString(orEmpty(from.getValue()), Optional.ofNullable(from.getLang()));
  }

  private static List<Metadata> metadata(List<JAXBElement<?>> from) {
    return from.stream().map(JAXBElement::getValue).map(OwsToModel::metadata).toList();
  }

  private static Metadata metadata(Object from) {
    if (from instanceof MetadataType metadata) {
      return new Metadata.Linked(
          new Xlink(
              metadata.isSetType() ? Optional.of(metadata.getType()) : Optional.empty(),
              Optional.ofNullable(metadata.getHref()),
              Optional.ofNullable(metadata.getRole()),
              Optional.ofNullable(metadata.getArcrole()),
              Optional.ofNullable(metadata.getTitle()),
              Optional.ofNullable(metadata.getShow()),
              Optional.ofNullable(metadata.getActuate())),
          Optional.ofNullable(metadata.getAbout()),
          Optional.ofNullable(metadata.getAbstractMetaData()).map(ForeignText::of));
    }
    Element additional = (Element) from;
    List<String> parameters = new ArrayList<>();
    for (Node node = additional.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element parameter) {
        parameters.add(ForeignText.of(parameter));
      }
    }
    return new Metadata.AdditionalParameters(
        XlinkAttributes.get(additional),
        additional.hasAttribute("about")
            ? Optional.of(additional.getAttribute("about"))
            : Optional.empty(),
        parameters);
  }

  Dcp dcp(DCP from) {
    List<Dcp.RequestMethod> methods = new ArrayList<>();
    if (from.getHTTP() != null) {
      for (JAXBElement<RequestMethodType> method : from.getHTTP().getGetOrPost()) {
        boolean get = method.getName().getLocalPart().equals("Get");
        methods.add(method(get ? Dcp.Verb.GET : Dcp.Verb.POST, method.getValue()));
      }
    }
    return new Dcp(methods);
  }

  private Dcp.RequestMethod method(Dcp.Verb verb, RequestMethodType from) {
    return new Dcp.RequestMethod(
        verb,
        new Xlink(
            from.isSetType() ? Optional.of(from.getType()) : Optional.empty(),
            Optional.ofNullable(from.getHref()),
            Optional.ofNullable(from.getRole()),
            Optional.ofNullable(from.getArcrole()),
            Optional.ofNullable(from.getTitle()),
            Optional.ofNullable(from.getShow()),
            Optional.ofNullable(from.getActuate())),
        domains("ows:Constraint", from.getConstraint()));
  }

  List<Domain> domains(String element, List<DomainType> from) {
    return from.stream().map(domain -> domain(element, domain)).flatMap(Optional::stream).toList();
  }

  private Optional<Domain> domain(String element, DomainType from) {
    String name = required(element, "name", from.getName());
    Optional<PossibleValues> values =
        only(
            element + " \"" + name + "\"",
            "ows:AllowedValues, ows:AnyValue, ows:NoValues and ows:ValuesReference",
            possibleValues(from));
    if (values.isEmpty()) {
      problems.add(
          element
              + " \""
              + name
              + "\" is left out, since it does not say which values; write one of"
              + " ows:AllowedValues, ows:AnyValue, ows:NoValues and ows:ValuesReference");
      return Optional.empty();
    }
    return Optional.of(
        new Domain(
            name,
            values.get(),
            Optional.ofNullable(from.getDefaultValue()).map(OwsToModel::value),
            Optional.ofNullable(from.getMeaning()).map(OwsToModel::named),
            Optional.ofNullable(from.getDataType()).map(OwsToModel::named),
            only(element + " \"" + name + "\"", "ows:UOM and ows:ReferenceSystem", units(from)),
            metadata(from.getMetadata())));
  }

  /** Takes the first of what should be one, and reports the others. */
  private <T> Optional<T> only(String place, String choice, Map<String, T> found) {
    found.keySet().stream()
        .skip(1)
        .forEach(
            element ->
                problems.add(
                    place + " may hold one of " + choice + " only: " + element + " is left out"));
    return found.values().stream().findFirst();
  }

  private Map<String, PossibleValues> possibleValues(DomainType from) {
    Map<String, PossibleValues> found = new LinkedHashMap<>();
    if (from.getAllowedValues() != null) {
      found.put(
          "ows:AllowedValues",
          new PossibleValues.AllowedValues(
              from.getAllowedValues().getValueOrRange().stream()
                  .map(OwsToModel::allowedValue)
                  .toList()));
    }
    if (from.getAnyValue() != null) {
      found.put("ows:AnyValue", new PossibleValues.AnyValue());
    }
    if (from.getNoValues() != null) {
      found.put("ows:NoValues", new PossibleValues.NoValues());
    }
    ValuesReference reference = from.getValuesReference();
    if (reference != null) {
      found.put(
          "ows:ValuesReference",
          new PossibleValues.ValuesReference(
              orEmpty(reference.getValue()),
              required("ows:ValuesReference", "ows:reference", reference.getReference())));
    }
    return found;
  }

  private static AllowedValue allowedValue(Object from) {
    if (from instanceof RangeType range) {
      List<String> closure = range.getRangeClosure();
      return new AllowedValue.Range(
          Optional.ofNullable(range.getMinimumValue()).map(OwsToModel::value),
          Optional.ofNullable(range.getMaximumValue()).map(OwsToModel::value),
          Optional.ofNullable(range.getSpacing()).map(OwsToModel::value),
          closure.isEmpty()
              ? Optional.empty()
              : Optional.of(closure.stream().collect(Collectors.joining(" "))));
    }
    return new AllowedValue.Value(value((ValueType) from));
  }

  private static String value(ValueType from) {
    return orEmpty(from.getValue());
  }

  private static Domain.DomainMetadata named(DomainMetadataType from) {
    return new Domain.DomainMetadata(
        orEmpty(from.getValue()), Optional.ofNullable(from.getReference()));
  }

  private static Map<String, Domain.ValuesUnit> units(DomainType from) {
    Map<String, Domain.ValuesUnit> found = new LinkedHashMap<>();
    if (from.getUOM() != null) {
      found.put("ows:UOM", new Domain.ValuesUnit.Uom(named(from.getUOM())));
    }
    if (from.getReferenceSystem() != null) {
      found.put(
          "ows:ReferenceSystem",
          new Domain.ValuesUnit.ReferenceSystem(named(from.getReferenceSystem())));
    }
    return found;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
