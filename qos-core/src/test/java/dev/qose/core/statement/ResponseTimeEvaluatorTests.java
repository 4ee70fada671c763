package dev.qose.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.statement.Maintenance.Impact;
import dev.qose.core.statement.ResponseTimeEvaluator.Phase;
import dev.qose.core.statement.ResponseTimes.Quantiles;
import dev.qose.core.statement.Sample.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ResponseTimeEvaluatorTests {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Evaluation EVALUATION = Evaluation.sampledEvery(Duration.ofMinutes(1));

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  @Test
  void gives_quantiles_within_a_thousandth() {
    ResponseTimeEvaluator evaluator =
        new ResponseTimeEvaluator(Phase.TOTAL, Optional.of(ms(700)), EVALUATION.judging(75));
    for (int i = 1000; i >= 1; i--) {
      evaluator.add(Sample.valid(START, Duration.ZERO, ms(i)));
    }

    ResponseTimes times = evaluator.result();
    Quantiles quantiles = times.quantiles().orElseThrow();
    assertThat(times.samples()).isEqualTo(1000);
    assertThat(times.withinBound()).hasValue(700);
    assertThat(quantiles.p50()).isBetween(ms(500), Duration.ofNanos(500_500_000));
    assertThat(quantiles.p90()).isBetween(ms(900), Duration.ofNanos(900_900_000));
    assertThat(quantiles.p95()).isBetween(ms(950), Duration.ofNanos(950_950_000));
    assertThat(quantiles.p99()).isBetween(ms(990), Duration.ofNanos(990_990_000));
    assertThat(quantiles.judged()).isBetween(ms(750), Duration.ofNanos(750_750_000));
    assertThat(quantiles.max()).isEqualTo(ms(1000));
  }

  @Test
  void counts_exactly_against_the_bound() {
    ResponseTimeEvaluator evaluator =
        new ResponseTimeEvaluator(Phase.TOTAL, Optional.of(ms(500)), EVALUATION);
    evaluator.add(Sample.valid(START, Duration.ZERO, ms(500)));
    evaluator.add(Sample.valid(START, Duration.ZERO, ms(500).plusNanos(1)));

    assertThat(evaluator.result().withinBound()).hasValue(1);
  }

  @Test
  void times_the_first_byte_where_that_is_asked() {
    ResponseTimeEvaluator evaluator =
        new ResponseTimeEvaluator(Phase.FIRST_BYTE, Optional.empty(), EVALUATION);
    evaluator.add(Sample.valid(START, ms(30), ms(800)));
    evaluator.add(new Sample(START, Outcome.VALID, Optional.empty(), Optional.of(ms(100))));

    assertThat(evaluator.result().samples()).isEqualTo(1);
    assertThat(evaluator.result().quantiles().orElseThrow().max()).isEqualTo(ms(30));
    assertThat(evaluator.result().withinBound()).isEqualTo(OptionalLong.empty());
  }

  @Test
  void leaves_out_failures_and_announced_maintenance() {
    Evaluation evaluation =
        EVALUATION.excusing(
            List.of(
                new Maintenance(
                    new TimeRange(START.plusSeconds(60), START.plusSeconds(120)),
                    Impact.DEGRADED,
                    START)),
            MaintenancePolicy.ALL_ANNOUNCED);
    ResponseTimeEvaluator evaluator =
        new ResponseTimeEvaluator(Phase.TOTAL, Optional.empty(), evaluation);
    evaluator.add(Sample.valid(START.plusSeconds(59), ms(1), ms(10)));
    evaluator.add(Sample.valid(START.plusSeconds(60), ms(1), ms(9000)));
    evaluator.add(Sample.invalid(START.plusSeconds(119)));
    evaluator.add(Sample.invalid(START.plusSeconds(120)));
    evaluator.add(Sample.unknown(START.plusSeconds(180)));

    assertThat(evaluator.result())
        .returns(1L, ResponseTimes::samples)
        .returns(1L, ResponseTimes::invalid)
        .returns(2L, ResponseTimes::suspended);
  }

  @Test
  void has_no_quantiles_of_nothing() {
    assertThat(
            new ResponseTimeEvaluator(Phase.TOTAL, Optional.empty(), EVALUATION)
                .result()
                .quantiles())
        .isEmpty();
  }

  @Test
  void takes_what_takes_for_ever() {
    ResponseTimeEvaluator evaluator =
        new ResponseTimeEvaluator(Phase.TOTAL, Optional.empty(), EVALUATION);
    evaluator.add(Sample.valid(START, Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE)));

    assertThat(evaluator.result().quantiles().orElseThrow().max())
        .isEqualTo(Duration.ofSeconds(Long.MAX_VALUE));
  }
}
