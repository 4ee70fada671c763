package dev.qose.core.rules.operation;

import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.parameter;
import static dev.qose.core.rules.Hosts.range;
import static dev.qose.core.rules.operation.Services.dimension;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.Checked;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QOS-R27. What extents hold {@code DimensionExtentTests} tell. */
class DimensionValuesTests {

  private static final Rule VALUES = new DimensionValues();

  private static final String LAYERS =
      dimension("name='time' units='ISO8601'", "2010/2020/P1Y")
          + dimension("name='elevation' units='m' nearestValue='1'", "0,10")
          + layer("a", "")
          + layer("b", dimension("name='Time' units='ISO8601'", "2015/2016/P1Y"))
          + layer("c", dimension("name='time' units='ISO8601' nearestValue='1'", "2015"))
          + layer("d", dimension("name='run' units=''", "night,morning"))
          + layer("e", dimension("name='time' units='ISO8601'", ""));

  @ParameterizedTest
  @CsvSource({
    "a, TIME, 2010, 0",
    "a, time, '2010,2011, 2012', 0",
    "a, time, 2009-12/2011, 0",
    "a, time, current, 0",
    "a, time, '', 0",
    "a, TIME, 2009, 1",
    "a, TIME, '2009,2010,2021', 2",
    "a, Time, 2005/2009/P1Y, 1",
    "a, TIME, yesterday, 1",
    "b, TIME, 2010, 1",
    "'a,b', TIME, 2010, 1",
    "'a,b', TIME, 2015, 0",
    "d, DIM_RUN, night, 0",
    "d, DIM_run, Night, 1",
    "a, DIM_RUN, noon, 0",
    "lakes, TIME, 2009, 0",
  })
  void finds_values_outside_of_extents(String layers, String name, String value, int problems) {
    assertThat(check(parameter("LAYERS", layers) + parameter(name, value)))
        .hasSize(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.rule()).isEqualTo("QOS-R27");
              assertThat(problem.severity()).contains(Severity.WARNING);
              assertThat(problem.element().localName()).isEqualTo("Value");
            });
  }

  @ParameterizedTest
  @CsvSource({"2009, 2010, 0", "2020, 2030, 0", "'', 2009, 1", "2021, '', 1", "2000, 2009-06, 1"})
  void finds_ranges_wholly_outside(String least, String greatest, int problems) {
    assertThat(check(parameter("LAYERS", "a") + range("TIME", least, greatest)))
        .hasSize(problems)
        .allSatisfy(problem -> assertThat(problem.element().localName()).isEqualTo("Range"));
  }

  @Test
  void tells_extent_and_layers() {
    assertThat(check(parameter("LAYERS", "a,b") + parameter("TIME", "2009")))
        .extracting(Problem::message)
        .containsExactly(
            "\"2009\" is outside the extent of the dimension \"time\" of the layers \"a\", \"b\" as"
                + " of this document: 2010/2020/P1Y.");
  }

  @Test
  void only_informs_where_the_nearest_value_is_taken() {
    assertThat(check(parameter("LAYERS", "c") + parameter("TIME", "2009")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.severity()).contains(Severity.INFO))
        .satisfies(
            problem -> assertThat(problem.message()).endsWith("2015; the nearest value is taken."));
    assertThat(check(parameter("LAYERS", "a,c") + parameter("TIME", "2009")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.severity()).contains(Severity.WARNING));
    assertThat(check(parameter("LAYERS", "a") + parameter("ELEVATION", "11")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.severity()).contains(Severity.INFO));
  }

  @Test
  void says_what_cannot_be_told() {
    Checked checked =
        Checked.by(
            VALUES, Services.map(parameter("LAYERS", "e") + parameter("TIME", "2009"), LAYERS));

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped())
        .containsExactly(
            "QOS-R27: the document does not give the values of the dimension \"time\" of the layer"
                + " \"e\"");
  }

  @Test
  void knows_extents_of_wms_1_1_1() {
    String layers =
        "<Dimension name='time' units='ISO8601'/><Layer><Name>a</Name><Extent"
            + " name='time'>2010/2020</Extent></Layer>";

    assertThat(
            Checked.by(
                    VALUES,
                    Services.oldMap(
                        parameter("LAYERS", "a") + parameter("TIME", "2009", "2010"), layers))
                .problems())
        .hasSize(1);
  }

  @Test
  void looks_at_each_of_very_many_values_in_a_very_long_extent() {
    LocalDate first = LocalDate.of(1700, 1, 1);
    String extent =
        IntStream.range(0, 134_000)
            .mapToObj(day -> first.plusDays(day) + "T00:00:00.000Z")
            .collect(Collectors.joining(",\n"));
    String[] values =
        IntStream.range(0, 64_000)
            .mapToObj(day -> first.plusDays(80_000 + day).toString())
            .toArray(String[]::new);
    String layers =
        dimension("name='time' units='ISO8601'", extent)
            + IntStream.range(0, 20)
                .mapToObj(i -> layer("l" + i, ""))
                .collect(Collectors.joining());
    String names = IntStream.range(0, 20).mapToObj(i -> "l" + i).collect(Collectors.joining(","));

    assertThat(
            Checked.by(
                    VALUES,
                    Services.map(parameter("LAYERS", names) + parameter("TIME", values), layers))
                .problems())
        .hasSize(80_000 + 64_000 - 134_000);
  }

  private static List<Problem> check(String option) {
    return Checked.by(VALUES, Services.map(option, LAYERS)).problems();
  }
}
