package dev.qose.core.statement;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.Qos.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.statement.Verdict.Result;
import dev.qose.core.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class StatementEvaluatorTests {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Evaluation EVALUATION = Evaluation.sampledEvery(Duration.ofMinutes(6));

  private static List<StatementVerdict> judge(
      Duration period, IntPredicate failing, MetricStatement... statements) {
    List<Sample> samples = new ArrayList<>();
    int count = Math.toIntExact(period.toMinutes() / 6);
    for (int i = 0; i < count; i++) {
      Instant time = START.plus(Duration.ofMinutes(6L * i));
      samples.add(
          failing.test(i)
              ? Sample.invalid(time)
              : Sample.valid(time, Duration.ofMillis(i % 100), Duration.ofMillis(i % 1000)));
    }
    return StatementEvaluator.evaluate(
        new StatementsInScope(List.of(statements), List.of()),
        samples,
        START,
        START.plus(period),
        EVALUATION);
  }

  private static MetricStatement promise(Metric metric, Bound bound) {
    return new MetricStatement(metric, bound, Origin.SERVICE, 0);
  }

  private static MetricStatement monthly(double percent) {
    return promise(Metric.AVAILABILITY_MONTHLY, atLeast(percent, Unit.PERCENT));
  }

  @Test
  void passes_fails_or_cannot_tell_by_the_confidence_interval() {
    // 36 of 7200: 99.5 %, Wilson 99.31 to 99.64 %
    List<StatementVerdict> verdicts =
        judge(MONTH, i -> i % 200 == 0, monthly(99.3), monthly(99.5), monthly(99.7));

    assertThat(verdicts)
        .filteredOn(v -> v.basis().equals(Optional.of(Basis.GROSS)))
        .extracting(v -> v.verdict().result())
        .containsExactly(Result.PASS, Result.INCONCLUSIVE, Result.FAIL);
    Verdict verdict = verdicts.get(0).verdict();
    assertThat(verdict.measured().orElseThrow()).isCloseTo(99.5, within(1e-9));
    assertThat(verdict.promised()).hasValue(99.3);
    assertThat(verdict.samples()).isEqualTo(7200);
    assertThat(verdict.confidence().orElseThrow().low()).isCloseTo(0.9931, within(0.00005));
    assertThat(verdict.reason())
        .contains("99.5 % in the worst 30 days, from 2026-01-01T00:00:00Z on")
        .contains("36 of 7200 samples failed")
        .contains("no MinimumRequestResponsePerformance");
  }

  @Test
  void cannot_tell_a_day_of_three_nines_from_ten_samples_an_hour() {
    Verdict verdict =
        judge(
                Duration.ofDays(3),
                i -> false,
                promise(Metric.AVAILABILITY_DAILY, atLeast(0.999, Unit.of("1"))))
            .get(0)
            .verdict();

    assertThat(verdict.result()).isEqualTo(Result.INCONCLUSIVE);
    assertThat(verdict.measured()).hasValue(100);
    assertThat(verdict.promised()).hasValue(99.9);
    assertThat(verdict.confidence()).contains(new ConfidenceInterval(1 - 3.0 / 240, 1));
  }

  @Test
  void cannot_judge_a_month_by_less() {
    Verdict verdict = judge(Duration.ofDays(29), i -> false, monthly(90)).get(0).verdict();

    assertThat(verdict.result()).isEqualTo(Result.NOT_ASSESSABLE);
    assertThat(verdict.reason()).contains("no 30 days");
  }

  @Test
  void judges_times_by_the_share_within_the_bound() {
    // i % 1000 is 949 or less in 95 %, and 899 or less in 90 % of all.
    List<StatementVerdict> verdicts =
        judge(
            MONTH,
            i -> false,
            promise(Metric.RESPONSE_TIME, atMost(0.949, Unit.SECOND)),
            promise(Metric.RESPONSE_TIME, atMost(899, Unit.MILLISECOND)),
            promise(Metric.REQUEST_RESPONSE_PERFORMANCE, atMost(849, Unit.MILLISECOND)),
            promise(Metric.INITIAL_RESPONSE_PERFORMANCE, atMost(99, Unit.MILLISECOND)));

    assertThat(verdicts)
        .extracting(v -> v.verdict().result())
        .containsExactly(Result.PASS, Result.INCONCLUSIVE, Result.FAIL, Result.PASS);
    // 7200 samples are not a multiple of 1000: the 90th of a hundred lies somewhat lower.
    assertThat(verdicts.get(0).verdict().measured().orElseThrow()).isBetween(880.0, 900.0);
    assertThat(verdicts.get(2).verdict().reason()).contains("849 ms promised");
  }

  @Test
  void counts_slow_responses_as_down_where_a_limit_is_promised() {
    List<StatementVerdict> verdicts =
        judge(
            MONTH,
            i -> false,
            monthly(99),
            promise(Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE, atMost(499, Unit.MILLISECOND)));

    assertThat(verdicts.get(0).verdict().result()).isEqualTo(Result.FAIL);
    // 7 whole thousands half of each, and 200 more in time: 3700 of 7200
    assertThat(verdicts.get(0).verdict().measured().orElseThrow())
        .isCloseTo(100 * 3700 / 7200.0, within(1e-9));
    assertThat(verdicts.get(3).verdict().result()).isEqualTo(Result.NOT_ASSESSABLE);
    assertThat(verdicts).hasSize(4);
  }

  @Test
  void says_why_it_cannot_judge() {
    List<StatementVerdict> verdicts =
        judge(
            MONTH,
            i -> true,
            promise(Metric.SERVICE_PERFORMANCE, exactly("good")),
            promise(Metric.of("urn:x:colour"), atMost(1, Unit.of("m"))),
            promise(Metric.RESPONSE_TIME, atLeast(1, Unit.SECOND)),
            promise(Metric.RESPONSE_TIME, atMost(1, Unit.PERCENT)),
            promise(Metric.AVAILABILITY_DAILY, atLeast(250, Unit.PERCENT)),
            promise(Metric.AVAILABILITY_DAILY, atLeast(Double.NaN, Unit.PERCENT)),
            promise(Metric.REQUEST_CAPACITY, atLeast(10, Unit.PER_SECOND)),
            promise(Metric.RESPONSE_TIME, atMost(1, Unit.SECOND)));

    assertThat(verdicts).allMatch(v -> v.verdict().result() == Result.NOT_ASSESSABLE);
    assertThat(verdicts)
        .extracting(v -> v.verdict().reason())
        .containsExactly(
            "ServicePerformance is nothing that is measured here",
            "urn:x:colour is nothing that is measured here",
            "ResponseTime needs LessThanOrEqual with a number",
            "ResponseTime of 1.0 % is no amount in ms or s",
            "AvailabilityDaily of 250 cannot be",
            "AvailabilityDaily of NaN % is no amount in %",
            "only requests at a growing rate can tell of capacity",
            "no valid response was measured; 7200 requests failed");
  }
}
