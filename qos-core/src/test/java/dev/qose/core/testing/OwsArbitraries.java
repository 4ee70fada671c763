package dev.qose.core.testing;

import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.Code;
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Dcp.RequestMethod;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.Domain.DomainMetadata;
import dev.qose.core.ows.Domain.ValuesUnit;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.Metadata;
import dev.qose.core.ows.PossibleValues;
import dev.qose.core.ows.PossibleValues.AllowedValues;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any of the parts that models borrow from OWS Common, as far as the schemas can say them. */
public final class OwsArbitraries {

  private OwsArbitraries() {}

  /** Texts of all characters that XML can hold, many of them awkward. */
  public static Arbitrary<String> texts() {
    return new MadeOnce<>(
        Arbitraries.oneOf(
            Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("\t\n\r\u0085\u00A0äΩ€\u2028\uD7FF\uE000\uFEFF\uFFFD")
                .ofMaxLength(12),
            Arbitraries.strings().withChars(" \t\n\r&<>\"']%a").ofMaxLength(8),
            Arbitraries.of("", " ", "5", "-0", "1e3", "007", "1.50", "NaN", "true", "null"),
            Arbitraries.of("\uD83D\uDE00", "]]>", "<!--", "&amp;", "{}")));
  }

  /** URIs, relative ones and an empty one too. */
  public static Arbitrary<String> uris() {
    return new MadeOnce<>(Arbitraries.oneOf(nonEmptyUris(), Arbitraries.just("")));
  }

  private static Arbitrary<String> nonEmptyUris() {
    return new MadeOnce<>(
        Arbitraries.of(
            "http://example.org/qos?a=1&b=%20#c", "urn:example:it", "feed.ics", "../öffnung"));
  }

  /** Links that have any of the attributes. */
  public static Arbitrary<Xlink> links() {
    return new MadeOnce<>(links(uris().optional()));
  }

  private static Arbitrary<Xlink> links(Arbitrary<Optional<String>> hrefs) {
    return new MadeOnce<>(
        Combinators.combine(
                Arbitraries.of("simple").optional(0.1),
                hrefs,
                nonEmptyUris().optional(0.1),
                nonEmptyUris().optional(0.1),
                texts().optional(),
                Arbitraries.of("new", "replace", "embed", "other", "none").optional(0.1),
                Arbitraries.of("onLoad", "onRequest", "other", "none").optional(0.1))
            .as(Xlink::new));
  }

  /** References with anything said about them; they always have an address. */
  public static Arbitrary<Reference> references() {
    Arbitrary<Code> codes = Combinators.combine(texts(), uris().optional()).as(Code::new);
    Arbitrary<LanguageString> abstracts =
        Combinators.combine(texts(), Arbitraries.of("en", "de-AT", "").optional())
            .as(LanguageString::new);
    return new MadeOnce<>(
        Combinators.combine(
                links(uris().map(Optional::of)),
                codes.optional(0.3),
                abstracts.list().ofMaxSize(2),
                Arbitraries.of("text/calendar", "image/png; mode=8bit", "text/ ").optional(),
                metadata())
            .as(Reference::new));
  }

  /** Mostly none. */
  private static Arbitrary<List<Metadata>> metadata() {
    Arbitrary<String> elements = additionalParameters();
    Arbitrary<Metadata> linked =
        Combinators.combine(links(), uris().optional(), elements.optional())
            .as(Metadata.Linked::new);
    Arbitrary<Metadata> additional =
        Combinators.combine(links(), uris().optional(), elements.list().ofMinSize(1).ofMaxSize(2))
            .as(Metadata.AdditionalParameters::new);
    return new MadeOnce<>(
        Arbitraries.oneOf(linked, additional)
            .list()
            .ofMaxSize(2)
            .optional(0.2)
            .map(list -> list.orElse(List.of())));
  }

  /** The one element that the schemas know to stand in for ows:AbstractMetaData; any XML in it. */
  private static Arbitrary<String> additionalParameters() {
    return new MadeOnce<>(
        Arbitraries.of(
                "<ows:Value>plain</ows:Value>",
                "<ows:Value> mixed <b xmlns=\"urn:b\">text<c xmlns=\"\"/> </b>\n</ows:Value>",
                "<ows:Value><a:x xmlns:a=\"urn:a\" z=\"&#9;&#10;\" a:y=\"1\"/> <q/></ows:Value>",
                "<ows:Value xmlns:p=\"urn:p\" at=\"p:q\">p:r</ows:Value>",
                "<ows:Value><qos:x xmlns:qos=\"urn:other\" xml:lang=\"en\"/></ows:Value>",
                "<ows:Value/>")
            .list()
            .ofMinSize(1)
            .ofMaxSize(2)
            .map(
                values ->
                    "<ows:AdditionalParameter xmlns:ows=\"http://www.opengis.net/ows/2.0\">"
                        + "<ows:Name>n</ows:Name>"
                        + String.join("", values)
                        + "</ows:AdditionalParameter>"));
  }

  /** Request methods, one or several in each. */
  public static Arbitrary<Dcp> dcps() {
    Arbitrary<RequestMethod> plain =
        Arbitraries.of(Dcp.Verb.class).map(verb -> new RequestMethod(verb, Xlink.NONE, List.of()));
    Arbitrary<RequestMethod> full =
        Combinators.combine(Arbitraries.of(Dcp.Verb.class), links(), domains().list().ofMaxSize(1))
            .as(RequestMethod::new);
    return new MadeOnce<>(
        Arbitraries.oneOf(plain, full).list().ofMinSize(1).ofMaxSize(2).map(Dcp::new));
  }

  /** Quantities of any name. */
  public static Arbitrary<Domain> domains() {
    return new MadeOnce<>(domains(texts()));
  }

  /** Quantities of the given names. */
  public static Arbitrary<Domain> domains(Arbitrary<String> names) {
    Arbitrary<DomainMetadata> named =
        Combinators.combine(texts(), uris().optional()).as(DomainMetadata::new);
    Arbitrary<ValuesUnit> units =
        Arbitraries.oneOf(
            named.map(ValuesUnit.Uom::new), named.map(ValuesUnit.ReferenceSystem::new));
    return new MadeOnce<>(
        Combinators.combine(
                names,
                possibleValues(),
                texts().optional(),
                named.optional(),
                named.optional(),
                units.optional(),
                metadata())
            .as(Domain::new));
  }

  /** Quantities of the given names that have nothing but values. */
  public static Arbitrary<Domain> plainDomains(Arbitrary<String> names) {
    return new MadeOnce<>(Combinators.combine(names, possibleValues()).as(Domain::of));
  }

  private static Arbitrary<PossibleValues> possibleValues() {
    Arbitrary<PossibleValues> references =
        Combinators.combine(texts(), uris()).as(PossibleValues.ValuesReference::new);
    Arbitrary<PossibleValues> none =
        Arbitraries.of(new PossibleValues.AnyValue(), new PossibleValues.NoValues());
    return new MadeOnce<>(
        Arbitraries.frequencyOf(
            Tuple.of(4, allowedValues()), Tuple.of(1, none), Tuple.of(1, references)));
  }

  private static Arbitrary<PossibleValues> allowedValues() {
    Arbitrary<Optional<String>> ends =
        Arbitraries.oneOf(texts(), Arbitraries.integers().map(String::valueOf)).optional();
    Arbitrary<AllowedValue> ranges =
        Combinators.combine(
                ends,
                ends,
                ends,
                Arbitraries.of("closed", "open", "open-closed", "closed-open").optional())
            .as(AllowedValue.Range::new);
    return new MadeOnce<>(
        Arbitraries.oneOf(texts().<AllowedValue>map(AllowedValue.Value::new), ranges)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(AllowedValues::new));
  }
}
