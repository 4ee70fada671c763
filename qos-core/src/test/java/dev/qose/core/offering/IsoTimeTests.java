package dev.qose.core.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as they stand in requests and extents. */
class IsoTimeTests {

  @ParameterizedTest
  @CsvSource({
    "2020, 2020-01-01T00:00:00Z, 2021-01-01T00:00:00Z",
    "2020-02, 2020-02-01T00:00:00Z, 2020-03-01T00:00:00Z",
    "2020-12, 2020-12-01T00:00:00Z, 2021-01-01T00:00:00Z",
    "2020-02-29, 2020-02-29T00:00:00Z, 2020-03-01T00:00:00Z",
    "20200229, 2020-02-29T00:00:00Z, 2020-03-01T00:00:00Z",
    "2020-02-29T12, 2020-02-29T12:00:00Z, 2020-02-29T13:00:00Z",
    "2020-02-29T12Z, 2020-02-29T12:00:00Z, 2020-02-29T13:00:00Z",
    "2020-02-29T12:30, 2020-02-29T12:30:00Z, 2020-02-29T12:31:00Z",
    "2020-02-29T12:30Z, 2020-02-29T12:30:00Z, 2020-02-29T12:31:00Z",
    "2020-02-29 12:30:15, 2020-02-29T12:30:15Z, 2020-02-29T12:30:16Z",
    "2020-02-29t12:30:15z, 2020-02-29T12:30:15Z, 2020-02-29T12:30:16Z",
    "20200229T123015Z, 2020-02-29T12:30:15Z, 2020-02-29T12:30:16Z",
    "2020-02-29T12:30:15.250Z, 2020-02-29T12:30:15.250Z, 2020-02-29T12:30:15.251Z",
    "2020-02-29T12:30:15+02:00, 2020-02-29T10:30:15Z, 2020-02-29T10:30:16Z",
    "2020-02-29T12:30-0330, 2020-02-29T16:00:00Z, 2020-02-29T16:01:00Z",
    "2020-02-29T24:00:00Z, 2020-03-01T00:00:00Z, 2020-03-01T00:00:01Z",
    "-0044-03-15, -0044-03-15T00:00:00Z, -0044-03-16T00:00:00Z",
    "+12020, +12020-01-01T00:00:00Z, +12021-01-01T00:00:00Z",
  })
  void reads_as_much_as_is_written(String text, Instant from, Instant until) {
    IsoTime time = IsoTime.parse(" " + text + "\n").orElseThrow();

    assertThat(time.from()).isCloseTo(seconds(from), within());
    assertThat(time.until()).isCloseTo(seconds(until), within());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "20",
        "202",
        "20200",
        "2020-",
        "2020-1",
        "2020-13",
        "2020-02-30",
        "2020-W05",
        "2020-123",
        "2020-02-29T",
        "2020-02-29T25",
        "2020-02-29T12:60",
        "2020-02-29T12:30:15.",
        "2020-02-29T12:30:15Z+1",
        "2020-02-29T12:",
        "12:30:15Z",
        "P1D",
        "1e3",
        "2020/2021",
        "2020Z"
      })
  void reads_nothing_else(String text) {
    assertThat(IsoTime.parse(text)).isEmpty();
  }

  private static double seconds(Instant instant) {
    return instant.getEpochSecond() + instant.getNano() / 1e9;
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-5);
  }
}
