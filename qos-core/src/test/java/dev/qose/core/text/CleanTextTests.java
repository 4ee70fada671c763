package dev.qose.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Straße in Jyväskylä\t50 %",
        "道路",
        "\u05d3\u05e8\u05da \u200f(\u05d0)\u200e",
        "\ud83d\udea7",
        "a::b # ##title #[x] std::chrono",
        "\\u001b"
      })
  void leaves_what_stands_for_itself(String text) {
    assertThat(CleanText.line(text)).isEqualTo(text);
    assertThat(CleanText.lines(text)).isEqualTo(text);
  }

  @Test
  void shows_what_a_terminal_would_obey() {
    assertThat(CleanText.line("\u001b[31mred\u0007\b\u0000\u007f\u009b31m"))
        .isEqualTo("\\u001b[31mred\\u0007\\u0008\\u0000\\u007f\\u009b31m");
  }

  @Test
  void shows_what_turns_the_direction() {
    assertThat(CleanText.line("a\u202eb\u202c\u2066c\u2069"))
        .isEqualTo("a\\u202eb\\u202c\\u2066c\\u2069");
  }

  @Test
  void shows_halves_of_characters() {
    assertThat(CleanText.line("a\ud83db")).isEqualTo("a\\ud83db");
  }

  @Test
  void ends_no_line_but_where_lines_are_wanted() {
    String text = "\ra\nb\r\nc\u2028d\u2029e\u0085f\u000bg";
    assertThat(CleanText.line(text)).isEqualTo("\\ra\\nb\\r\\nc\\u2028d\\u2029e\\u0085f\\u000bg");
    assertThat(CleanText.lines(text)).isEqualTo("\\ra\nb\r\nc\\u2028d\\u2029e\\u0085f\\u000bg");
  }

  @ParameterizedTest
  @CsvSource({
    "'::error file=a::b', '\\u003a:error file=a::b'",
    "' \t\u00a0\u3000::add-mask::x', ' \t\u00a0\u3000\\u003a:add-mask::x'",
    "'a ##[group]x', 'a \\u0023#[group]x'",
    "'a ###vso[task.setvariable variable=x]y', 'a #\\u0023#vso[task.setvariable variable=x]y'",
    "'##teamcity[buildStatus]', '\\u0023#teamcity[buildStatus]'"
  })
  void commands_no_build_server(String text, String clean) {
    assertThat(CleanText.line(text)).isEqualTo(clean);
    assertThat(CleanText.lines("a\n" + text)).isEqualTo("a\n" + clean);
  }

  @Test
  void cleans_once_and_for_all() {
    String clean = CleanText.lines("\u001b\n::a\n##b[");
    assertThat(CleanText.lines(clean)).isEqualTo(clean);
  }
}
