package dev.qose.validate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTests {

  @Test
  void has_no_lines_and_no_positions() {
    assertThat(
            Fingerprint.of(
                ".\\docs\\a.xml",
                finding("/a/Q{u}b[12]/c[3]", "the area's srsName 'x y' is not one of {1,2}")))
        .isEqualTo(
            new Fingerprint(
                "docs/a.xml",
                "QOS-X",
                "/a/Q{u}b/c",
                List.of("srsName", "x y", "{1", "2}").stream().sorted().toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The value 'noon' of element qos:StartTime is wrong. | Wrong qos:StartTime: \"noon\"",
        "99.5 % (EPSG:4326) | EPSG:4326 has 99.5 %",
        "same as /a/b[1] in line 12 | the same as /a/b[7] in line 40, column 2",
        "GetMap does not answer | There is no GetMap.",
        "nothing to quote | others without values"
      })
  void other_words_and_places_do_not_count(String one, String other) {
    assertThat(Fingerprint.of("d", finding("/a", one)))
        .isEqualTo(Fingerprint.of("d", finding("/a", other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'a' is wrong | 'b' is wrong", "99.5 % | 99.4 %", "no GetMap | no GetFeature"})
  void other_values_count(String one, String other) {
    assertThat(Fingerprint.of("d", finding("/a", one)))
        .isNotEqualTo(Fingerprint.of("d", finding("/a", other)));
  }

  static Finding finding(String path, String message) {
    return new Finding(
        "QOS-X",
        Severity.ERROR,
        Layer.RULES,
        message,
        Location.of(7, 1, Optional.of(path)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
