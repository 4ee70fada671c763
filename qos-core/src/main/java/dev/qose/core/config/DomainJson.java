package dev.qose.core.config;

import static dev.qose.core.config.Group.Member.list;
import static dev.qose.core.config.Group.Member.optional;
import static dev.qose.core.config.Group.Member.required;
import static dev.qose.core.config.Group.Member.text;
import static dev.qose.core.config.ListCodec.array;
import static dev.qose.core.config.Scalars.ANY_TEXT;
import static dev.qose.core.config.Scalars.NUMBER_OR_TEXT;
import static dev.qose.core.config.Scalars.TEXT;
import static dev.qose.core.config.Scalars.isTrue;
import static dev.qose.core.config.Scalars.oneOf;

import dev.qose.core.config.Choice.Alternative;
import dev.qose.core.config.Group.Member;
import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.AllowedValue.Range;
import dev.qose.core.ows.AllowedValue.Value;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.Domain.DomainMetadata;
import dev.qose.core.ows.Domain.ValuesUnit;
import dev.qose.core.ows.Domain.ValuesUnit.ReferenceSystem;
import dev.qose.core.ows.Domain.ValuesUnit.Uom;
import dev.qose.core.ows.Metadata;
import dev.qose.core.ows.PossibleValues;
import dev.qose.core.ows.PossibleValues.AllowedValues;
import dev.qose.core.ows.PossibleValues.AnyValue;
import dev.qose.core.ows.PossibleValues.NoValues;
import dev.qose.core.ows.PossibleValues.ValuesReference;
import java.util.List;
import java.util.Optional;

/** Quantities and the values they may have: request parameters and operation constraints. */
final class DomainJson {

  private static final Member<Range, String> MIN = optional("min", NUMBER_OR_TEXT, Range::minimum);
  private static final Member<Range, String> MAX = optional("max", NUMBER_OR_TEXT, Range::maximum);
  private static final Member<Range, String> SPACING =
      optional("spacing", NUMBER_OR_TEXT, Range::spacing);
  private static final Member<Range, String> CLOSURE =
      optional("closure", oneOf("closed", "open", "open-closed", "closed-open"), Range::closure);
  static final Group<Range> RANGE =
      Group.of(
          "range",
          in -> new Range(in.get(MIN), in.get(MAX), in.get(SPACING), in.get(CLOSURE)),
          MIN,
          MAX,
          SPACING,
          CLOSURE);

  /** A value by itself, or a range as an object. */
  static final Codec<AllowedValue> ALLOWED_VALUE =
      new Shorthand<>(
          ANY_TEXT,
          Value::new,
          allowed -> allowed instanceof Value value ? Optional.of(value.text()) : Optional.empty(),
          RANGE.object().map(range -> range, Range.class::cast));

  private static final Member<ValuesReference, String> LIST_NAME =
      text("name", TEXT, ValuesReference::name);
  private static final Member<ValuesReference, String> LIST_REFERENCE =
      required("reference", TEXT, ValuesReference::reference);
  static final Group<ValuesReference> VALUES_REFERENCE =
      Group.of(
          "valuesReference",
          in -> new ValuesReference(in.text(LIST_NAME), in.require(LIST_REFERENCE)),
          LIST_NAME,
          LIST_REFERENCE);

  private static final Choice<PossibleValues> POSSIBLE_VALUES =
      Choice.of(
          Alternative.field("values", AllowedValues.class, allowedValues(array(ALLOWED_VALUE))),
          Alternative.field("anyValue", AnyValue.class, isTrue(new AnyValue())),
          Alternative.field("noValues", NoValues.class, isTrue(new NoValues())),
          Alternative.field("valuesReference", ValuesReference.class, VALUES_REFERENCE.object()));

  private static final Member<DomainMetadata, String> METADATA_NAME =
      required("name", TEXT, DomainMetadata::name);
  private static final Member<DomainMetadata, String> METADATA_REFERENCE =
      optional("reference", TEXT, DomainMetadata::reference);
  static final Group<DomainMetadata> DOMAIN_METADATA =
      Group.of(
          "named",
          in -> new DomainMetadata(in.require(METADATA_NAME), in.get(METADATA_REFERENCE)),
          METADATA_NAME,
          METADATA_REFERENCE);

  private static final Codec<DomainMetadata> NAMED =
      new Shorthand<>(
          TEXT,
          name -> new DomainMetadata(name, Optional.empty()),
          named -> Optional.of(named.name()).filter(any -> named.reference().isEmpty()),
          DOMAIN_METADATA.object());

  private static final Choice<ValuesUnit> VALUES_UNIT =
      Choice.of(
          Alternative.field("uom", Uom.class, NAMED.map(Uom::new, Uom::metadata)),
          Alternative.field(
              "referenceSystem",
              ReferenceSystem.class,
              NAMED.map(ReferenceSystem::new, ReferenceSystem::metadata)));

  private static final Member<Domain, String> NAME = required("name", TEXT, Domain::name);
  private static final Member<Domain, PossibleValues> VALUES =
      required(POSSIBLE_VALUES, Domain::values);
  private static final Member<Domain, String> DEFAULT_VALUE =
      optional("defaultValue", ANY_TEXT, Domain::defaultValue);
  private static final Member<Domain, DomainMetadata> MEANING =
      optional("meaning", NAMED, Domain::meaning);
  private static final Member<Domain, DomainMetadata> DATA_TYPE =
      optional("dataType", NAMED, Domain::dataType);
  private static final Member<Domain, ValuesUnit> UNIT = optional(VALUES_UNIT, Domain::unit);
  private static final Member<Domain, List<Metadata>> METADATA =
      list("metadata", ReferenceJson.METADATA, Domain::metadata);
  static final Group<Domain> DOMAIN =
      Group.of(
          "domain",
          in ->
              new Domain(
                  in.require(NAME),
                  in.require(VALUES),
                  in.get(DEFAULT_VALUE),
                  in.get(MEANING),
                  in.get(DATA_TYPE),
                  in.get(UNIT),
                  in.list(METADATA)),
          NAME,
          VALUES,
          DEFAULT_VALUE,
          MEANING,
          DATA_TYPE,
          UNIT,
          METADATA);

  static final Codec<List<Domain>> DOMAINS = array(DOMAIN.object());

  private DomainJson() {}

  /** Allowed values as a list of the given form, which must not be empty. */
  static Codec<AllowedValues> allowedValues(ListCodec<AllowedValue> list) {
    return list.notEmpty().named("allowedValues").map(AllowedValues::new, AllowedValues::values);
  }
}
