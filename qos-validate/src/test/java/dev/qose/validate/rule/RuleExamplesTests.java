package dev.qose.validate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.ValidationReport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/**
 * Each rule of the catalogue, in whatever language it is written, is broken by its examples and by
 * nothing else in them, and not broken by their nearest neighbours.
 */
class RuleExamplesTests {

  /** What a document, and no more, decides. */
  private static final Set<Layer> DECIDED = Set.of(Layer.SCHEMATRON, Layer.RULES, Layer.PROFILE);

  private static final Map<String, QosValidator> VALIDATORS = new ConcurrentHashMap<>();

  static Stream<Arguments> examples() {
    return RuleCatalogue.standard().rules().stream()
        .filter(rule -> DECIDED.contains(rule.layer()))
        .flatMap(
            rule -> {
              List<RuleExample> examples = RuleExamples.of(rule);
              return IntStream.range(0, examples.size())
                  .mapToObj(i -> Arguments.of(rule.id(), i + 1, rule, examples.get(i)));
            });
  }

  @ParameterizedTest(name = "{0}, example {1}")
  @MethodSource("examples")
  void is_broken_by_its_example_and_nothing_else(
      String id, int number, RuleDescription rule, RuleExample example) {
    ExampleDocument form = ExampleDocument.breaking(example);
    ValidationReport report = validate(rule, example, form);
    Set<String> expected = new TreeSet<>(example.also());
    expected.add(id);

    assertThat(rulesIn(report)).as(messages(report)).contains(id).isSubsetOf(expected);
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().equals(id))
        .allSatisfy(
            finding -> {
              assertThat(finding.layer())
                  .isEqualTo(profile(rule, example).isEmpty() ? rule.layer() : Layer.PROFILE);
              assertThat(finding.message()).isNotEmpty();
              assertThat(finding.suggestion()).isPresent();
              assertThat(finding.reference()).isPresent();
              assertThat(finding.location().line()).isPresent();
              Element place = ExampleDocument.locate(form.document(), finding.location());
              assertThat(form.isEdited(place)).as(finding.toString()).isTrue();
            });
  }

  @ParameterizedTest(name = "{0}, example {1}")
  @MethodSource("examples")
  void is_not_broken_by_the_nearest_neighbour(
      String id, int number, RuleDescription rule, RuleExample example) {
    ValidationReport report = validate(rule, example, ExampleDocument.passing(example));

    assertThat(rulesIn(report)).as(messages(report)).isSubsetOf(Set.copyOf(example.also()));
  }

  @Test
  void has_an_example() {
    assertThat(RuleCatalogue.standard().rules())
        .filteredOn(rule -> DECIDED.contains(rule.layer()) && !rule.id().equals("QOS-X06"))
        .allSatisfy(rule -> assertThat(RuleExamples.of(rule)).as(rule.id()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"wms", "wfs"})
  void is_not_broken_by_the_base(String base) {
    ValidationReport report =
        validator("").validate(ExampleDocument.text(ExampleDocument.base(base)));

    assertThat(report.findings()).isEmpty();
    assertThat(report.skippedRules()).isEmpty();
  }

  private static ValidationReport validate(
      RuleDescription rule, RuleExample example, ExampleDocument form) {
    return validator(profile(rule, example)).validate(ExampleDocument.text(form.document()));
  }

  private static String profile(RuleDescription rule, RuleExample example) {
    return rule.group().equals("hints") ? "hints" : example.profile();
  }

  private static QosValidator validator(String profile) {
    return VALIDATORS.computeIfAbsent(
        profile,
        id -> id.isEmpty() ? QosValidator.create() : QosValidator.builder().profile(id).build());
  }

  private static Set<String> rulesIn(ValidationReport report) {
    return report.findings().stream()
        .map(Finding::rule)
        .filter(rule -> rule.startsWith("QOS-"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String messages(ValidationReport report) {
    return report.findings().stream()
        .map(f -> f.rule() + " " + f.location().xpath().orElse("") + " " + f.message())
        .collect(Collectors.joining("\n"));
  }
}
