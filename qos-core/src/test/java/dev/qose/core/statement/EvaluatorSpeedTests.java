package dev.qose.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final Optional<Duration> LIMIT = Optional.of(Duration.ofMillis(990));

  private static Sample sample(int i) {
    return Sample.valid(
        START.plusSeconds(60L * i), Duration.ofMillis(i % 100), Duration.ofMillis(i % 1000));
  }

  @Test
  void evaluates_a_month_in_little_more_than_a_pass_over_it() {
    List<Sample> month = new ArrayList<>();
    for (int i = 0; i < 43_200; i++) {
      month.add(sample(i));
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
                AvailabilityEvaluator.evaluate(month, START, to, LIMIT, EVALUATION)
                    .gross()
                    .whole()
                    .failures());

    assertThat(evaluation).isLessThan(100 * pass);
  }

  @Test
  void keeps_no_more_of_ten_years_than_thirty_days() {
    AvailabilityEvaluator evaluator = new AvailabilityEvaluator(START, LIMIT, EVALUATION);
    int samples = 10 * 365 * 24 * 60;
    for (int i = 0; i < samples; i++) {
      evaluator.add(sample(i));
      if (i % 500_000 == 0) {
        assertThat(evaluator.pieces()).isLessThanOrEqualTo(32 * 24 * 60);
      }
    }

    AvailabilityFigures gross = evaluator.finish(START.plusSeconds(60L * samples)).gross();
    assertThat(gross.whole().failures()).isEqualTo(samples / 1000 * 9L);
    assertThat(gross.months()).hasSize(120);
  }

  /** Shortest of some runs, each of which must give the same. */
  private static long best(LongSupplier work) {
    long expected = work.getAsLong();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 30; i++) {
      long start = System.nanoTime();
      assertThat(work.getAsLong()).isEqualTo(expected);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
