package dev.qose.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.qose.validate.fuzz.Seeds;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.ValidationReport;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes are, a report comes back: soon, within its limits, and the same again. */
class QosValidatorFuzz {

  private static final Limits LIMITS =
      new Limits(1 << 20, 100, 100, 1 << 14, 100, 10_000, 20, Duration.ofSeconds(5));
  private static final QosValidator VALIDATOR = QosValidator.builder().limits(LIMITS).build();

  /** Twice the limit, for a machine that is busy with other things. */
  private static final Duration SOON = LIMITS.time().multipliedBy(2);

  /** The first documents wait for schemas and rules, which an agent makes slow to load. */
  @BeforeAll
  static void warm_up() {
    Seeds.bases().forEach(VALIDATOR::validate);
  }

  @MethodSource("dev.qose.validate.fuzz.Seeds#documents")
  @DictionaryFile(resourcePath = Seeds.DICTIONARY)
  @FuzzTest
  void validates(byte[] document) {
    long start = System.nanoTime();
    ValidationReport report = VALIDATOR.validate(document);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);

    for (Finding finding : report.findings()) {
      assertThat(report.findings())
          .filteredOn(each -> each.rule().equals(finding.rule()))
          .hasSizeLessThanOrEqualTo(LIMITS.findings());
    }
    assertThat(timeless(VALIDATOR.validate(document))).isEqualTo(timeless(report));
  }

  /** The report without how long it took. */
  private static ValidationReport timeless(ValidationReport report) {
    return new ValidationReport(
        report.document(),
        report.host(),
        report.layers().stream()
            .map(
                layer ->
                    new LayerResult(
                        layer.layer(), layer.outcome(), layer.reason(), 0, layer.isWanted()))
            .toList(),
        report.findings(),
        report.notChecked(),
        report.skippedRules(),
        report.unlisted(),
        report.suppressed());
  }
}
