package dev.qose.core.rules.operation;

import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.mapBlock;
import static dev.qose.core.rules.Hosts.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.Checked;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** QOS-R06 to R08. */
class ParameterNamingTests {

  private static final Rule NAMING = new ParameterNaming();

  private static final String LAYERS =
      layer("roads", "<Dimension name='Run' units='' default='a'>a,b</Dimension>")
          + layer("relief", "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LAYERS",
        "layers",
        "LayerName",
        "ImageWidth",
        "imageheight",
        "OutputFormat",
        "CRS",
        "SLD_BODY",
        "language",
        "DIM_RUN",
        "dim_run",
        " width "
      })
  void knows_names_of_maps(String name) {
    assertThat(map("", name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "typeNames",
        "CRS",
        "srsName",
        "OutputFormat",
        "Count",
        "ResolveReferences",
        "resourceId"
      })
  void knows_names_of_features(String name) {
    assertThat(features("2.0.0", name)).isEmpty();
  }

  /** Services may have parameters of their own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "MAP",
        "DPI",
        "MAP_RESOLUTION",
        "FORMAT_OPTIONS",
        "TILED",
        "CQL_FILTER",
        "ENV",
        "VIEWPARAMS",
        "ANGLE",
        "BUFFER",
        "PALETTE",
        "OPACITIES",
        "SELECTION",
        "FEATUREID",
        "LANG",
        "CLIP",
        "APIKEY",
        "token",
        "QUERY_LAYERS",
        "typeNames",
        "GetMap",
        "K",
        "DIM_"
      })
  void lets_vendors_have_parameters(String name) {
    assertThat(map(parameter("LAYERS", "roads"), name))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.rule()).isEqualTo("QOS-R06");
              assertThat(problem.severity()).isEmpty();
              assertThat(problem.message()).contains("\"" + name + "\"", "GetMap");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "LAYER, LAYERS",
    "Style, STYLES",
    "STYELS, STYLES",
    "BOX, BBOX",
    "WIDHT, WIDTH",
    "Layer_Name, LAYERS",
    "ImageWidh, WIDTH",
    "TIMES, TIME",
    "TRANSPARENCY, TRANSPARENT",
    "EXCEPTION, EXCEPTIONS",
    "BGCOLOUR, BGCOLOR",
    "DIMRUN, DIM_RUN",
  })
  void tells_slips_from_parameters_of_vendors(String name, String meant) {
    Problem problem = only(map(parameter("LAYERS", "roads"), name));

    assertThat(problem.rule()).isEqualTo("QOS-R06");
    assertThat(problem.severity()).contains(Severity.WARNING);
    assertThat(problem.suggestion()).contains("Did you mean %s?".formatted(meant));
  }

  @Test
  void knows_slips_of_features_and_of_what_the_service_advertises() {
    assertThat(only(features("2.0.0", "typeNmes")).suggestion())
        .contains("Did you mean typeNames?");
    assertThat(
            only(check(
                    Services.features(
                        "2.0.0", parameter("langs", "fi"), Services.offered("lang", "fi"), "")))
                .suggestion())
        .contains("Did you mean LANG?");
    assertThat(
            check(
                Services.features(
                    "2.0.0", parameter("LANG", "fi"), Services.offered("lang", "fi"), "")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DIM_RUM, roads, DIM_RUN",
    "DIM_DEPTH, roads, DIM_RUN",
    "DIM_RUN, relief, there are no dimensions",
    "DIM_DEPTH, 'roads,relief', DIM_RUN",
    "DIM_DEPTH, , DIM_RUN",
    "TIME, roads, DIM_RUN",
    "time, relief, there are no dimensions",
    "ELEVATION, , DIM_RUN",
  })
  void wants_dimensions_that_a_listed_layer_has(
      String name, @Nullable String layers, String suggestion) {
    Problem problem = only(map(layers == null ? "" : parameter("LAYERS", layers), name));

    assertThat(problem.rule()).isEqualTo("QOS-R06");
    assertThat(problem.severity()).contains(Severity.WARNING);
    assertThat(problem.suggestion().orElseThrow()).contains(suggestion);
  }

  @Test
  void takes_a_dimension_that_any_listed_layer_has() {
    assertThat(map(parameter("LAYERS", "relief,roads"), "DIM_RUN")).isEmpty();
    assertThat(map("", "DIM_RUN")).isEmpty();
    // Of a layer that does not exist, QOS-R09 tells.
    assertThat(map(parameter("LAYERS", "lakes"), "DIM_RUN")).isEmpty();
    assertThat(Checked.by(NAMING, mapBlock(parameter("DIM_X", "1"))).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inner", "group", "outer", "inner,plain"})
  void takes_dimensions_that_are_inherited_or_of_layers_within(String layers) {
    String nested =
        layer("outer", layer("group", "<Dimension name='TIME'/>" + layer("inner", "")))
            + layer("plain", "");

    for (String service :
        List.of(
            Services.map(parameter("LAYERS", layers) + parameter("Time", "2020"), nested),
            Services.map(parameter("Time", "2020"), nested))) {
      assertThat(check(service)).isEmpty();
    }
    assertThat(
            check(Services.map(parameter("LAYERS", "plain") + parameter("Time", "2020"), nested)))
        .hasSize(1);
  }

  @Test
  void wants_a_name_that_can_be_one() {
    assertThat(only(map("", "WIDTH HEIGHT")).severity()).contains(Severity.WARNING);
    assertThat(only(map("", "LAYERS=roads")).severity()).contains(Severity.WARNING);
    assertThat(only(map("", " ")).severity()).contains(Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource({"SRS, CRS", "srsName, CRS"})
  void tells_other_names_of_maps(String name, String meant) {
    Problem problem = only(map(parameter("LAYERS", "roads"), name));

    assertThat(problem.rule()).isEqualTo("QOS-R07");
    assertThat(problem.suggestion()).contains("Write %s, as the protocol does.".formatted(meant));
  }

  @ParameterizedTest
  @CsvSource({
    "SRS, srsName",
    "FORMAT, outputFormat",
    "typeName, typeNames",
    "maxFeatures, count",
    "featureId, resourceId",
  })
  void tells_other_names_of_features(String name, String meant) {
    assertThat(only(features("2.0.0", name)))
        .satisfies(problem -> assertThat(problem.rule()).isEqualTo("QOS-R07"))
        .satisfies(problem -> assertThat(problem.message()).contains("taken as " + meant));
  }

  @Test
  void lets_earlier_versions_have_their_names() {
    assertThat(check(Services.oldMap(parameter("SRS", "EPSG:3067"), LAYERS))).isEmpty();
    assertThat(features("1.1.0", "maxFeatures")).isEmpty();
    assertThat(features("1.1.0", "typeName")).isEmpty();
  }

  @Test
  void leaves_names_to_stored_queries() {
    assertThat(
            check(
                Services.storedQuery(
                    parameter("CRS", "x") + parameter("SRS", "x") + parameter("layer", "x"), "")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LAYERS, layers, true",
    "LAYERS, LayerName, true",
    "ImageWidth, WIDTH, true",
    "CRS, SRS, true",
    "DPI, dpi, true",
    "DIM_RUN, dim_run, true",
    "FORMAT, INFO_FORMAT, false",
    "WIDTH, HEIGHT, false",
  })
  void finds_what_is_constrained_twice(String one, String other, boolean isTwice) {
    List<String> twice =
        check(Services.map(parameter(one, "a") + parameter(other, "b"), LAYERS)).stream()
            .map(Problem::rule)
            .filter(rule -> rule.equals("QOS-R08"))
            .toList();

    assertThat(twice).hasSize(isTwice ? 1 : 0);
  }

  @Test
  void names_both_spellings_of_what_is_constrained_twice() {
    assertThat(
            only(check(Services.map(parameter("WIDTH", "1") + parameter("ImageWidth", "2"), "")))
                .message())
        .contains("\"ImageWidth\", which is \"WIDTH\" too,", "in one RequestOption");
  }

  @Test
  void looks_at_each_of_very_many() {
    String option =
        IntStream.range(0, 20_000)
            .mapToObj(i -> parameter("VENDOR_" + i, "a"))
            .collect(Collectors.joining());

    assertThat(check(Services.map(option, LAYERS))).hasSize(20_000);
  }

  private static List<Problem> map(String others, String name) {
    return check(Services.map(others + parameter(name, "a"), LAYERS));
  }

  private static List<Problem> features(String version, String name) {
    return check(Services.features(version, parameter(name, "a"), "", ""));
  }

  private static List<Problem> check(String document) {
    return Checked.by(NAMING, document).problems();
  }

  private static Problem only(List<Problem> problems) {
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }
}
