package dev.qose.core.rules.operation;

import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.parameter;
import static dev.qose.core.rules.operation.Services.style;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Rule;
import dev.qose.core.rules.Checked;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QOS-R24, of styles. */
class RequestedStylesTests {

  private static final Rule STYLES = new RequestedStyles();

  private static final String LAYERS =
      style("shared")
          + layer("a", style("day") + style("night"))
          + layer("b", style("day"))
          + layer("c", "")
          + layer("Roads, main", style("bold"));

  @ParameterizedTest
  @CsvSource({
    "a, day",
    "a, shared",
    "a, ''",
    "c, shared",
    "'a,b', 'night,day'",
    "'a,b', ' night , day '",
    "'a,b', ',day'",
    "'a,b', 'night,'",
    "'a,b', ','",
    "'a,b', ''",
    "'a,b,c,a,b,c', 'night,day,shared,,shared,'",
    "'Roads, main', bold",
    "'Roads, main,a', 'bold,night'",
    "'lakes,a', 'whatever,day'",
  })
  void takes_a_style_for_each_layer_in_order(String layers, String styles) {
    assertThat(map(layers, styles)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a|Day|The style \"Day\" is none of the layer \"a\".|Did you mean \"day\"?",
        "b|night|The style \"night\" is none of the layer \"b\".|(\"day\", \"shared\")",
        "a,b|day,night|The style \"night\" is none of the layer \"b\".|day",
        "a,b,a,b,a|day,day,day,day,dark|The style \"dark\" is none of the layer \"a\".|day",
        "a,b|day|The value \"day\" lists 1 style, and LAYERS 2 layers.|in order, or leave STYLES"
            + " empty",
        "a|day,night|The value \"day,night\" lists 2 styles, and LAYERS 1 layer.|in order",
      })
  void finds_the_style_that_the_layer_at_its_place_lacks(
      String layers, String styles, String message, String suggestion) {
    assertThat(map(layers, styles))
        .singleElement()
        .satisfies(problem -> assertThat(problem.rule()).isEqualTo("QOS-R24"))
        .satisfies(problem -> assertThat(problem.message()).isEqualTo(message))
        .satisfies(problem -> assertThat(problem.suggestion().orElseThrow()).contains(suggestion));
  }

  @Test
  void wants_a_value_to_fit_one_of_several() {
    String layers = parameter("LAYERS", "a", "b", "b,a");

    assertThat(check(layers + parameter("STYLES", "night", "day", "day,night", ""))).isEmpty();
    assertThat(check(layers + parameter("STYLES", "night,day", "dusk")))
        .extracting(Problem::message)
        .containsExactly(
            "The style \"night\" is none of the layer \"b\".",
            "The style \"dusk\" is none of the layer \"a\".");
  }

  @Test
  void says_nothing_of_own_styles_and_unknown_layers() {
    assertThat(
            check(
                parameter("LAYERS", "a")
                    + parameter("STYLES", "own")
                    + parameter("SLD", "http://example.org/a.sld")))
        .isEmpty();
    assertThat(check(parameter("STYLES", "own"))).isEmpty();
    assertThat(map("lakes", "own")).isEmpty();
  }

  /** Some services have a default style that they do not list. */
  @Test
  void lets_layers_without_styles_have_their_default() {
    String layers = layer("d", "");

    assertThat(
            Checked.by(
                    STYLES,
                    Services.map(parameter("LAYERS", "d") + parameter("STYLES", "default"), layers))
                .problems())
        .isEmpty();
    assertThat(
            Checked.by(
                    STYLES,
                    Services.map(parameter("LAYERS", "d") + parameter("STYLES", "night"), layers))
                .problems())
        .hasSize(1);
  }

  @Test
  void looks_at_each_of_very_many() {
    int count = 64_000;
    String layers = String.join(",", Collections.nCopies(count, "a"));
    String styles =
        IntStream.range(0, count)
            .mapToObj(i -> i == count - 1 ? "dusk" : "day")
            .collect(Collectors.joining(","));

    assertThat(map(layers, styles)).hasSize(1);
    assertThat(map(layers, styles.replace("dusk", "night"))).isEmpty();
    assertThat(check(parameter("LAYERS", "a") + parameter("STYLES", styles.split(",", -1))))
        .hasSize(1);
  }

  private static List<Problem> map(String layers, String styles) {
    return check(parameter("LAYERS", layers) + parameter("STYLES", styles));
  }

  private static List<Problem> check(String option) {
    return Checked.by(STYLES, Services.map(option, LAYERS)).problems();
  }
}
