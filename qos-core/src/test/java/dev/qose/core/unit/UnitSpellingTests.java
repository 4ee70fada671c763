package dev.qose.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitSpellingTests {

  @ParameterizedTest
  @CsvSource({
    "http://www.opengis.net/def/uom/SI/second, s",
    "https://www.opengis.net/def/uom/SI/second, s",
    "urn:ogc:def:uom:OGC::percent, %",
    "urn:ogc:def:uom:OGC:1.0:percent, %",
    "http://www.opengis.net/def/uom/OGC/1.0/unity, 1",
    "http://www.opengis.net/def/uom/UCUM/0/ms, ms",
    "http://www.opengis.net/def/uom/UCUM/0/%25, %",
    "http://www.opengis.net/def/uom/UCUM/0/%, %",
    "http://www.opengis.net/def/uom/UCUM/0/s-1, s-1",
    "http://www.opengis.net/def/uom/UCUM/0/By/s, By/s",
    "http://www.opengis.net/def/uom/UCUM/0/Ms, Ms",
    "urn:ogc:def:uom:UCUM::ms, ms",
    "urn:ogc:def:uom:UCUM::s+1, s+1",
    "req/s, s-1",
    "rps, s-1"
  })
  void knows_what_others_call_units(String uom, String code) {
    assertThat(UnitSpelling.of(uom, Optional.empty()))
        .contains(new UnitSpelling(Unit.of(code), true));
  }

  @ParameterizedTest
  @CsvSource({
    "sec, TIME, s",
    "seconds, TIME, s",
    "MS, TIME, ms",
    "Ms, TIME, ms",
    "m, TIME, ",
    "percent, FRACTION, %",
    "m-1, RATE, min-1",
    "H-1, RATE, h-1",
    "requests per minute, RATE, min-1"
  })
  void suggests_what_to_write_instead_of_what_looks_alike(
      String uom, Dimension wanted, String code) {
    assertThat(UnitSpelling.of(uom, Optional.of(wanted)))
        .isEqualTo(Optional.ofNullable(code).map(c -> new UnitSpelling(Unit.of(c), false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ms",
        "s",
        "bananas",
        "",
        "http://www.opengis.net/def/uom/SI/banana",
        "http://www.opengis.net/def/uom/UCUM/0/bananas",
        "http://example.org/def/uom/SI/second",
        "urn:ogc:def:uom:"
      })
  void leaves_alone_what_is_right_or_means_nothing(String uom) {
    assertThat(UnitSpelling.of(uom, Optional.empty())).isEmpty();
    assertThat(UnitSpelling.read(uom, Optional.empty())).isEqualTo(Unit.of(uom));
  }
}
