package dev.qose.core.evaluation;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.evaluation.Measured.promise;
import static dev.qose.core.evaluation.Measured.scopeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.codelist.Metric;
import dev.qose.core.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryTests {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void keeps_no_more_of_ten_years_than_thirty_days_at_both_ends() {
    int perDay = 240;
    int samples = 10 * 365 * perDay;
    StatementEvaluator evaluator =
        new StatementEvaluator(
            scopeOf(promise(Metric.AVAILABILITY_MONTHLY, atLeast(99, Unit.PERCENT))),
            new TimeRange(START, START.plus(Duration.ofDays(3650))),
            Evaluation.sampledEvery(Measured.SIX_MINUTES));
    for (int i = 0; i < samples; i++) {
      Instant time = START.plus(Duration.ofMinutes(6L * i));
      evaluator.add(i % 1000 == 0 ? Sample.invalid(time) : Measured.good(time));
      if (i % 50_000 == 0) {
        assertThat(evaluator.size()).isLessThanOrEqualTo(100 * perDay);
      }
    }

    EvaluationReport report = evaluator.report();
    assertThat(report.gross().whole().failures()).isEqualTo(samples / 1000);
    assertThat(report.gross().months()).hasSize(120);
    assertThat(report.verdicts().get(0).failures()).isEqualTo(8); // of 7200
  }
}
