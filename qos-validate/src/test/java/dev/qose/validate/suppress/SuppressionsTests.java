package dev.qose.validate.suppress;

import static dev.qose.validate.suppress.Samples.finding;
import static dev.qose.validate.suppress.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.qose.validate.report.Finding;
import dev.qose.validate.report.Suppressed;
import dev.qose.validate.report.Suppressed.Origin;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTests {

  private static final Finding HOURS = finding("QOS-O04", 12, "/a/qos:OperatingInfo[2]", "no zone");
  private static final Finding AREA = finding("QOS-A08", 30, "/a/b[1]/c[2]", "too wide");
  private static final Finding OTHER_AREA = finding("QOS-A08", 40, "/a/b[2]/c[1]", "too wide");

  @Test
  void sets_aside_by_rule_place_and_line() throws IOException {
    Suppressions suppressions =
        Suppressions.parse(
            """
            \uFEFF# agreed in May

              QOS-O04 qos:OperatingInfo[2]  --  the night shift -- and only that
            QOS-A08 40 -- beyond the border\r
            """,
            "accepted.txt");

    ValidationReport report = suppressions.apply(report("a.xml", HOURS, AREA, OTHER_AREA));

    assertThat(report.findings()).containsExactly(AREA);
    assertThat(report.suppressed())
        .containsExactly(
            new Suppressed(HOURS, Origin.FILE, "the night shift -- and only that"),
            new Suppressed(OTHER_AREA, Origin.FILE, "beyond the border"));
    assertThat(suppressions.unused(List.of(report))).isEmpty();
  }

  @Test
  void without_a_place_it_is_anywhere() throws IOException {
    Suppressions suppressions = Suppressions.parse("QOS-A08 -- known", "x");

    assertThat(suppressions.apply(report("a.xml", HOURS, AREA, OTHER_AREA)).findings())
        .containsExactly(HOURS);
  }

  @Test
  void tells_which_are_of_no_use() throws IOException {
    Suppressions suppressions =
        Suppressions.parse("QOS-A08 31 -- moved\nQOS-R17 -- cannot be known\nQOS-O04 -- used", "x");

    assertThat(suppressions.unused(List.of(report("b.xml"), report("a.xml", AREA, HOURS))))
        .extracting(Suppression::source, Suppression::toString)
        .containsExactly(tuple(1, "QOS-A08 31 -- moved"));
    assertThat(
            suppressions.unused(List.of(report("a.xml", finding("QOS-PARSE", 1, "/a", "no XML")))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QOS-A08",
        "QOS-A08 --",
        "QOS-A08 -- ",
        "QOS-A08 12",
        "-- why",
        "QOS-A08 a b -- two places",
        "QOS-A08 a//b -- no path",
        "QOS-PARSE -- never",
        "QOS-LIMIT /a -- never"
      })
  void refuses_what_has_no_reason_or_sense(String line) {
    assertThatExceptionOfType(SuppressionFormatException.class)
        .isThrownBy(() -> Suppressions.parse("# first\n" + line, "accepted.txt"))
        .withMessageStartingWith("accepted.txt:2: ");
  }

  @Test
  void names_all_that_is_wrong() {
    assertThatExceptionOfType(SuppressionFormatException.class)
        .isThrownBy(() -> Suppressions.parse("A\nB -- b\nC", "f"))
        .withMessageContainingAll("f:1: ", "f:3: ")
        .withMessageNotContaining("f:2: ");
  }

  @Test
  void reads_files_in_utf_8(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "QOS-A08 -- größer");
    assertThat(Suppressions.read(file).apply(report("a.xml", AREA)).suppressed())
        .extracting(Suppressed::reason)
        .containsExactly("größer");

    Files.write(file, "QOS-A08 -- größer".getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(SuppressionFormatException.class)
        .isThrownBy(() -> Suppressions.read(file))
        .withMessageContaining("UTF-8");

    Files.writeString(file, "#".repeat((1 << 20) + 1));
    assertThatExceptionOfType(SuppressionFormatException.class)
        .isThrownBy(() -> Suppressions.read(file))
        .withMessageContaining("longer");
  }

  @Test
  void parse_errors_stay() throws IOException {
    ValidationReport report = report("a.xml", finding("QOS-PARSE", 1, "/a", "no XML"));

    assertThat(Suppressions.parse("QOS-A08 -- b", "f").apply(report)).isSameAs(report);
  }
}
