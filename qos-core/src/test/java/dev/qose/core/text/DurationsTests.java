package dev.qose.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTests {

  @ParameterizedTest
  @CsvSource({
    "2h, PT2H",
    "90m, PT1H30M",
    "90min, PT1H30M",
    "1h30m, PT1H30M",
    "1h 30m, PT1H30M",
    "1.5 h, PT1H30M",
    "2H, PT2H",
    "1d, PT24H",
    "1d12h, PT36H",
    "30s, PT30S",
    "250ms, PT0.25S",
    "1s250ms, PT1.25S",
    "0h, PT0S",
    "PT2H, PT2H",
    "pt2h, PT2H",
    "P1DT2H, PT26H",
    "999999999d, PT23999999976H"
  })
  void are_read_as_people_write_them(String written, Duration meant) {
    assertThat(Durations.parse(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2",
        "h",
        "two hours",
        "30m1h",
        "1h1h",
        "-2h",
        "2hm",
        "2 hours",
        "PT",
        "1,5h",
        "9999999999h",
        "P99999999999999999999D",
        "\u0662h"
      })
  void else_it_is_said_how_to(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Durations.parse(written))
        .withMessage("\"%s\" is no length of time; write such as 2h, 90m, 1h30m or PT2H.", written);
  }
}
