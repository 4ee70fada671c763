package dev.qose.core.rules.codelist;

import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** C06: titles of statuses and metrics that are missing, or name another concept than the URI. */
public final class ConceptTitles extends CatalogueRule {

  private static final String ID = "QOS-C06";

  private static final Pattern CAMEL_CASE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /** The names of concepts by the words that they consist of, in whatever order. */
  private static final Map<Set<String>, String> STATUSES =
      byWords(Stream.of("Operational", "PreOperational", "NonOperational"));

  private static final Map<Set<String>, String> METRICS =
      byWords(Metric.all().stream().map(metric -> metric.conceptName().orElseThrow()));

  /** Makes the rule. */
  public ConceptTitles() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      for (Element info : block.children(Namespaces.QOS, "OperatingInfo")) {
        for (Element status : info.children(Namespaces.QOS, "OperationalStatus")) {
          String href = href(status);
          Optional<OperationalStatus> known = OperationalStatus.of(href).known();
          check(
              status,
              known.flatMap(s -> s.reference().title()),
              known.map(s -> s.href().substring(OperationalStatus.CODE_LIST.length() + 1)),
              STATUSES,
              reporter);
        }
      }
      checkMetrics(block, input, reporter);
      for (Element operation : block.children(Namespaces.QOS, "RepresentativeOperation")) {
        checkMetrics(operation, input, reporter);
      }
    }
  }

  private static void checkMetrics(Element scope, RuleInput input, Reporter reporter) {
    for (Element statement : scope.children(Namespaces.QOS, "QualityOfServiceStatement")) {
      input.checkTime();
      for (Element metric : statement.children(Namespaces.QOS, "Metric")) {
        Optional<Metric> known = Metric.of(href(metric)).known();
        check(
            metric,
            known.flatMap(m -> m.reference().title()),
            known.flatMap(Metric::conceptName),
            METRICS,
            reporter);
      }
    }
  }

  private static String href(Element reference) {
    return reference.attribute(Namespaces.XLINK, "href").orElse("").strip();
  }

  /**
   * Checks a reference to a concept.
   *
   * @param usualTitle the title that this library would write; empty: the concept is not known
   * @param name the concept's name
   */
  private static void check(
      Element element,
      Optional<String> usualTitle,
      Optional<String> name,
      Map<Set<String>, String> concepts,
      Reporter reporter) {
    String title = element.attribute(Namespaces.XLINK, "title").orElse("").strip();
    if (title.isEmpty()) {
      Problem missing =
          Problem.of(
              ID,
              element,
              "%s has no xlink:title, which is what people read.".formatted(element.localName()));
      reporter.report(
          usualTitle
              .map(usual -> withTitle(missing, element, usual))
              .orElse(missing.suggest("Add the concept's name as xlink:title.")));
      return;
    }
    if (usualTitle.filter(title::equals).isPresent()) {
      return; // at once, as for most titles
    }
    String named = concepts.get(words(title));
    if (name.isPresent() && named != null && !named.equals(name.get())) {
      reporter.report(
          Problem.of(
                  ID,
                  element,
                  "The title \"%s\" means %s, but the URI %s.".formatted(title, named, name.get()))
              .suggest(
                  "Write the title \"%s\", or the URI of %s."
                      .formatted(usualTitle.orElse(name.get()), named)));
    }
  }

  private static Problem withTitle(Problem problem, Element element, String title) {
    Problem suggested = problem.suggest("Add xlink:title=\"%s\".".formatted(title));
    return element
        .attributeQName(Namespaces.XLINK, "title")
        .or(() -> element.attributeQName(Namespaces.XLINK, "href").map(ConceptTitles::title))
        .map(
            attribute ->
                suggested.fix(
                    Fix.of(
                        "add the title \"%s\"".formatted(title),
                        new Edit.SetAttribute(element.location(), attribute, title))))
        .orElse(suggested);
  }

  private static String title(String hrefAttribute) {
    return hrefAttribute.substring(0, hrefAttribute.indexOf(':') + 1) + "title";
  }

  private static Map<Set<String>, String> byWords(Stream<String> names) {
    return names.collect(Collectors.toUnmodifiableMap(ConceptTitles::words, Function.identity()));
  }

  private static Set<String> words(String text) {
    List<String> parts = Arrays.asList(CAMEL_CASE.splitAsStream(text).toArray(String[]::new));
    return parts.stream()
        .flatMap(NO_LETTERS::splitAsStream)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
