package dev.qose.validate.profile;

import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleDescription;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTests {

  private static String base(String name) {
    try (InputStream in =
        ProfileTests.class.getResourceAsStream("/dev/qose/schema/rules/base/" + name + ".xml")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ValidationReport validate(String document, Profile... profiles) {
    QosValidator.Builder builder = QosValidator.builder();
    List.of(profiles).forEach(builder::profile);
    return builder.build().validate(document);
  }

  private static LayerResult layer(ValidationReport report) {
    return report.layers().stream()
        .filter(result -> result.layer() == Layer.PROFILE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void no_profile_is_checked_that_nobody_asked_for() {
    String poor = base("wms").replace(">99.5<", ">90<");

    assertThat(validate(poor)).hasNoFindings();
    assertThat(layer(validate(poor)))
        .isEqualTo(LayerResult.notWanted(Layer.PROFILE, "no profile was asked for"));
  }

  @Test
  void a_profile_passes_or_fails_as_a_layer_of_its_own() {
    ValidationReport good = validate(base("wms"), Profile.INSPIRE_VIEW);
    ValidationReport poor = validate(base("wms").replace(">99.5<", ">90<"), Profile.INSPIRE_VIEW);

    assertThat(good).hasNoFindings();
    assertThat(layer(good).outcome()).isEqualTo(LayerResult.Outcome.PASSED);
    assertThat(good.skippedRules())
        .extracting(skipped -> skipped.rule())
        .containsExactly("QOS-X06");
    assertThat(layer(poor).outcome()).isEqualTo(LayerResult.Outcome.FAILED);
    assertThat(poor.findings())
        .extracting(Finding::rule, Finding::layer)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("QOS-X01", Layer.PROFILE));
  }

  @Test
  void several_profiles_are_checked_at_once() {
    String document = base("wms").replace(">99.5<", ">97<").replace(">Main roads<", ">main_roads<");

    assertThat(validate(document, Profile.INSPIRE_VIEW, Profile.WIS2, Profile.HINTS).findings())
        .extracting(Finding::rule)
        .contains("QOS-X01", "QOS-X08", "QOS-E01");
  }

  @Test
  void a_profile_is_found_by_its_name() {
    assertThat(Profile.all())
        .allSatisfy(profile -> assertThat(Profile.find(profile.id())).contains(profile))
        .extracting(Profile::id)
        .doesNotHaveDuplicates();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QosValidator.builder().profile("inspire"))
        .withMessageContaining("\"inspire\"")
        .withMessageContaining("inspire-view");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "wis2; QOS-X08",
        "wis2:availability=99.4;",
        "wis2:availability=99.4 %,maintenance=4h;",
        "wis2:availability=99.4,capacity=20;",
        "wis2:availability=99.4,capacity=20.5; QOS-X08",
        "wis2:maintenance=4.5h; QOS-X08"
      })
  void figures_of_ones_own_follow_the_name(String name, @Nullable String rule) {
    String document = base("wms").replace(">99.5<", ">99.4<");
    ValidationReport report = QosValidator.builder().profile(name).build().validate(document);

    assertThat(report.findings())
        .extracting(Finding::rule)
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "wis2:; availability=98",
        "wis2:floor=98; \"floor\"",
        "wis2:availability=much; \"availability=much\" sets no number",
        "wis2:availability=101; up to 100",
        "wis2:availability=NaN; sets no number",
        "wis2:maintenance=4; maintenance=4h",
        "wis2:capacity=0; more than 0",
        "hints:capacity=5; no figures",
        "inspire:capacity=5; no profile"
      })
  void figures_that_are_none_are_refused(String name, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QosValidator.builder().profile(name))
        .withMessageContaining(message);
  }

  @Test
  void figures_may_be_given_in_code() {
    Profile cache = Profile.wis2(98, Optional.of(Duration.ofHours(4)), OptionalDouble.of(20));
    String document = base("wms").replace(">99.5<", ">98<");

    assertThat(cache.id()).isEqualTo("wis2");
    assertThat(validate(document, cache)).hasNoFindings();
    assertThat(validate(document, Profile.WIS2)).isValid().hasFinding("QOS-X08");
  }

  @Test
  void what_the_law_asks_for_is_told_where_it_is_absent() {
    assertThat(validate(base("wms"), Profile.HVD)).hasNoFindings();
    assertThat(validate(base("wfs"), Profile.HVD)).isValid().hasFinding("QOS-X09");
    assertThat(validate(base("wfs"), Profile.INSPIRE_SDS)).hasNoFindings();
  }

  @Test
  void a_profile_may_be_of_ones_own() {
    Rule strict =
        new Rule() {
          @Override
          public List<RuleDescription> rules() {
            return List.of(RuleDescription.of("ACME-1", Severity.ERROR, "Nothing is good enough"));
          }

          @Override
          public void check(RuleInput input, Reporter reporter) {
            reporter.report(Problem.of("ACME-1", input.document().root(), "it is not enough"));
          }
        };
    Profile own = new Profile("acme", "ACME", "What we ask for.", List.of(strict));

    assertThat(validate(base("wfs"), own)).isNotValid().hasFinding("ACME-1");
  }

  @Test
  void without_a_block_there_is_nothing_to_hold_against_a_profile() {
    String document =
        base("wms").replaceAll("(?s)<qos-wms:QualityOf.*</qos-wms:QualityOf\\w+>", "");

    assertThat(layer(validate(document, Profile.WIS2)).reason().orElse(""))
        .contains("no QoS block");
  }
}
