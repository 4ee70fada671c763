package dev.qose.core.rules.operation;

import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Rule;
import dev.qose.core.rules.Checked;
import dev.qose.core.rules.Hosts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** QOS-R09 and R11. */
class LayerNamingTests {

  private static final Rule LAYERS = new NamedLayers();

  private static final String OFFERED =
      layer("roads", "")
          + layer("roads", "")
          + layer("my layer", "")
          + layer("Roads, main", "")
          + layer("Roads, main, old", "")
          + layer("ä:ö", "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roads",
        " roads ",
        "roads,roads,roads,roads,roads",
        "my layer, roads",
        "my\n   layer",
        "Roads, main",
        "Roads,main",
        "roads,Roads, main,ä:ö",
        "Roads, main, old,Roads, main,roads",
      })
  void finds_layers_that_there_are(String value) {
    assertThat(map(value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Road|The service has no layer named \"Road\".|Did you mean \"roads\"?",
        "ROADS|The service has no layer named \"ROADS\".|Did you mean \"roads\"?",
        "roads,lakes|The service has no layer named \"lakes\".|Give the Name of a layer",
        "roads,roads,raods,roads|The service has no layer named \"raods\".|Did you mean \"roads\"?",
        "lakes,rivers|The service has no layers named \"lakes\", \"rivers\".|Give the Name",
        "a,b,c,d,e,f,g|named \"a\", \"b\", \"c\", \"d\", \"e\" and 2 more.|Give the Name",
        "''|The value names no layer: it is empty.|Give the Name",
        "roads,|The list \"roads,\" names no layer at one of its places.|between any two commas",
        "roads relief|The service has no layer named \"roads relief\".|Give the Name",
        "Roads|The service has no layer named \"Roads\".|Did you mean \"roads\"?",
        "my layers|The service has no layer named \"my layers\".|Did you mean \"my layer\"?",
      })
  void names_those_that_are_missing(String value, String message, String suggestion) {
    Problem problem = only(map(value));

    assertThat(problem.rule()).isEqualTo("QOS-R09");
    assertThat(problem.element().localName()).isEqualTo("Value");
    assertThat(problem.message()).contains(message);
    assertThat(problem.suggestion().orElseThrow()).contains(suggestion);
  }

  @Test
  void looks_at_values_of_all_constraints_of_layers() {
    String option =
        parameter("LayerName", "roads", "lakes") + parameter("QUERY_LAYERS", "roads", "rivers");

    assertThat(check(Services.info(option, queryable(OFFERED))))
        .extracting(Problem::message)
        .containsExactly(
            "The service has no layer named \"lakes\".",
            "The service has no layer named \"rivers\".");
  }

  @Test
  void says_nothing_without_a_map_service() {
    assertThat(check(Hosts.mapBlock(parameter("LAYERS", "lakes")))).isEmpty();
    assertThat(
            check(
                Services.features("2.0.0", "", "", "")
                    .replace(
                        "<qos-wfs:AdHocQueryConstraints>",
                        "<qos-wms:RequestOption>%s</qos-wms:RequestOption><qos-wfs:AdHocQueryConstraints>"
                            .formatted(parameter("LAYERS", "lakes")))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 64_000})
  void looks_at_each_of_very_many(int count) {
    String values =
        IntStream.range(0, count).mapToObj(i -> "layer_" + i).collect(Collectors.joining(","));

    assertThat(only(map(values)).message()).endsWith("and %d more.".formatted(count - 5));
    assertThat(map(values.split(",", -1))).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "1, '', relief, true",
    "true, '', relief, true",
    "0, '', relief, false",
    "'', 1, relief, true",
    "0, 1, relief, false",
    "1, 0, relief, true",
    "false, '', 'roads,relief', false",
  })
  void wants_layers_that_are_queryable(
      String own, String around, String value, boolean isQueryable) {
    String layers =
        "<Layer queryable='1'><Name>roads</Name></Layer><Layer queryable='%s'><Layer queryable='%s'><Name>relief</Name></Layer></Layer>"
            .formatted(around, own)
            .replace(" queryable=''", "");
    List<Problem> problems = check(Services.info(parameter("LAYERS", value), layers));

    if (isQueryable) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(only(problems).rule()).isEqualTo("QOS-R11");
      assertThat(only(problems).message())
          .isEqualTo(
              "The layer \"relief\" is not queryable, so GetFeatureInfo ends in an exception.");
    }
    assertThat(check(Services.map(parameter("LAYERS", value), layers))).isEmpty();
  }

  @Test
  void asks_the_layers_of_query_layers_where_they_are_apart() {
    String layers = "<Layer queryable='1'><Name>roads</Name></Layer>" + layer("relief", "");

    assertThat(
            check(
                Services.info(
                    parameter("LAYERS", "roads,relief") + parameter("QUERY_LAYERS", "roads"),
                    layers)))
        .isEmpty();
    assertThat(
            check(
                Services.info(
                    parameter("LAYERS", "roads") + parameter("QUERY_LAYERS", "roads,relief"),
                    layers)))
        .hasSize(1);
  }

  private static String queryable(String layers) {
    return layers.replace("<Layer>", "<Layer queryable='1'>");
  }

  private static List<Problem> map(String... values) {
    return check(Services.map(parameter("LAYERS", values), OFFERED));
  }

  private static List<Problem> check(String document) {
    return Checked.by(LAYERS, document).problems();
  }

  private static Problem only(List<Problem> problems) {
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }
}
