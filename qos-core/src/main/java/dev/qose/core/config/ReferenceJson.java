package dev.qose.core.config;

import static dev.qose.core.config.Group.Member.inline;
import static dev.qose.core.config.Group.Member.list;
import static dev.qose.core.config.Group.Member.optional;
import static dev.qose.core.config.Group.Member.required;
import static dev.qose.core.config.ListCodec.array;
import static dev.qose.core.config.ListCodec.oneOrMore;
import static dev.qose.core.config.Scalars.TEXT;
import static dev.qose.core.config.Scalars.oneOf;

import dev.qose.core.config.Group.Member;
import dev.qose.core.ows.Code;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.Metadata;
import dev.qose.core.ows.Metadata.AdditionalParameters;
import dev.qose.core.ows.Metadata.Linked;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import java.util.List;
import java.util.Optional;

/** References, and what they are made of. */
final class ReferenceJson {

  private static final Member<LanguageString, String> TEXT_ITSELF =
      required("text", TEXT, LanguageString::text);
  private static final Member<LanguageString, String> LANGUAGE =
      optional("language", TEXT, LanguageString::language);
  static final Group<LanguageString> LANGUAGE_STRING =
      Group.of(
          "languageString",
          in -> new LanguageString(in.require(TEXT_ITSELF), in.get(LANGUAGE)),
          TEXT_ITSELF,
          LANGUAGE);

  private static final Member<Code, String> CODE_VALUE = required("value", TEXT, Code::value);
  private static final Member<Code, String> CODE_SPACE =
      optional("codeSpace", TEXT, Code::codeSpace);
  static final Group<Code> CODE =
      Group.of(
          "code",
          in -> new Code(in.require(CODE_VALUE), in.get(CODE_SPACE)),
          CODE_VALUE,
          CODE_SPACE);

  /** A link whose {@code href} may be missing. */
  static final Group<Xlink> XLINK = xlink(optional("href", TEXT, Xlink::href));

  private static final Member<Linked, Xlink> LINKED_BY = inline(XLINK, Linked::link);
  private static final Member<Linked, String> LINKED_ABOUT = optional("about", TEXT, Linked::about);
  private static final Member<Linked, String> CONTENT = optional("content", TEXT, Linked::content);
  static final Group<Linked> LINKED =
      Group.of(
          "linkedMetadata",
          in -> new Linked(in.require(LINKED_BY), in.get(LINKED_ABOUT), in.get(CONTENT)),
          LINKED_BY,
          LINKED_ABOUT,
          CONTENT);

  private static final Member<AdditionalParameters, Xlink> ADDITIONAL_LINK =
      inline(XLINK, AdditionalParameters::link);
  private static final Member<AdditionalParameters, String> ADDITIONAL_ABOUT =
      optional("about", TEXT, AdditionalParameters::about);
  private static final Member<AdditionalParameters, List<String>> PARAMETERS =
      required("additionalParameters", array(TEXT).notEmpty(), AdditionalParameters::parameters);
  static final Group<AdditionalParameters> ADDITIONAL_PARAMETERS =
      Group.of(
          "additionalParameters",
          in ->
              new AdditionalParameters(
                  in.require(ADDITIONAL_LINK), in.get(ADDITIONAL_ABOUT), in.require(PARAMETERS)),
          ADDITIONAL_LINK,
          ADDITIONAL_ABOUT,
          PARAMETERS);

  static final Codec<List<Metadata>> METADATA =
      array(
          new ByField<Metadata>(
                  "additionalParameters",
                  ADDITIONAL_PARAMETERS
                      .object()
                      .map(given -> given, AdditionalParameters.class::cast),
                  LINKED.object().map(linked -> linked, Linked.class::cast),
                  AdditionalParameters.class::isInstance)
              .named("metadata"));

  private static final Member<Reference, Xlink> LINK =
      inline(xlink(new Member<>(new Field<>("href", TEXT), Xlink::href, true)), Reference::link);
  private static final Member<Reference, List<LanguageString>> ABSTRACTS =
      list(
          "abstract",
          oneOrMore(
              new Shorthand<>(
                  TEXT,
                  LanguageString::of,
                  string -> Optional.of(string.text()).filter(any -> string.language().isEmpty()),
                  LANGUAGE_STRING.object())),
          Reference::abstracts);
  private static final Member<Reference, String> FORMAT =
      optional("format", TEXT, Reference::format);
  private static final Member<Reference, Code> IDENTIFIER =
      optional(
          "identifier",
          new Shorthand<>(
              TEXT,
              value -> new Code(value, Optional.empty()),
              code -> Optional.of(code.value()).filter(any -> code.codeSpace().isEmpty()),
              CODE.object()),
          Reference::identifier);
  private static final Member<Reference, List<Metadata>> REFERENCE_METADATA =
      list("metadata", METADATA, Reference::metadata);
  static final Group<Reference> REFERENCE =
      Group.of(
          "reference",
          in ->
              new Reference(
                  in.require(LINK),
                  in.get(IDENTIFIER),
                  in.list(ABSTRACTS),
                  in.get(FORMAT),
                  in.list(REFERENCE_METADATA)),
          LINK,
          ABSTRACTS,
          FORMAT,
          IDENTIFIER,
          REFERENCE_METADATA);

  private ReferenceJson() {}

  private static Group<Xlink> xlink(Member<Xlink, String> href) {
    Member<Xlink, String> title = optional("title", TEXT, Xlink::title);
    Member<Xlink, String> role = optional("role", TEXT, Xlink::role);
    Member<Xlink, String> arcrole = optional("arcrole", TEXT, Xlink::arcrole);
    Member<Xlink, String> show =
        optional("show", oneOf("new", "replace", "embed", "other", "none"), Xlink::show);
    Member<Xlink, String> actuate =
        optional("actuate", oneOf("onLoad", "onRequest", "other", "none"), Xlink::actuate);
    Member<Xlink, String> type = optional("type", oneOf("simple"), Xlink::type);
    return Group.of(
        "link",
        in ->
            new Xlink(
                in.get(type),
                in.get(href),
                in.get(role),
                in.get(arcrole),
                in.get(title),
                in.get(show),
                in.get(actuate)),
        href,
        title,
        role,
        arcrole,
        show,
        actuate,
        type);
  }
}
