package dev.qose.core.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoublesTests {

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "+5., 5",
    "-.5E-1, -0.05",
    "' \t\r\n99.50 ', 99.5",
    "1e400, Infinity",
    "-1e400, -Infinity",
    "1e-400, 0",
    "INF, Infinity",
    "-INF, -Infinity",
    "NaN, NaN"
  })
  void a_number_counts_by_its_value(String text, double value) {
    assertThat(Doubles.read(text)).contains(value);
  }

  @ParameterizedTest
  @CsvSource({"256, 256", "+5, 5", "' -05 ', -5", "1e3,", "256.0,", "5.,", "INF,", "NaN,", "'',"})
  void an_integer_is_written_as_one(String text, @Nullable Double value) {
    assertThat(Doubles.integer(text)).isEqualTo(Optional.ofNullable(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "e5",
        "1e",
        "1,5",
        "0x10",
        "1f",
        "1d",
        "Infinity",
        "+INF",
        "inf",
        "nan",
        "+NaN",
        "1_000",
        "٣",
        "1 2",
        "\u20285"
      })
  void what_java_takes_beyond_xml_schema_is_no_number(String text) {
    assertThat(Doubles.read(text)).isEmpty();
  }

  @Test
  void lists_are_split_at_the_white_space_of_xml() {
    assertThat(Doubles.list(" 1\t-2.5\r\n INF "))
        .containsExactly(1.0, -2.5, Double.POSITIVE_INFINITY);
    assertThat(Doubles.list("1 x")).isEmpty();
    assertThat(Doubles.list(" ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "500, 500",
    "99.5, 99.5",
    "-0.0, -0",
    "0.000001, 0.000001",
    "1e-7, 1.0E-7",
    "1e15, 1.0E15",
    "123456789012345, 123456789012345",
    "-Infinity, -INF",
    "NaN, NaN"
  })
  void numbers_are_written_plainly(double number, String text) {
    assertThat(Doubles.write(number)).isEqualTo(text);
  }

  @Property
  void what_is_written_is_read_back(@ForAll long bits) {
    double number = Double.longBitsToDouble(bits);

    assertThat(Doubles.read(Doubles.write(number)))
        .contains(Double.isNaN(number) ? Double.NaN : number);
  }
}
