package dev.qose.core.offering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.offering.DimensionExtent.Answer;
import dev.qose.core.offering.DimensionExtent.Order;
import dev.qose.core.rules.Checked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values dimensions hold. */
class DimensionExtentTests {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Lists.
        "2020-01-01,2020-02-01|2020-02-01|YES",
        "2020-01-01,2020-02-01|2020-01-15|NO",
        "2020-01-01,2020-02-01|2020-01|YES",
        "2020-01-01,2020-02-01|2020|YES",
        "2020-01-01,2020-02-01|2020-03|NO",
        "2020-01-01,2020-02-01|2020-01-01T23:59:59Z|YES",
        "2020-01-01,2020-02-01|2020-01-02T00:00:00Z|NO",
        "2020-02-01, 2020-01-01 ,|2020-01-01|YES",
        // Intervals, with steps or without.
        "2010-01-01/2020-01-01/P1Y|2009|NO",
        "2010-01-01/2020-01-01/P1Y|2015-06-01|YES",
        "2010-01-01/2020-01-01/P1Y|2020-01-01T12:00:00Z|YES",
        "2010-01-01/2020-01-01/P1Y|2020-01-02|NO",
        "2010-01-01/2020-01-01|2015|YES",
        "2010-01-01/2020-01-01/0|2015|YES",
        "2010/2012/P1Y,2015/2016/P1Y|2013|NO",
        "2010/2012/P1Y,2015/2016/P1Y|2012-12-31|YES",
        "2020/2010/P1Y|2015|YES",
        // Intervals of requests.
        "2010/2012/P1Y|2011/2013|YES",
        "2010/2012/P1Y|2013/2014/P1M|NO",
        "2010/2012/P1Y|2000/2020|YES",
        "2010/2012/P1Y|2020/2000|UNKNOWN",
        "2010/2012/P1Y|2000/P1D|UNKNOWN",
        // The present.
        "2010/2012/P1Y|current|YES",
        "2010/2012/P1Y|2000/present|YES",
        "2010/present/PT10M|2009|NO",
        "2010/present/PT10M|2026-11-25|YES",
        "2010/now/PT10M|2026-11-26|UNKNOWN",
        // What is not read.
        "2020-W05|2020|UNKNOWN",
        "2020-W05,2021|2021-05|YES",
        "P3D/present,2021|2021-05|YES",
        "P3D/present,2021|2019|UNKNOWN",
        "2021|yesterday|NO",
        "2021|2021-W05|UNKNOWN",
        "2021|2021-123|UNKNOWN",
        "2021|2021-13-01|NO",
        "2021|2021-02-30|NO",
        "2021|2021-01-01T25:00Z|NO",
        "''|2021|UNKNOWN",
        "2021|''|YES",
      })
  void holds_times(String extent, String value, Answer answer) {
    assertThat(extent("units='ISO8601'", extent).holds(value, NOW)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,5,10|NUMBERS|10.0|YES",
        "0,5,10|NUMBERS|1e1|YES",
        "0,5,10|NUMBERS|7|NO",
        "0,5,10|NUMBERS|low|NO",
        "-100/0/10|NUMBERS|-55|YES",
        "0/-100/10|NUMBERS|-55|YES",
        "-100/0/10|NUMBERS|-101|NO",
        "-100/0/10|NUMBERS|-200/-100|YES",
        "-100/0/10|NUMBERS|5/10|NO",
        "surface,10,100|TEXTS|surface|YES",
        "surface,10,100|TEXTS|Surface|NO",
        "surface,10,100|TEXTS|10|YES",
        "2020-01-01,2020-02-01|TIMES|2020|YES",
        "1950,1960|NUMBERS|1950|YES",
      })
  void tells_by_its_looks_what_values_are(String extent, Order order, String value, Answer answer) {
    DimensionExtent read = extent("units=''", extent);

    assertThat(read.order()).isEqualTo(order);
    assertThat(read.holds(value, NOW)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "2011, 2013, YES",
    "2013, 2014, NO",
    "'', 2009, NO",
    "'', 2010, YES",
    "2012-12, '', YES",
    "2013, '', NO",
    "'', '', YES",
  })
  void holds_a_part_of_a_range(String minimum, String maximum, Answer answer) {
    assertThat(extent("units='ISO8601'", "2010/2012/P1Y").holds(minimum, maximum, NOW))
        .isEqualTo(answer);
  }

  /** Real services list some 100,000. */
  @Test
  void reads_very_long_lists() {
    LocalDate first = LocalDate.of(1700, 1, 1);
    String extent =
        IntStream.range(0, 134_000)
            .mapToObj(day -> first.plusDays(2L * day) + "T00:00:00.000Z")
            .collect(Collectors.joining(","));
    DimensionExtent read = extent("units='ISO8601'", extent);

    for (int day = 0; day < 2 * 134_000; day++) {
      assertThat(read.holds(first.plusDays(day).toString(), NOW))
          .isEqualTo(day % 2 == 0 ? Answer.YES : Answer.NO);
    }
  }

  static DimensionExtent extent(String attributes, String extent) {
    return Offering.of(
            Checked.document(
                    """
                    <WMS_Capabilities xmlns="http://www.opengis.net/wms" version="1.3.0"><Capability>
                    <Layer><Name>a</Name><Dimension name="d" %s>%s</Dimension></Layer>
                    </Capability></WMS_Capabilities>
                    """
                        .formatted(attributes, extent))
                .root())
        .layer("a")
        .flatMap(layer -> layer.dimension("d"))
        .map(DimensionExtent::of)
        .orElseThrow();
  }
}
