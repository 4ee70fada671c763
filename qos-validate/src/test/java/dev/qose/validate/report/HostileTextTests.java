package dev.qose.validate.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No report obeys what a stranger wrote, wherever it stands in it. */
class HostileTextTests {

  private static final String HOSTILE =
      "::error::a\n"
          + "::error file=b::c\r\n"
          + "  ::set-output name=d::e\r"
          + "f\u2028::g\u001b[31m\u0007\u009b1m\u202e\u2066 ##vso[task.setvariable variable=h]i"
          + " ##[error]j ##teamcity[k] \ud800 end";

  static Stream<Named<Function<ValidationReport, String>>> reports() {
    RuleSummaries summaries =
        rule ->
            Optional.of(new RuleSummary(HOSTILE, HOSTILE, Optional.of(HOSTILE), Severity.ERROR));
    return Stream.of(
        named("text", TextReport::write),
        named("verbose", report -> TextReport.write(report, TextReport.Detail.VERBOSE)),
        named("quoting", report -> TextReport.write(report, TextReport.Detail.NORMAL, HOSTILE)),
        named("compact", CompactReport::write),
        named("JSON", JsonReport::write),
        named("several in JSON", report -> JsonReport.write(List.of(report))),
        named("SARIF", report -> SarifReport.write(List.of(report), summaries)),
        named("JUnit", report -> JunitReport.write(List.of(report), Severity.ERROR)),
        named("SVRL", report -> SvrlReport.write(List.of(report))),
        named("HTML", report -> HtmlReport.write(report, HOSTILE.getBytes(UTF_8))));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void is_not_obeyed(Function<ValidationReport, String> writer) {
    String text = writer.apply(report(HOSTILE));

    assertThat(text).contains("end");
    assertThat(text.replaceAll("[\n\t]", "")).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Cs}]");
    assertThat(text).doesNotContain("\u202e", "\u2066");
    assertThat(text.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
    assertThat(text).doesNotContain("##vso[", "##[", "##teamcity[");
  }

  /** Of text for people every line is ours. */
  @ParameterizedTest
  @MethodSource("reports")
  void adds_no_line(Function<ValidationReport, String> writer) {
    assertThat(writer.apply(report(HOSTILE)).lines())
        .hasSameSizeAs(writer.apply(report("end")).lines().toList());
  }

  private static ValidationReport report(String text) {
    Location place =
        new Location(
            OptionalInt.of(1), OptionalInt.of(1), Optional.of("/" + text), Optional.of(text));
    Location inDocument =
        new Location(
            OptionalInt.of(1), OptionalInt.empty(), Optional.of("/" + text), Optional.empty());
    List<Finding> findings =
        Stream.of(place, inDocument)
            .map(
                location ->
                    new Finding(
                        text,
                        Severity.ERROR,
                        Layer.RULES,
                        text,
                        location,
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of(new Fix(text, List.of()))))
            .toList();
    return new ValidationReport(
        text,
        Optional.of(text),
        List.of(LayerResult.skipped(Layer.XSD, text), LayerResult.applied(Layer.RULES, false, 1)),
        findings,
        List.of(new NotChecked(text, place, text)),
        List.of(new SkippedRule(text, place, text)),
        List.of(new UnlistedFindings(text, Severity.ERROR, 2)),
        List.of(new Suppressed(findings.get(0), Suppressed.Origin.FILE, text)));
  }
}
