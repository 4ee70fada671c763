package dev.qose.core.statement;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Holds the evaluation against a plain pass over the same samples, by a ratio with much room. */
class EvaluatorSpeedTests {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Evaluation EVALUATION = Evaluation.sampledEvery(Duration.ofMinutes(1));
  private static final StatementsInScope PROMISES =
      new StatementsInScope(
          List.of(
              promise(Metric.AVAILABILITY_DAILY, atLeast(99, Unit.PERCENT)),
              promise(Metric.AVAILABILITY_MONTHLY, atLeast(99.5, Unit.PERCENT)),
              promise(Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE, atMost(Duration.ofSeconds(1))),
              promise(Metric.INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofMillis(80))),
              promise(Metric.RESPONSE_TIME, atMost(Duration.ofMillis(800)))),
          List.of());
  private static final Optional<Duration> LIMIT = Optional.of(Duration.ofMillis(990));

  private static MetricStatement promise(Metric metric, Bound bound) {
    return new MetricStatement(metric, bound, Origin.SERVICE, 0);
  }

  private static Sample sample(Instant time, int i) {
    return Sample.valid(time, Duration.ofMillis(i % 100), Duration.ofMillis(i % 900));
  }

  @Test
  void evaluates_a_month_in_little_more_than_a_pass_over_it() {
    List<Sample> month = new ArrayList<>();
    for (int i = 0; i < 43_200; i++) {
      month.add(sample(START.plusSeconds(60L * i), i));
    }
    Instant to = START.plus(Duration.ofDays(30));

    long pass =
        best(
            () ->
                month.stream()
                    .sorted(Sample.IN_ORDER)
                    .filter(sample -> sample.isUp(LIMIT))
                    .mapToLong(sample -> sample.time().toEpochMilli())
                    .sum());
    long evaluation =
        best(
            () ->
                StatementEvaluator.evaluate(PROMISES, month, START, to, EVALUATION).stream()
                    .mapToLong(verdict -> verdict.verdict().samples())
                    .sum());

    assertThat(evaluation).isLessThan(100 * pass);
  }

  @Test
  void keeps_no_more_of_ten_years_than_thirty_days() {
    AvailabilityEvaluator evaluator =
        new AvailabilityEvaluator(START, LIMIT, Evaluation.sampledEvery(Duration.ofMinutes(6)));
    int perDay = 240;
    int samples = 10 * 365 * perDay;
    for (int i = 0; i < samples; i++) {
      Instant time = START.plus(Duration.ofMinutes(6L * i));
      evaluator.add(i % 1000 == 0 ? Sample.invalid(time) : sample(time, i));
      if (i % 50_000 == 0) {
        assertThat(evaluator.pieces()).isLessThanOrEqualTo(32 * perDay);
      }
    }

    AvailabilityFigures gross =
        evaluator.finish(START.plus(Duration.ofMinutes(6L * samples))).gross();
    assertThat(gross.whole().failures()).isEqualTo(samples / 1000);
    assertThat(gross.months()).hasSize(120);
    assertThat(gross.monthly().worst().orElseThrow().failures()).isEqualTo(8); // of 7200
  }

  /** Shortest of some runs, each of which must give the same. */
  private static long best(LongSupplier work) {
    long expected = work.getAsLong();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      assertThat(work.getAsLong()).isEqualTo(expected);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
