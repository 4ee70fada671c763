package dev.qose.core.rules.operation;

import static dev.qose.core.rules.Hosts.mapBlock;
import static dev.qose.core.rules.Hosts.parameter;
import static dev.qose.core.rules.Hosts.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rules.Checked;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QOS-R14, R16, R19 and R26. The service has a MaxWidth of 2048 and a MaxHeight of 1024. */
class SizesAndCountsTests {

  private static final Rule SIZES = new SizesAndCounts();

  private static final String DEFAULT_100 =
      "<ows:Constraint"
          + " name='CountDefault'><ows:NoValues/><ows:DefaultValue>100</ows:DefaultValue></ows:Constraint>";
  private static final String OLD_DEFAULT_100 =
      "<ows:Constraint name='DefaultMaxFeatures'><ows:Value>100</ows:Value></ows:Constraint>";
  private static final String LIMIT_500 =
      "<ows:Parameter"
          + " name='COUNT'><ows:AllowedValues><ows:Range><ows:MinimumValue>1</ows:MinimumValue>"
          + "<ows:MaximumValue>500</ows:MaximumValue></ows:Range></ows:AllowedValues></ows:Parameter>";

  @ParameterizedTest
  @CsvSource({
    "WIDTH, 256, ''",
    "WIDTH, 2048, ''",
    "WIDTH, 2049, R14 error",
    "HEIGHT, 1025, R14 error",
    "ImageHeight, 1025, R14 error",
    "WIDTH, 1e3, R26 error",
    "WIDTH, 256.0, R26 error",
    "WIDTH, ' +256 ', ''",
    "WIDTH, NaN, R26 error",
    "WIDTH, 256.5, R26 error",
    "WIDTH, 0, R26 error",
    "HEIGHT, -5, R26 error",
    "WIDTH, wide, R26 error",
    "WIDTH, '', R26 error",
    "WIDTH, 256px, R26 error",
    "WIDTH, INF, R26 error",
    "WIDTH, 1e400, R26 error",
    "WIDTH, '256,512', R26 error",
    "WIDTH, 99999999999999999999, R14 error",
    "FEATURE_COUNT, 0, ''",
  })
  void looks_at_sizes_of_maps(String name, String value, String expected) {
    assertThat(found(Services.map(parameter(name, value), ""))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "WIDTH, 1, 2048, ''",
    "WIDTH, 0, 2048, R26 error",
    "WIDTH, -5, 2048, R26 error",
    "WIDTH, -5, 0, R26 error",
    "WIDTH, '', 0, R26 error",
    "WIDTH, '', 800, R16 warning",
    "WIDTH, '', 4096, R16 warning R14 warning",
    "WIDTH, 256, '', R14 warning",
    "WIDTH, 256, 2049, R14 warning",
    "WIDTH, 2048, 2049, R14 warning",
    "WIDTH, 2049, 4096, R14 error",
    "WIDTH, 2049, '', R14 error",
    "WIDTH, 256, INF, R26 error",
    "WIDTH, -INF, 256, R26 error",
    "WIDTH, 256, NaN, ''",
    "WIDTH, 256, 1e3, R26 error",
    "WIDTH, 256.0, 512, R26 error",
    "HEIGHT, 256, 1024.5, R26 error",
    "HEIGHT, 0.2, 0.8, ''",
    "HEIGHT, 1024, 256, ''",
    "HEIGHT, low, high, ''",
    "HEIGHT, '', '', ''",
  })
  void looks_at_ranges_of_sizes(String name, String least, String greatest, String expected) {
    assertThat(found(Services.map(range(name, least, greatest), ""))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2048, 2049, closed-open, ''",
    "2048, 4096, open, R14 error",
    "2047, 2048, open-closed, ''",
    "0, 2048, open, ''",
    "0, 2048, closed-open, R26 error",
    "0, 1, open, ''",
  })
  void leaves_open_ends_out(String least, String greatest, String closure, String expected) {
    String open =
        range("WIDTH", least, greatest)
            .replace("Range>\n", "Range ows20:rangeClosure='%s'>\n".formatted(closure));

    assertThat(found(Services.map(open, ""))).isEqualTo(expected);
  }

  @Test
  void reads_counts_of_feature_info() {
    assertThat(found(Services.info(parameter("FEATURE_COUNT", "10"), ""))).isEmpty();
    for (String value : List.of("0", "-1", "few", "1.5", "1e1", "")) {
      assertThat(found(Services.info(parameter("feature_count", value), "")))
          .isEqualTo("R26 warning");
    }
    assertThat(found(Services.info(range("FEATURE_COUNT", "1", "10"), ""))).isEmpty();
    assertThat(found(Services.info(range("FEATURE_COUNT", "0", "10"), "")))
        .isEqualTo("R26 warning");
    assertThat(found(Services.info(range("FEATURE_COUNT", "1", "9.5"), "")))
        .isEqualTo("R26 warning");
  }

  @Test
  void looks_at_positions() {
    for (String name : List.of("I", "j", "X")) {
      assertThat(found(Services.info(parameter(name, "0"), ""))).isEmpty();
      assertThat(found(Services.info(range(name, "0", "255"), ""))).isEmpty();
      for (String value : List.of("-1", "0.5", "1e2", "INF", "left")) {
        assertThat(found(Services.info(parameter(name, value), ""))).isEqualTo("R26 error");
      }
      assertThat(found(Services.info(range(name, "-1", "255"), ""))).isEqualTo("R26 error");
      assertThat(found(Services.info(range(name, "0", "127.5"), ""))).isEqualTo("R26 error");
    }
    assertThat(found(Services.features("2.0.0", range("startIndex", "0", ""), "", ""))).isEmpty();
    assertThat(found(Services.features("2.0.0", range("startIndex", "0", "INF"), "", "")))
        .isEqualTo("R26 error");
  }

  @ParameterizedTest
  @CsvSource({
    "count, 1, ''",
    "Count, 100, ''",
    "maxFeatures, 101, R19 info",
    "count, 0, R26 warning",
    "count, -10, R26 error",
    "count, many, R26 error",
    "count, 1.5, R26 error",
    "count, '', R26 error",
  })
  void looks_at_counts_of_features(String name, String value, String expected) {
    for (String offered : List.of(DEFAULT_100, OLD_DEFAULT_100)) {
      assertThat(found(Services.features("2.0.0", parameter(name, value), offered, "")))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 100, ''",
    "1, 101, R19 info",
    "1, '', R19 info",
    "'', 100, ''",
    "0, 100, R26 info",
    "0, 0, R26 warning",
    "-10, 10, R26 error",
    "1, 9.5, R26 error",
    "1, 1e1, R26 error",
    "1, INF, R26 error",
    "-10, -1, R26 error",
  })
  void looks_at_ranges_of_counts(String least, String greatest, String expected) {
    assertThat(found(Services.features("2.0.0", range("count", least, greatest), DEFAULT_100, "")))
        .isEqualTo(expected);
    assertThat(found(Services.storedQuery(range("count", least, greatest), DEFAULT_100)))
        .isEqualTo(expected);
  }

  @Test
  void knows_limits_from_defaults() {
    assertThat(
            found(
                Services.features("2.0.0", parameter("count", "400"), DEFAULT_100 + LIMIT_500, "")))
        .isEmpty();
    assertThat(
            found(
                Services.features("2.0.0", parameter("count", "501"), DEFAULT_100 + LIMIT_500, "")))
        .isEqualTo("R19 warning");
  }

  @Test
  void needs_no_service_for_what_is_no_number() {
    assertThat(found(mapBlock(parameter("WIDTH", "0") + parameter("HEIGHT", "99999"))))
        .isEqualTo("R26 error");
  }

  /** Rule and severity of each problem. */
  private static String found(String document) {
    return String.join(
        " ",
        Checked.by(SIZES, document).problems().stream()
            .flatMap(problem -> Stream.of(problem.rule().substring(4), severity(problem)))
            .toList());
  }

  private static String severity(Problem problem) {
    return problem
        .severity()
        .or(() -> RuleCatalogue.standard().find(problem.rule()).map(rule -> rule.severity()))
        .orElseThrow()
        .toString();
  }
}
