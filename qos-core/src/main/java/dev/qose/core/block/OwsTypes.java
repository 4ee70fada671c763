package dev.qose.core.block;

import dev.qose.core.block.Particle.Option;
import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.AllowedValue.Range;
import dev.qose.core.ows.AllowedValue.Value;
import dev.qose.core.ows.Code;
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Dcp.RequestMethod;
import dev.qose.core.ows.Dcp.Verb;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.Domain.DomainMetadata;
import dev.qose.core.ows.Domain.ValuesUnit;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.Metadata;
import dev.qose.core.ows.PossibleValues;
import dev.qose.core.ows.PossibleValues.AllowedValues;
import dev.qose.core.ows.PossibleValues.AnyValue;
import dev.qose.core.ows.PossibleValues.NoValues;
import dev.qose.core.ows.PossibleValues.ValuesReference;
import dev.qose.core.ows.Reference;
import java.util.List;
import java.util.Optional;

/** The types of OWS Common 2.0 (OGC 06-121r9) that blocks are made of. */
final class OwsTypes {

  private static final Particle<Metadata.Linked, String> CONTENT =
      Particle.foreign(Metadata.Linked::content);
  private static final ElementType<Metadata.Linked> LINKED =
      ElementType.of(
              in ->
                  new Metadata.Linked(
                      in.link("xlink:type"), in.attribute("about"), in.optional(CONTENT)))
          .link("xlink:type", false, Metadata.Linked::link)
          .attribute("about", Facet.URI_REFERENCE, Metadata.Linked::about)
          .then(CONTENT);

  private static final Particle<Metadata.AdditionalParameters, String> PARAMETERS =
      Particle.someForeign(Metadata.AdditionalParameters::parameters);
  private static final ElementType<Metadata.AdditionalParameters> ADDITIONAL_PARAMETERS =
      ElementType.of(
              in ->
                  new Metadata.AdditionalParameters(
                      in.link("xlink:type"), in.attribute("about"), in.list(PARAMETERS)))
          .link("xlink:type", false, Metadata.AdditionalParameters::link)
          .attribute("about", Facet.URI_REFERENCE, Metadata.AdditionalParameters::about)
          .then(PARAMETERS);

  private static final List<Option<Metadata>> METADATA =
      List.of(
          Option.of("ows:Metadata", Metadata.Linked.class, LINKED),
          Option.of(
              "ows:AdditionalParameters",
              Metadata.AdditionalParameters.class,
              ADDITIONAL_PARAMETERS));

  private static final ElementType<Code> CODE =
      ElementType.of(in -> new Code(in.text(), in.attribute("codeSpace")))
          .text(SimpleType.STRING, Code::value)
          .attribute("codeSpace", Facet.URI_REFERENCE, Code::codeSpace);

  private static final ElementType<LanguageString> LANGUAGE_STRING =
      ElementType.of(in -> new LanguageString(in.text(), in.attribute("xml:lang")))
          .text(SimpleType.STRING, LanguageString::text)
          .attribute("xml:lang", Facet.LANGUAGE, LanguageString::language);

  private static final Particle<Reference, Code> IDENTIFIER =
      Particle.optional("ows:Identifier", CODE, Reference::identifier);
  private static final Particle<Reference, LanguageString> ABSTRACTS =
      Particle.any("ows:Abstract", LANGUAGE_STRING, Reference::abstracts);
  private static final Particle<Reference, String> FORMAT =
      Particle.optional("ows:Format", ElementType.of(SimpleType.MEDIA_TYPE), Reference::format);
  private static final Particle<Reference, Metadata> REFERENCE_METADATA =
      Particle.anyOf(Reference::metadata, METADATA);

  /** Unlike all other links, a reference has the attribute ows:type, not xlink:type. */
  static final ElementType<Reference> REFERENCE =
      ElementType.of(
              in ->
                  new Reference(
                      in.link("ows:type"),
                      in.optional(IDENTIFIER),
                      in.list(ABSTRACTS),
                      in.optional(FORMAT),
                      in.list(REFERENCE_METADATA)))
          .link("ows:type", true, Reference::link)
          .then(IDENTIFIER)
          .then(ABSTRACTS)
          .then(FORMAT)
          .then(REFERENCE_METADATA);

  private static final ElementType<String> TEXT = ElementType.of(SimpleType.STRING);

  private static final Particle<Range, String> MINIMUM =
      Particle.optional("ows:MinimumValue", TEXT, Range::minimum);
  private static final Particle<Range, String> MAXIMUM =
      Particle.optional("ows:MaximumValue", TEXT, Range::maximum);
  private static final Particle<Range, String> SPACING =
      Particle.optional("ows:Spacing", TEXT, Range::spacing);
  private static final ElementType<Range> RANGE =
      ElementType.of(
              in ->
                  new Range(
                      in.optional(MINIMUM),
                      in.optional(MAXIMUM),
                      in.optional(SPACING),
                      in.attribute("ows:rangeClosure")))
          .attribute(
              "ows:rangeClosure",
              Facet.oneOf("closed", "open", "open-closed", "closed-open"),
              Range::closure)
          .then(MINIMUM)
          .then(MAXIMUM)
          .then(SPACING);

  private static final Particle<AllowedValues, AllowedValue> VALUES =
      Particle.someOf(
          AllowedValues::values,
          List.of(
              Option.of("ows:Value", Value.class, TEXT.map(Value::new, Value::text)),
              Option.of("ows:Range", Range.class, RANGE)));
  private static final ElementType<AllowedValues> ALLOWED_VALUES =
      ElementType.of(in -> new AllowedValues(in.list(VALUES))).then(VALUES);

  private static final ElementType<ValuesReference> VALUES_REFERENCE =
      ElementType.of(in -> new ValuesReference(in.text(), in.required("ows:reference")))
          .text(SimpleType.STRING, ValuesReference::name)
          .required("ows:reference", Facet.URI_REFERENCE, ValuesReference::reference);

  private static final ElementType<DomainMetadata> DOMAIN_METADATA =
      ElementType.of(in -> new DomainMetadata(in.text(), in.attribute("ows:reference")))
          .text(SimpleType.STRING, DomainMetadata::name)
          .attribute("ows:reference", Facet.URI_REFERENCE, DomainMetadata::reference);

  private static final Particle<Domain, PossibleValues> POSSIBLE_VALUES =
      Particle.oneOf(
          Domain::values,
          List.of(
              Option.of("ows:AllowedValues", AllowedValues.class, ALLOWED_VALUES),
              Option.of("ows:AnyValue", AnyValue.class, ElementType.of(in -> new AnyValue())),
              Option.of("ows:NoValues", NoValues.class, ElementType.of(in -> new NoValues())),
              Option.of("ows:ValuesReference", ValuesReference.class, VALUES_REFERENCE)));
  private static final Particle<Domain, String> DEFAULT_VALUE =
      Particle.optional("ows:DefaultValue", TEXT, Domain::defaultValue);
  private static final Particle<Domain, DomainMetadata> MEANING =
      Particle.optional("ows:Meaning", DOMAIN_METADATA, Domain::meaning);
  private static final Particle<Domain, DomainMetadata> DATA_TYPE =
      Particle.optional("ows:DataType", DOMAIN_METADATA, Domain::dataType);
  private static final Particle<Domain, ValuesUnit> VALUES_UNIT =
      Particle.optionalOf(
          Domain::unit,
          List.of(
              Option.of(
                  "ows:UOM",
                  ValuesUnit.Uom.class,
                  DOMAIN_METADATA.map(ValuesUnit.Uom::new, ValuesUnit.Uom::metadata)),
              Option.of(
                  "ows:ReferenceSystem",
                  ValuesUnit.ReferenceSystem.class,
                  DOMAIN_METADATA.map(
                      ValuesUnit.ReferenceSystem::new, ValuesUnit.ReferenceSystem::metadata))));
  private static final Particle<Domain, Metadata> DOMAIN_MORE =
      Particle.anyOf(Domain::metadata, METADATA);

  static final ElementType<Domain> DOMAIN =
      ElementType.ofSome(OwsTypes::domain)
          .required("name", Facet.ANY, Domain::name)
          .then(POSSIBLE_VALUES)
          .then(DEFAULT_VALUE)
          .then(MEANING)
          .then(DATA_TYPE)
          .then(VALUES_UNIT)
          .then(DOMAIN_MORE);

  private static final Particle<RequestMethod, Domain> CONSTRAINTS =
      Particle.any("ows:Constraint", DOMAIN, RequestMethod::constraints);

  private static final Particle<List<RequestMethod>, RequestMethod> METHODS =
      Particle.someOf(
          methods -> methods, List.of(method("ows:Get", Verb.GET), method("ows:Post", Verb.POST)));
  private static final ElementType<List<RequestMethod>> HTTP =
      ElementType.of(in -> in.list(METHODS)).then(METHODS);
  private static final Particle<Dcp, List<RequestMethod>> ONLY_HTTP =
      Particle.one("ows:HTTP", HTTP, Dcp::methods);

  static final ElementType<Dcp> DCP =
      ElementType.of(in -> new Dcp(in.optional(ONLY_HTTP).orElse(List.of()))).then(ONLY_HTTP);

  private OwsTypes() {}

  private static Option<RequestMethod> method(String name, Verb verb) {
    return new Option<>(
        ExpandedName.of(name),
        ElementType.of(in -> new RequestMethod(verb, in.link("xlink:type"), in.list(CONSTRAINTS)))
            .link("xlink:type", false, RequestMethod::link)
            .then(CONSTRAINTS),
        method -> method.verb() == verb);
  }

  private static Optional<Domain> domain(Parts in) {
    String name = in.required("name");
    Optional<PossibleValues> values = in.optional(POSSIBLE_VALUES);
    if (values.isEmpty()) {
      in.omit(
          "%s \"%s\" is left out, since it does not say which values; write one of %s"
              .formatted(
                  ExpandedName.of(in.element()),
                  Facet.shorten(name),
                  Form.list(POSSIBLE_VALUES.names())));
    }
    return values.map(
        possible ->
            new Domain(
                name,
                possible,
                in.optional(DEFAULT_VALUE),
                in.optional(MEANING),
                in.optional(DATA_TYPE),
                in.optional(VALUES_UNIT),
                in.list(DOMAIN_MORE)));
  }
}
