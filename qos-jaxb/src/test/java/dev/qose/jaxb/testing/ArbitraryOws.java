package dev.qose.jaxb.testing;

import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.Code;
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.Metadata;
import dev.qose.core.ows.PossibleValues;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary parts of OWS Common, valid by the schema. */
public final class ArbitraryOws {

  private ArbitraryOws() {}

  /** Any text that XML can hold, with a liking for what is easily spoiled. */
  public static Arbitrary<String> text() {
    Arbitrary<String> spoiled =
        Arbitraries.strings()
            .withChars(' ', '\t', '\n', '\r', '&', '<', '>', '"', '\'', ']', '%', 'a')
            .withChars('\u0085', '\u00A0', '\u2028', '\uFEFF', '\uFFFD', '\u00E9', '\u4E2D')
            .ofMaxLength(8);
    Arbitrary<String> beyondBmp = Arbitraries.of("\uD83D\uDE00", "]]>", "<!--", "&amp;", "{}", "");
    return Arbitraries.oneOf(spoiled, beyondBmp, Arbitraries.strings().alpha().ofMaxLength(5));
  }

  /** Any URI. */
  public static Arbitrary<String> uri() {
    return Arbitraries.of(
        "http://example.com/a?b=c&d=%20#e",
        "urn:x:y",
        "EPSG:4326",
        "feed.ics",
        "http://example.com/\u00E9",
        "http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf#AvailabilityDaily");
  }

  /** Any link; with or without a place. */
  static Arbitrary<Xlink> link() {
    return Combinators.combine(
            Arbitraries.of("simple").optional(),
            uri().optional(),
            uri().optional(),
            uri().optional(),
            text().optional(),
            Arbitraries.of("new", "replace", "embed", "other", "none").optional(),
            Arbitraries.of("onLoad", "onRequest", "other", "none").optional())
        .as(Xlink::new);
  }

  /** Any reference. */
  public static Arbitrary<Reference> reference() {
    Arbitrary<Reference> full =
        Combinators.combine(
                Combinators.combine(link(), uri()).as(Xlink::withHref),
                Combinators.combine(text(), uri().optional()).as(Code::new).optional(),
                languageString().list().ofMaxSize(2),
                Arbitraries.of("text/html", "image/png; mode=8bit", "text/ ").optional(),
                metadata().list().ofMaxSize(2))
            .as(Reference::new);
    return Arbitraries.frequencyOf(Tuple.of(3, uri().map(Reference::to)), Tuple.of(1, full));
  }

  private static Arbitrary<LanguageString> languageString() {
    return Combinators.combine(text(), Arbitraries.of("en", "de-AT", "").optional())
        .as(LanguageString::new);
  }

  private static Arbitrary<Metadata> metadata() {
    Arbitrary<Metadata> linked =
        Combinators.combine(link(), uri().optional(), additionalParameter().optional())
            .as(Metadata.Linked::new);
    Arbitrary<Metadata> additional =
        Combinators.combine(
                link(), uri().optional(), additionalParameter().list().ofMinSize(1).ofMaxSize(2))
            .as(Metadata.AdditionalParameters::new);
    return Arbitraries.oneOf(linked, additional);
  }

  /** The one element that the schemas know to stand in for ows:AbstractMetaData; any XML in it. */
  private static Arbitrary<String> additionalParameter() {
    return Arbitraries.of(
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
                    + "</ows:AdditionalParameter>");
  }

  /** Any way to call an operation. */
  static Arbitrary<Dcp> dcp() {
    return Combinators.combine(Arbitraries.of(Dcp.Verb.class), link(), domain().list().ofMaxSize(1))
        .as(Dcp.RequestMethod::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(Dcp::new);
  }

  /** Any domain of values. */
  public static Arbitrary<Domain> domain() {
    Arbitrary<Domain> full =
        Combinators.combine(
                text(),
                possibleValues(),
                text().optional(),
                domainMetadata().optional(),
                domainMetadata().optional(),
                valuesUnit().optional(),
                metadata().list().ofMaxSize(1))
            .as(Domain::new);
    Arbitrary<Domain> plain = Combinators.combine(text(), possibleValues()).as(Domain::of);
    return Arbitraries.frequencyOf(Tuple.of(3, plain), Tuple.of(1, full));
  }

  private static Arbitrary<PossibleValues> possibleValues() {
    Arbitrary<Optional<String>> limit = text().optional();
    Arbitrary<AllowedValue> range =
        Combinators.combine(
                limit,
                limit,
                limit,
                Arbitraries.of("closed", "open", "open-closed", "closed-open").optional())
            .as(AllowedValue.Range::new);
    Arbitrary<PossibleValues> allowed =
        Arbitraries.oneOf(text().map(AllowedValue.Value::new), range)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(PossibleValues.AllowedValues::new);
    Arbitrary<PossibleValues> reference =
        Combinators.combine(text(), uri()).as(PossibleValues.ValuesReference::new);
    return Arbitraries.oneOf(
        List.of(
            allowed,
            reference,
            Arbitraries.just(new PossibleValues.AnyValue()),
            Arbitraries.just(new PossibleValues.NoValues())));
  }

  private static Arbitrary<Domain.DomainMetadata> domainMetadata() {
    return Combinators.combine(text(), uri().optional()).as(Domain.DomainMetadata::new);
  }

  private static Arbitrary<Domain.ValuesUnit> valuesUnit() {
    return Arbitraries.oneOf(
        domainMetadata().map(Domain.ValuesUnit.Uom::new),
        domainMetadata().map(Domain.ValuesUnit.ReferenceSystem::new));
  }
}
