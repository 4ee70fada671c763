package dev.qose.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTests {

  @ParameterizedTest
  @CsvSource({
    "ms, TIME",
    "s, TIME",
    "ks, TIME",
    "wk, TIME",
    "%, FRACTION",
    "1, FRACTION",
    "[ppm], FRACTION",
    "s-1, RATE",
    "/s, RATE",
    "{request}/s, RATE",
    "{request}.s-1, RATE",
    "kHz, RATE",
    "/d, RATE"
  })
  void knows_its_dimension(String code, Dimension dimension) {
    assertThat(Unit.of(code).dimension()).contains(dimension);
  }

  @ParameterizedTest
  @CsvSource({"m-1, true", "H-1, true", "By/s, true", "bananas, false", "Sec, false", "'', false"})
  void knows_ucum_codes_that_no_metric_uses(String code, boolean valid) {
    assertThat(Unit.of(code).dimension()).isEmpty();
    assertThat(Unit.of(code).isValid()).contains(valid);
  }

  @Test
  void tells_per_second_from_other_rates() {
    assertThat(Unit.of("Hz").isPerSecond()).isTrue();
    assertThat(Unit.of("{request}/s").isPerSecond()).isTrue();
    assertThat(Unit.of("10.s-1").isPerSecond()).isFalse();
    assertThat(Unit.of("min-1").isPerSecond()).isFalse();
    assertThat(Unit.of("bananas").isPerSecond()).isFalse();
  }
}
