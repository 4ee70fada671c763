package dev.qose.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.LayerResult.Outcome;
import dev.qose.validate.report.Suppressed.Origin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidationReportTests {

  @Test
  void what_is_suppressed_counts_for_nothing() {
    ValidationReport report = report(0, Layer.XSD, Layer.RULES);

    ValidationReport less = report.suppress(f -> accept(f, f.layer() == Layer.XSD));
    ValidationReport none = less.suppress(f -> accept(f, true));

    assertThat(less.isValid()).isFalse();
    assertThat(less.findings()).containsExactly(report.findings().get(1));
    assertThat(less.layers()).extracting(LayerResult::outcome).containsExactly(Outcome.PASSED);
    assertThat(none.isValid()).isTrue();
    assertThat(none.hasFindings(Severity.INFO)).isFalse();
    assertThat(none.suppressed())
        .extracting(Suppressed::finding)
        .containsExactlyElementsOf(report.findings());
    assertThat(report.suppress(f -> Optional.empty())).isSameAs(report);
  }

  @Test
  void a_layer_stays_failed_where_findings_were_left_out() {
    ValidationReport report = report(1, Layer.XSD).suppress(f -> accept(f, true));

    assertThat(report.findings()).isEmpty();
    assertThat(report.isValid()).isFalse();
    assertThat(report.layers()).extracting(LayerResult::outcome).containsExactly(Outcome.FAILED);
  }

  @Test
  void parse_errors_cannot_be_suppressed() {
    ValidationReport report = report(0, Layer.PARSE);

    assertThat(report.suppress(f -> accept(f, true))).isSameAs(report);
  }

  private static Optional<Suppressed> accept(Finding finding, boolean accepted) {
    return accepted ? Optional.of(new Suppressed(finding, Origin.FILE, "known")) : Optional.empty();
  }

  private static ValidationReport report(int unlisted, Layer... layers) {
    return new ValidationReport(
        "a.xml",
        Optional.empty(),
        List.of(LayerResult.applied(Layer.XSD, false, 5)),
        List.of(layers).stream().map(ValidationReportTests::error).toList(),
        List.of(),
        List.of(),
        unlisted == 0 ? List.of() : List.of(new UnlistedFindings("R", Severity.ERROR, unlisted)));
  }

  private static Finding error(Layer layer) {
    return new Finding(
        "R-" + layer,
        Severity.ERROR,
        layer,
        "wrong",
        Location.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
