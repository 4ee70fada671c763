package dev.qose.core.rules.operation;

import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.mapBlock;
import static dev.qose.core.rules.Hosts.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Rule;
import dev.qose.core.rules.Checked;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QOS-R15. */
class RangesTests {

  private static final Rule RANGES = new Ranges();

  private static final String LAYERS =
      layer(
          "roads",
          Services.dimension("name='run' units='ISO8601'", "2020/2021/P1D")
              + Services.dimension("name='depth' units='m'", "0,10")
              + Services.dimension("name='kind' units=''", "a,b"));

  @ParameterizedTest
  @CsvSource({
    "WIDTH, 256, 1024, ",
    "WIDTH, 256, 256, ",
    "WIDTH, 2.56e2, 1E3, ",
    "WIDTH, +5, INF, ",
    "WIDTH, '', 1024, ",
    "WIDTH, 256, '', ",
    "WIDTH, '', '', neither minimum nor maximum",
    "WIDTH, 1024, 256, runs from 1024 down to 256",
    "WIDTH, 1000, 1e2, runs from 1000 down to 1e2",
    "WIDTH, 1e400, 5, runs from 1e400 down to 5",
    "WIDTH, 1-2, 256, is not one of numbers",
    "WIDTH, 9, 10px, is not one of numbers",
    "WIDTH, NaN, 256, is not one of numbers",
    "WIDTH, '1,000', 5000, is not one of numbers",
    "WIDTH, 0x10, 256, is not one of numbers",
    "WIDTH, wide, '', is not one of numbers",
    "ImageWidth, low, high, is not one of numbers",
    "LAYERS, a, b, is not one of numbers",
    "layers, 1, 3, nor does layers have any",
    "FORMAT, 1, 5, nor does FORMAT have any",
    "FORMAT, 5, 1, nor does FORMAT have any",
    "SRS, 3067, '', nor does SRS have any",
    "STYLES, '', 2, nor does STYLES have any",
    "STYLES, '', '', neither minimum nor maximum",
    "TRANSPARENT, 0, 1, nor does TRANSPARENT have any",
    "BBOX, 0, 10, ",
    "FEATURE_COUNT, 10, 1, runs from 10 down to 1",
    "ELEVATION, -100, 0, ",
    "ELEVATION, low, high, is not one of numbers",
    "TIME, 2020-01-01, 2020-12-31T23:59:59Z, ",
    "TIME, 2020, 2020, ",
    "TIME, 2020-12, 2020, ",
    "TIME, 2021, 2020, runs from 2021 down to 2020",
    "TIME, 2020-01-01T00:00:00+02:00, 2019-12-31T22:00:00Z, ",
    "TIME, 2020-01-01T00:00:00Z, 2019-12-31T22:00:00Z, down to",
    "TIME, 2020, present, ",
    "TIME, 2020-W05, 2019, ",
    "TIME, yesterday, 2020, is not one of times",
    "TIME, 2020, '', ",
    "DIM_RUN, 2021, 2020-05, down to",
    "DIM_RUN, a, b, is not one of times",
    "DIM_DEPTH, 10, 9, down to",
    "DIM_DEPTH, shallow, deep, is not one of numbers",
    "DIM_KIND, b, a, ",
    "DIM_OTHER, b, a, ",
    "DIM_OTHER, 9, 1, down to",
    "VENDOR, 2021-01-01, 2020-01-01, down to",
    "VENDOR, low, high, ",
    "VENDOR, 1, high, is not one of numbers",
  })
  void compares_values_by_their_order(
      String name, String least, String greatest, @Nullable String message) {
    check(map(name, least, greatest, "", ""), message);
  }

  @ParameterizedTest
  @CsvSource({
    "256, 256, open, holds nothing",
    "256, 256, closed-open, holds nothing",
    "256, 256, open-closed, holds nothing",
    "256, 2.56e2, open, holds nothing",
    "256, 256, closed, ",
    "256, 257, open, holds no whole number",
    "256, 257, closed-open, ",
    "256, 258, open, ",
    "0.2, 0.8, closed, holds no whole number",
  })
  void counts_open_ends(String least, String greatest, String closure, @Nullable String message) {
    check(
        map("WIDTH", least, greatest, " ows20:rangeClosure='%s'".formatted(closure), ""), message);
  }

  @ParameterizedTest
  @CsvSource({
    "2020, 2020, open, holds nothing",
    "2020, 2021, open, ",
    "0.2, 0.8, closed, ",
  })
  void counts_open_ends_of_others(
      String least, String greatest, String closure, @Nullable String message) {
    check(
        map("VENDOR", least, greatest, " ows20:rangeClosure='%s'".formatted(closure), ""), message);
  }

  @ParameterizedTest
  @CsvSource({
    "64, ",
    "0.5, ",
    "0, no number above 0",
    "-1, no number above 0",
    "x, no number above 0"
  })
  void wants_steps_that_go_on(String spacing, @Nullable String message) {
    check(
        map("WIDTH", "256", "1024", "", "<ows20:Spacing>%s</ows20:Spacing>".formatted(spacing)),
        message);
  }

  /** What they are about nobody knows; but an order they may have. */
  @Test
  void looks_at_constraints_of_operations_and_methods() {
    String block =
        mapBlock("")
            .replace(
                "<qos-wms:GetMapOperation>",
                """
                <qos-wms:GetMapOperation><ows20:DCP><ows20:HTTP><ows20:Get>%s</ows20:Get></ows20:HTTP>
                </ows20:DCP>%s%s%s\
                """
                    .formatted(
                        range("ows20:Constraint", "a", "2", "1"),
                        range("qos:Constraint", "b", "9", "1"),
                        range("qos:Constraint", "c", "2020-01-01", "2019-01-01"),
                        range("qos:Constraint", "d", "z", "a")));

    assertThat(check(block))
        .extracting(Problem::message)
        .containsExactly(
            "The Range of b runs from 9 down to 1.",
            "The Range of c runs from 2020-01-01 down to 2019-01-01.",
            "The Range of a runs from 2 down to 1.");
  }

  private static String range(String element, String name, String least, String greatest) {
    return """
    <%s name="%s"><ows20:AllowedValues><ows20:Range><ows20:MinimumValue>%s</ows20:MinimumValue>
    <ows20:MaximumValue>%s</ows20:MaximumValue></ows20:Range></ows20:AllowedValues></%s>
    """
        .formatted(element, name, least, greatest, element);
  }

  private static void check(List<Problem> problems, @Nullable String message) {
    if (message == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems)
          .singleElement()
          .satisfies(problem -> assertThat(problem.rule()).isEqualTo("QOS-R15"))
          .satisfies(problem -> assertThat(problem.element().localName()).isEqualTo("Range"))
          .satisfies(problem -> assertThat(problem.message()).contains(message));
    }
  }

  private static List<Problem> map(
      String name, String least, String greatest, String attribute, String more) {
    return check(
        Services.map(
            parameter("LAYERS", "roads")
                + range("qos:RequestParameterConstraint", name, least, greatest)
                    .replace("<ows20:Range>", "<ows20:Range%s>".formatted(attribute))
                    .replace("</ows20:Range>", more + "</ows20:Range>"),
            LAYERS));
  }

  private static List<Problem> check(String document) {
    return Checked.by(RANGES, document).problems();
  }
}
