package dev.qose.core.config;

import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.config.JsonTree.ScalarType;
import dev.qose.core.ows.Reference;
import dev.qose.core.text.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Concepts of a code list. Where its URI is wanted, the name of a concept in the list will do, and
 * stands for the URI and the usual title; both are written in full.
 *
 * @param kind what the concepts are, in a word
 * @param names the concepts of the list, by name
 */
record ConceptJson(String kind, Map<String, Reference> names) {

  /** No URI: what people write when they mean a name of the list. */
  static final String BARE_WORD = "[\\p{L}_][\\p{L}\\p{N}_-]*";

  private static final Pattern WORD = Pattern.compile(BARE_WORD);

  static final ConceptJson STATUSES =
      new ConceptJson(
          "status",
          byName(
              OperationalStatus.CODE_LIST,
              OperationalStatus.all().stream().map(OperationalStatus::reference).toList()));

  static final ConceptJson METRICS =
      new ConceptJson(
          "metric",
          byName(Metric.CODE_LIST, Metric.all().stream().map(Metric::reference).toList()));

  private static Map<String, Reference> byName(String list, List<Reference> concepts) {
    Map<String, Reference> names = new LinkedHashMap<>();
    concepts.forEach(concept -> names.put(concept.href().substring(list.length() + 1), concept));
    return names;
  }

  /** A concept by a text alone. */
  Codec<Reference> text() {
    return Codec.of(
        at ->
            at.text("a " + kind + " or a URI", ScalarType.STRING)
                .flatMap(text -> inFull(Reference.to(text), at)),
        (concept, out) -> out.writeString(concept.href()),
        in -> in.define(kind, this::schema));
  }

  /** A concept by a text, or by an object that may say more of it. */
  Codec<Reference> any() {
    Codec<Reference> object = ReferenceJson.REFERENCE.object();
    return new Shorthand<Reference, Reference>(
            text(),
            Function.identity(),
            concept -> Optional.empty(), // an object, which can say the title
            Codec.of(
                at -> object.read(at).flatMap(concept -> inFull(concept, at)),
                object::write,
                in ->
                    Map.of(
                        "allOf",
                        List.of(
                            object.schema(in),
                            Map.of("properties", Map.of("href", text().schema(in)))))))
        .named(kind + "Reference");
  }

  private Map<String, Object> schema() {
    return ConfigSchema.anyOf(
        Map.of("enum", List.copyOf(names.keySet())),
        Map.of("type", "string", "not", Map.of("pattern", "^" + BARE_WORD + "$")));
  }

  private Optional<Reference> inFull(Reference concept, JsonCursor at) {
    String href = concept.href();
    if (!WORD.matcher(href).matches()) {
      return Optional.of(concept);
    }
    Optional<Reference> known =
        names.entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(href))
            .map(Map.Entry::getValue)
            .findFirst();
    if (known.isEmpty()) {
      return at.problem(
          "\"%s\" is no %s; %s".formatted(href, kind, NearestName.suggest(href, names.keySet())));
    }
    return known.map(
        meant ->
            new Reference(
                concept
                    .link()
                    .withHref(meant.href())
                    .withTitle(concept.title().or(meant::title).orElse(href)),
                concept.identifier(),
                concept.abstracts(),
                concept.format(),
                concept.metadata()));
  }
}
