package dev.qose.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qose.core.element.Doubles;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.testing.ModelArbitraries;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class QosConfigProperties {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void what_is_written_is_read_back_equal(@ForAll("configs") QosConfig config) {
    String json = QosConfigJson.write(config);

    assertThat(QosConfigJson.read(config.metadata().service(), json)).isEqualTo(config);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void what_is_written_is_valid_against_the_schema(@ForAll("configs") QosConfig config) {
    assertThat(SchemaChecker.errors(QosConfigJson.write(config))).isEmpty();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void an_unknown_field_anywhere_is_refused(
      @ForAll("configs") QosConfig config, @ForAll @DoubleRange(max = 0.99) double where) {
    String json = QosConfigJson.write(config);
    List<Integer> objects =
        Pattern.compile("\\{\n").matcher(json).results().map(MatchResult::end).toList();
    int place = objects.get((int) (where * objects.size()));
    String changed = json.substring(0, place) + "\"unheardOf\": 1,\n" + json.substring(place);

    assertThat(SchemaChecker.errors(changed)).isNotEmpty();
    assertThatThrownBy(() -> QosConfigJson.read(config.metadata().service(), changed))
        .isInstanceOf(QosConfigException.class)
        .hasMessageContaining(".unheardOf: unknown field");
  }

  @Property
  void a_number_is_read_back_from_its_text(@ForAll("numbers") double number) {
    assertThat(Doubles.read(Doubles.write(number))).contains(number);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void any_text_is_a_configuration_or_ends_in_the_documented_exception(
      @ForAll("mutants") String json) {
    try {
      QosConfigJson.read(ServiceKind.WMS, json);
    } catch (QosConfigException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<QosConfig> configs() {
    return Combinators.combine(Arbitraries.of(true, false), ModelArbitraries.qosMetadata())
        .as(QosConfig::new);
  }

  @Provide
  Arbitrary<Double> numbers() {
    return ModelArbitraries.numbers();
  }

  /** Configurations with a piece replaced by something else. */
  @Provide
  Arbitrary<String> mutants() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "", "{", "}", "[", "]", "\"", ":", ",", "null", "1e999", "/*", "\u0000", "'");
    return Combinators.combine(
            configs().map(QosConfigJson::write),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 20),
            pieces)
        .as(
            (json, where, length, piece) -> {
              int from = (int) (where * json.length());
              int to = Math.min(json.length(), from + length);
              return json.substring(0, from) + piece + json.substring(to);
            });
  }
}
