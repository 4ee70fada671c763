package dev.qose.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceLinesTests {

  @Test
  void quotes_the_line_from_the_element_on() {
    SourceLines lines = SourceLines.of("<a>\r\n  <b/><c>x</c>  \r<d/>\n</a>");

    assertThat(lines.excerpt(finding(Layer.RULES, 2, 7))).contains("2 | <c>x</c>");
    assertThat(lines.excerpt(finding(Layer.RULES, 3, 1))).contains("3 | <d/>");
    assertThat(lines.excerpt(finding(Layer.RULES, 2, 0))).contains("2 | <b/><c>x</c>");
  }

  @Test
  void quotes_what_stands_before_the_place_where_a_parser_gave_up() {
    SourceLines lines = SourceLines.of("<a>" + "x".repeat(70) + "</b>\n");

    assertThat(lines.excerpt(finding(Layer.PARSE, 1, 78)))
        .contains("1 | " + "x".repeat(56) + "</b>");
  }

  @Test
  void cuts_long_lines() {
    SourceLines lines = SourceLines.of("<a>" + "x".repeat(500) + "</a>");

    assertThat(lines.excerpt(finding(Layer.XSD, 1, 1))).contains("1 | <a>" + "x".repeat(116) + "…");
  }

  @Test
  void quotes_nothing_that_is_not_there() {
    SourceLines lines = SourceLines.of("<a/>\n");

    assertThat(lines.excerpt(finding(Layer.RULES, 0, 0))).isEmpty();
    assertThat(lines.excerpt(finding(Layer.RULES, 2, 1))).isEmpty();
    assertThat(lines.excerpt(finding(Layer.RULES, 9, 1))).isEmpty();
    assertThat(lines.excerpt(finding(Layer.RULES, 1, 99))).contains("1 | <a/>");
    assertThat(SourceLines.NONE.excerpt(finding(Layer.RULES, 1, 1))).isEmpty();
  }

  @Test
  void reads_bytes_in_the_encoding_that_they_name() {
    String document = "<?xml version='1.0' encoding='ISO-8859-1'?>\n<a>Tiefe ü. NN</a>";

    assertThat(
            SourceLines.of(document.getBytes(StandardCharsets.ISO_8859_1))
                .excerpt(finding(Layer.RULES, 2, 1)))
        .contains("2 | <a>Tiefe ü. NN</a>");
    assertThat(
            SourceLines.of("\uFEFF<a/>".getBytes(StandardCharsets.UTF_8))
                .excerpt(finding(Layer.RULES, 1, 1)))
        .contains("1 | <a/>");
  }

  /** A finding at a line and column; 0: not known. */
  private static Finding finding(Layer layer, int line, int column) {
    return new Finding(
        "QOS-A07",
        Severity.ERROR,
        layer,
        "message",
        Location.of(line, column, Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
