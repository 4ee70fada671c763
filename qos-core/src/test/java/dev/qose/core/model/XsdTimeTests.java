package dev.qose.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XsdTimeTests {

  @Test
  void keeps_no_offset_and_z_apart() {
    assertThat(new XsdTime("06:00:00")).isNotEqualTo(new XsdTime("06:00:00Z"));
    assertThat(new XsdTime("06:00:00").offset()).isEmpty();
    assertThat(new XsdTime("06:00:00Z").offset()).contains(ZoneOffset.UTC);
    assertThat(new XsdTime("06:00:00-03:30").offset()).contains(ZoneOffset.ofHoursMinutes(-3, -30));
  }

  @Test
  void keeps_midnight_at_the_end_of_the_day() {
    assertThat(new XsdTime("24:00:00").sinceMidnight()).contains(Duration.ofHours(24));
    assertThat(new XsdTime("00:00:00").sinceMidnight()).contains(Duration.ZERO);
    assertThat(new XsdTime("24:00:00")).hasToString("24:00:00");
  }

  @Test
  void reads_fractions_of_a_second() {
    assertThat(new XsdTime("00:00:01.25Z").sinceMidnight()).contains(Duration.ofMillis(1250));
  }

  @ParameterizedTest
  @CsvSource({
    "6:00, 06:00:00",
    "06:00+03:00, 06:00:00+03:00",
    "17:59:59Z, 17:59:59Z",
    "24:00, 24:00:00",
    "' 08:30Z ', 08:30:00Z"
  })
  void parses_times_as_people_write_them(String text, String lexical) {
    assertThat(XsdTime.parse(text)).hasToString(lexical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "25:00", "24:01", "06:60", "6", "06:00+3", "06:00+15:00", "noon", "24:00:01"})
  void refuses_what_is_no_time(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XsdTime.parse(text))
        .withMessageContaining("06:00:00+03:00");
  }

  @Test
  void holds_what_a_wrong_document_says() {
    XsdTime time = new XsdTime("noon");

    assertThat(time.isValid()).isFalse();
    assertThat(time.sinceMidnight()).isEmpty();
    assertThat(time.offset()).isEmpty();
  }
}
