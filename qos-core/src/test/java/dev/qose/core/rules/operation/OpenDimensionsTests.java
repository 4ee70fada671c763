package dev.qose.core.rules.operation;

import static dev.qose.core.rules.Hosts.parameter;
import static dev.qose.core.rules.operation.Services.dimension;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Rule;
import dev.qose.core.rules.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QOS-R24, of dimensions. */
class OpenDimensionsTests {

  private static final Rule OPEN = new OpenDimensions();

  private static final String LAYERS =
      dimension("name='time' units='ISO8601'", "2020/2021/P1D")
          + dimension("name='Run' units=''", "a,b")
          + "<Layer><Name>a</Name></Layer><Layer><Name>b</Name>"
          + dimension("name='TIME' units='ISO8601' default='2020'", "2020")
          + dimension("name='run' units='' default='a'", "a")
          + "</Layer><Layer><Name>c</Name>"
          + dimension("name='run' units='' default='a'", "a")
          + "</Layer>";

  @Test
  void wants_values_for_dimensions_without_default() {
    assertThat(check(parameter("LAYERS", "b"))).isEmpty();
    assertThat(check(parameter("LAYERS", "a")))
        .extracting(Problem::message)
        .containsExactly(
            "The layer \"a\" has the dimensions \"time\", \"Run\" without a default, and the"
                + " RequestOption gives no value for them.");
    assertThat(check(parameter("LAYERS", "b,c,c", "c")))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .isEqualTo(
                        "The layer \"c\" has the dimension \"time\" without a default, and the"
                            + " RequestOption gives no value for it."))
        .satisfies(
            problem -> assertThat(problem.suggestion()).contains("Add a constraint of TIME."))
        .satisfies(problem -> assertThat(problem.element().localName()).isEqualTo("Value"));
  }

  @ParameterizedTest
  @CsvSource({"TIME, DIM_RUN", "time, dim_Run", "Time, run"})
  void takes_values_by_whatever_name(String time, String run) {
    assertThat(check(parameter("LAYERS", "a") + parameter(time, "2020") + parameter(run, "a")))
        .isEmpty();
  }

  /** There an Extent has the default. */
  @Test
  void knows_extents_of_wms_1_1_1() {
    String open =
        "<Dimension name='time' units='ISO8601'/><Layer><Name>a</Name><Extent"
            + " name='time'>2020</Extent></Layer>";
    String option = parameter("LAYERS", "a");

    assertThat(Checked.by(OPEN, Services.oldMap(option, open)).problems()).hasSize(1);
    assertThat(
            Checked.by(
                    OPEN,
                    Services.oldMap(option, open.replace("'time'>", "'time' default='2020'>")))
                .problems())
        .isEmpty();
    assertThat(
            Checked.by(OPEN, Services.oldMap(option, open.replaceAll("<Extent.*</Extent>", "")))
                .problems())
        .isEmpty();
  }

  private static List<Problem> check(String option) {
    return Checked.by(OPEN, Services.map(option, LAYERS)).problems();
  }
}
