package dev.qose.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTests {

  private static final List<String> NAMES =
      List.of("AvailabilityMonthly", "AvailabilityDaily", "ResponseTime", "StartTime");

  @ParameterizedTest
  @CsvSource({
    "AvailabilityMonthy, AvailabilityMonthly",
    "availabilitydaily, AvailabilityDaily",
    "RepsonseTime, ResponseTime",
    "StarTime, StartTime"
  })
  void the_nearest_name_is_found_whatever_the_capitals(String written, String meant) {
    assertThat(NearestName.of(written, NAMES)).contains(meant);
  }

  @Test
  void nothing_is_suggested_for_what_is_nothing_like_a_name() {
    assertThat(NearestName.of("bananas", NAMES)).isEmpty();
    assertThat(NearestName.of("", NAMES)).isEmpty();
    assertThat(NearestName.of("x".repeat(1_000_000), NAMES)).isEmpty();
    assertThat(NearestName.suggest("bananas", NAMES))
        .isEqualTo("known are AvailabilityMonthly, AvailabilityDaily, ResponseTime, StartTime");
  }

  @Test
  void of_two_names_as_near_the_one_that_begins_alike_is_meant() {
    assertThat(NearestName.of("QOS-A7", List.of("QOS-R07", "QOS-A07", "QOS-A70")))
        .contains("QOS-A70");
    assertThat(NearestName.of("abcx", List.of("xbcx", "abcd"))).contains("abcd");
  }

  @Test
  void of_several_names_that_begin_so_all_are_suggested() {
    assertThat(NearestName.suggest("metric", List.of("value", "metrics", "metricHref")))
        .isEqualTo("did you mean metrics or metricHref?");
    assertThat(NearestName.suggest("val", List.of("value", "values")))
        .isEqualTo("known are value, values");
    assertThat(NearestName.suggest("valu", List.of("value", "metrics")))
        .isEqualTo("did you mean value?");
  }
}
