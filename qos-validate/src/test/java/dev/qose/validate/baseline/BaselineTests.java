package dev.qose.validate.baseline;

import static dev.qose.validate.baseline.FingerprintTests.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.Suppressed;
import dev.qose.validate.report.Suppressed.Origin;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTests {

  @Test
  void sets_aside_what_was_there_wherever_it_has_moved() {
    Baseline baseline =
        Baseline.of(List.of(report("a.xml", finding("/a/b[1]", "'1'"), finding("/a/b[2]", "'2'"))));

    ValidationReport later =
        baseline.apply(
            report(
                "./a.xml",
                finding("/a/b[1]", "'new'"),
                finding("/a/b[2]", "'1'"),
                finding("/a/b[3]", "'2'")));

    assertThat(baseline.size()).isEqualTo(2);
    assertThat(later.findings()).extracting(Finding::message).containsExactly("'new'");
    assertThat(later.suppressed())
        .extracting(Suppressed::origin, Suppressed::reason)
        .containsOnly(tuple(Origin.BASELINE, "in the baseline"))
        .hasSize(2);
    assertThat(baseline.apply(report("b.xml", finding("/a/b[1]", "'1'"))).suppressed()).isEmpty();
  }

  @Test
  void counts_those_that_are_alike() {
    ValidationReport two = report("a.xml", finding("/a/b[1]", "x"), finding("/a/b[2]", "x"));
    ValidationReport three =
        report("a.xml", finding("/a/b[1]", "x"), finding("/a/b[2]", "x"), finding("/a/b[3]", "x"));

    Baseline baseline = Baseline.of(List.of(two));

    assertThat(baseline.apply(two).isValid()).isTrue();
    assertThat(baseline.apply(two).isValid()).isTrue(); // it is not used up
    assertThat(baseline.apply(three).findings()).hasSize(1);
  }

  @Test
  void keeps_what_an_older_one_has_set_aside_but_nothing_else() {
    ValidationReport report = report("a.xml", finding("/a", "x"), finding("/b", "y"));
    ValidationReport accepted =
        Baseline.of(List.of(report("a.xml", finding("/a", "x"))))
            .apply(report)
            .suppress(f -> Optional.of(new Suppressed(f, Origin.FILE, "known")));

    Baseline next = Baseline.of(List.of(accepted));

    assertThat(next.size()).isEqualTo(1);
    assertThat(next.apply(report).findings()).extracting(Finding::message).containsExactly("y");
  }

  @Test
  void parse_errors_are_never_in_it() {
    Finding broken =
        new Finding(
            "QOS-PARSE",
            Severity.ERROR,
            Layer.PARSE,
            "no XML",
            Location.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(Baseline.of(List.of(report("a.xml", broken))).size()).isZero();
  }

  @Test
  void is_written_sorted_and_read_again(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("baseline.json");
    ValidationReport b = report("b.xml", finding("/a", "'größe' \ud83d\ude00"));
    ValidationReport a =
        report("a.xml", finding("/z[1]", "1"), finding("/z[2]", "1"), finding("/c[1]", "x"));

    Baseline.of(List.of(b, a)).write(file);

    assertThat(file)
        .hasContent(
            """
            {
              "schema" : "qos-baseline/1",
              "findings" : [
                {
                  "document" : "a.xml",
                  "path" : "/c",
                  "rule" : "QOS-X",
                  "values" : [ ],
                  "count" : 1
                },
                {
                  "document" : "a.xml",
                  "path" : "/z",
                  "rule" : "QOS-X",
                  "values" : [
                    "1"
                  ],
                  "count" : 2
                },
                {
                  "document" : "b.xml",
                  "path" : "/a",
                  "rule" : "QOS-X",
                  "values" : [
                    "gr\\u00F6\\u00DFe"
                  ],
                  "count" : 1
                }
              ]
            }
            """);
    Baseline again = Baseline.read(file);
    assertThat(again.apply(a).isValid()).isTrue();
    assertThat(again.apply(b).isValid()).isTrue();
    assertThat(again.size()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{",
        "{\"schema\":\"qos-report/1\"}",
        "{\"findings\":[]}",
        "{\"schema\":\"qos-baseline/1\",\"findings\":3}",
        "{\"schema\":\"qos-baseline/1\",\"findings\":[{}]}",
        "{\"schema\":\"qos-baseline/1\",\"findings\":[1]}",
        "{\"schema\":\"qos-baseline/1\",\"findings\":[{\"document\":1}]}",
        "{\"schema\":\"qos-baseline/1\",\"findings\":[",
        "{\"schema\":\"qos-baseline/1\",\"findings\":"
            + "[{\"document\":\"a\",\"path\":\"\",\"rule\":\"r\",\"count\":0}]}",
        "{\"schema\":\"qos-baseline/1\",\"findings\":"
            + "[{\"document\":\"a\",\"path\":\"\",\"rule\":\"r\",\"count\":99999999999}]}"
      })
  void refuses_what_is_none(String text, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("b.json"), text);

    assertThatExceptionOfType(BaselineFormatException.class)
        .isThrownBy(() -> Baseline.read(file))
        .withMessageStartingWith(file + ":");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Baseline.read(folder.resolve("none.json")));
  }

  private static ValidationReport report(String document, Finding... findings) {
    return new ValidationReport(
        document, Optional.empty(), List.of(), List.of(findings), List.of(), List.of(), List.of());
  }
}
