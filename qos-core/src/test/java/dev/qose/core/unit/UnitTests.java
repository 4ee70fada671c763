package dev.qose.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    "/d, RATE",
    "{bit}/d, RATE",
    "1{request}/s, RATE",
    "60/(min.{x}), RATE",
    "{x}.ms, TIME",
    "10*3.us{x}, TIME",
    "ms/s, FRACTION",
    "{query}, FRACTION"
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/m",
        "{x}/s",
        "/s",
        "{bit}/d",
        "s+1",
        "s1",
        "10*-3/s",
        "m/(s.h)",
        "/s/m",
        "ms{x}",
        "1{c}",
        "[in_i'H2O]",
        "4.[pi].10*-7.N/A2",
        "{a}.rad2{b}",
        "B[10.nV]"
      })
  void takes_what_the_grammar_of_ucum_allows(String code) {
    assertThat(Unit.of(code).isValid()).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m{x}s",
        "//s",
        "+1",
        "-1",
        "s/",
        ".s",
        "s..m",
        "s.-1",
        "s--1",
        "(/s)",
        "(m)2",
        "(s",
        "s)",
        "{x}s",
        "{|}1",
        "m{x}2",
        "{x",
        "x}",
        "{}",
        "{a b}/s",
        "{requête}/s",
        "10+3/ul",
        "g/12h",
        "0",
        "s\n",
        " s",
        "m[H2O",
        "sec",
        "req/s",
        "http://www.opengis.net/def/uom/SI/second"
      })
  void refuses_what_it_does_not(String code) {
    assertThat(Unit.of(code).isValid()).contains(false);
    assertThat(Unit.of(code).dimension()).isEmpty();
  }

  @Test
  void tells_per_second_from_other_rates() {
    assertThat(Unit.of("Hz").isPerSecond()).isTrue();
    assertThat(Unit.of("{request}/s").isPerSecond()).isTrue();
    assertThat(Unit.of("60/min").isPerSecond()).isTrue();
    assertThat(Unit.of("10.s-1").isPerSecond()).isFalse();
    assertThat(Unit.of("min-1").isPerSecond()).isFalse();
    assertThat(Unit.of("bananas").isPerSecond()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "500, ms, s, 0.5",
    "0.3, s, ms, 300",
    "1.5, min, s, 90",
    "99.95, %, 1, 0.9995",
    "0.995, 1, %, 99.5",
    "90, min-1, s-1, 1.5",
    "1, s-1, h-1, 3600",
    "3600, h-1, Hz, 1",
    "20, {request}/s, /min, 1200",
    "2, wk, d, 14", // from here on by UCUM's table
    "1, kHz, min-1, 60000",
    "500, [ppm], %, 0.05",
    "2, kBy/s, By/s, 2000",
    "1, By/s, bit/s, 8",
    "7, By/s, By/s, 7"
  })
  void converts(double value, String from, String to, double result) {
    assertThat(Unit.of(from).convert(value, Unit.of(to))).hasValue(result);
  }

  @Test
  void converts_decimals_to_the_last_digit() {
    BigDecimal fine = new BigDecimal("99.999999999999999999999999999999999999");

    assertThat(Unit.PERCENT.convert(fine, Unit.of("1")).orElseThrow())
        .isEqualByComparingTo(fine.movePointLeft(2));
    assertThat(Unit.of("h").convert(new BigDecimal("0.1"), Unit.MILLISECOND).orElseThrow())
        .isEqualByComparingTo("360000");
    assertThat(Unit.PER_HOUR.convert(BigDecimal.ONE, Unit.PER_SECOND).orElseThrow())
        .isEqualByComparingTo("2.777777777777777777777777777777778e-4");
    assertThat(Unit.PERCENT.convert(fine, Unit.SECOND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ms, %",
    "s-1, s",
    "By/s, s-1",
    "m-1, min-1",
    "bananas, bananas",
    "ms, bananas",
    "Cel, K"
  })
  void does_not_convert_what_is_not_alike(String from, String to) {
    assertThat(Unit.of(from).convert(1, Unit.of(to))).isEmpty();
  }

  @Test
  void leaves_alone_what_is_no_finite_number() {
    assertThat(Unit.SECOND.convert(Double.NaN, Unit.MILLISECOND)).hasValue(Double.NaN);
    assertThat(Unit.SECOND.convert(Double.NEGATIVE_INFINITY, Unit.MILLISECOND))
        .hasValue(Double.NEGATIVE_INFINITY);
    assertThat(Unit.MILLISECOND.convert(Double.MIN_VALUE, Unit.SECOND)).hasValue(0);
  }

  @Test
  void takes_no_code_without_end() {
    Unit unit = Unit.of("m/".repeat(100_000) + "m");

    assertThat(unit.isValid()).contains(false);
    assertThat(unit.dimension()).isEmpty();
    assertThat(unit.convert(1, Unit.SECOND)).isEmpty();
  }
}
