package dev.qose.validate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.validate.Companions;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule on feeds is broken by its examples and by nothing else in them. */
class FeedExamplesTests {

  private static final QosValidator VALIDATOR = QosValidator.create();

  /** They take more than a feed: how it was before, and when it was first seen. */
  private static final Set<String> OF_OTHER_TIMES = Set.of("QOS-I06", "QOS-I08");

  private Path folder;

  @BeforeEach
  void set(@TempDir Path temporary) {
    folder = temporary;
  }

  static Stream<Arguments> examples() {
    return RuleCatalogue.standard().rules().stream()
        .flatMap(
            rule -> {
              List<FeedExample> examples = RuleExamples.feeds(rule);
              return IntStream.range(0, examples.size())
                  .mapToObj(i -> Arguments.of(rule.id(), i + 1, rule, examples.get(i)));
            });
  }

  @ParameterizedTest(name = "{0}, example {1}")
  @MethodSource("examples")
  void is_broken_by_its_example_and_nothing_else(
      String id, int number, RuleDescription rule, FeedExample example) throws IOException {
    ValidationReport report = validate(example.breaks());

    assertThat(report.findings())
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.rule()).as(finding.toString()).isEqualTo(id);
              assertThat(finding.severity()).isEqualTo(example.severity());
              assertThat(finding.layer()).isEqualTo(Layer.FEED);
              assertThat(finding.location().line()).isPresent();
              assertThat(finding.location().file()).isPresent();
              assertThat(finding.suggestion()).isPresent();
              assertThat(finding.reference()).isPresent();
            });
  }

  @ParameterizedTest(name = "{0}, example {1}")
  @MethodSource("examples")
  void is_not_broken_by_the_nearest_neighbour(
      String id, int number, RuleDescription rule, FeedExample example) throws IOException {
    assertThat(validate(example.passes()).findings()).extracting(Finding::rule).isEmpty();
  }

  @Test
  void has_an_example() {
    assertThat(RuleCatalogue.standard().rules())
        .filteredOn(rule -> rule.layer() == Layer.FEED && !OF_OTHER_TIMES.contains(rule.id()))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(RuleExamples.feeds(rule)).as(rule.id()).isNotEmpty());
  }

  private ValidationReport validate(String lines) throws IOException {
    Path feed =
        Files.writeString(folder.resolve("roads.ics"), lines.replace("\n", "\r\n") + "\r\n");
    try (InputStream in =
        FeedExamplesTests.class.getResourceAsStream("/dev/qose/schema/rules/base/wms.xml")) {
      return VALIDATOR.validate(
          Objects.requireNonNull(in), "wms.xml", Companions.NONE.withFeed(feed));
    }
  }
}
