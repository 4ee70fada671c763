package dev.qose.core.evaluation;

import static dev.qose.core.Qos.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.qose.core.codelist.Metric;
import dev.qose.core.evaluation.Sample.Outcome;
import dev.qose.core.evaluation.Verdict.Result;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.statement.ResponseTimeLimit;
import dev.qose.core.unit.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapacityEvaluationTests {

  private static final Duration LIMIT = Duration.ofMillis(500);
  private static final MetricStatement TWENTY =
      new MetricStatement(
          Metric.REQUEST_CAPACITY, atLeast(1200, Unit.PER_MINUTE), Origin.SERVICE, 0);

  /** A step of one minute; what comes of a request is told by its number, in ms, or -1. */
  private static RampStep step(int perSecond, IntFunction<Integer> latency) {
    return step(perSecond, 60, latency);
  }

  private static RampStep step(int perSecond, int seconds, IntFunction<Integer> latency) {
    List<RampRequest> requests =
        IntStream.range(0, perSecond * seconds)
            .mapToObj(
                i -> {
                  Duration due = Duration.ofNanos(1_000_000_000L * i / perSecond);
                  int millis = latency.apply(i);
                  return millis < 0
                      ? new RampRequest(due, Outcome.INVALID, Optional.of(Duration.ofMillis(1)))
                      : new RampRequest(due, Outcome.VALID, Optional.of(Duration.ofMillis(millis)));
                })
            .toList();
    return new RampStep(perSecond, Duration.ofSeconds(seconds), requests);
  }

  private static Verdict judge(RampStep... steps) {
    return judge(Criteria.AS_MEASURED, steps);
  }

  private static Verdict judge(Criteria criteria, RampStep... steps) {
    return CapacityEvaluation.judge(TWENTY, List.of(steps), ResponseTimeLimit.of(LIMIT), criteria);
  }

  private static RampFigures figures(RampStep step) {
    return CapacityEvaluation.figures(step, Optional.of(LIMIT), Criteria.AS_MEASURED);
  }

  @Test
  void passes_a_service_that_answers_in_time_at_the_promised_rate() {
    Verdict verdict = judge(step(20, i -> 200), step(5, i -> 100), step(10, i -> 100));

    assertThat(verdict.result()).isEqualTo(Result.PASS);
    assertThat(verdict.measured().orElseThrow()).isEqualByComparingTo("20");
    assertThat(verdict.promised().orElseThrow()).isEqualByComparingTo("20");
    assertThat(verdict.samples()).isEqualTo(1200);
    assertThat(verdict.reason())
        .isEqualTo(
            "Kept. At 20 of the promised 20 requests a second, 1200 of 1200 that were due were"
                + " answered validly within 500 ms, which is 100 %; 90 % must be. 3.995 were under"
                + " way on average.");
  }

  @Test
  void knows_littles_law() {
    RampFigures figures = figures(step(20, i -> 200));

    assertThat(figures.concurrency()).isCloseTo(4, within(0.02)); // 20/s times 0.2 s
    assertThat(figures.judged()).isBetween(Duration.ofMillis(200), Duration.ofMillis(201));
    assertThat(figures.queueGrows()).isFalse();
    assertThat(figures.errorsGrow()).isFalse();
    assertThat(figures.mustStop()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "80, FAIL, FAIL",
    "89, FAIL, INCONCLUSIVE",
    "90, PASS, INCONCLUSIVE",
    "93, PASS, PASS"
  })
  void counts_requests_within_the_limit(int percent, Result measured, Result confident) {
    RampStep step = step(20, i -> i % 100 < percent ? 500 : 501);

    assertThat(judge(step).result()).isEqualTo(measured);
    assertThat(judge(Criteria.AS_MEASURED.withConfidence(0.95), step).result())
        .isEqualTo(confident);
    assertThat(judge(Criteria.AS_MEASURED.withPercentile(percent), step).result())
        .isEqualTo(Result.PASS);
    assertThat(judge(Criteria.AS_MEASURED.withPercentile(percent + 0.01), step).result())
        .isEqualTo(Result.FAIL);
  }

  /** A step of which the client does not tell of some requests, in one of two ways. */
  private static RampStep without(int unknown, int slow, boolean isSilent) {
    RampStep all =
        step(20, i -> i < 100 || (i - 99) * slow / 1100 == (i - 100) * slow / 1100 ? 100 : 600);
    List<RampRequest> known = all.requests().subList(unknown, 1200);
    Stream<RampRequest> others =
        all.requests().subList(0, unknown).stream()
            .map(r -> new RampRequest(r.scheduled(), Outcome.UNKNOWN, Optional.empty()));
    return new RampStep(
        20,
        Duration.ofMinutes(1),
        isSilent ? known : Stream.concat(others, known.stream()).toList());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void does_not_blame_the_service_for_what_the_client_does_not_tell(boolean isSilent) {
    assertThat(judge(without(60, 60, isSilent)).result()).isEqualTo(Result.PASS);
    assertThat(judge(without(61, 60, isSilent)))
        .returns(Result.NOT_ASSESSABLE, Verdict::result)
        .extracting(Verdict::reason, STRING)
        .contains("The client does not tell of 61 of them, and might be to blame.");
    assertThat(judge(without(61, 121, isSilent)).result()).isEqualTo(Result.FAIL);
  }

  @Test
  void does_not_judge_by_a_limit_that_cannot_be_used() {
    ResponseTimeLimit none =
        new ResponseTimeLimit(Optional.empty(), List.of("It has no uom."), List.of());
    ResponseTimeLimit some =
        new ResponseTimeLimit(Optional.of(LIMIT), List.of("It has no uom."), List.of());

    for (int millis : new int[] {100, 600}) {
      List<RampStep> steps = List.of(step(20, i -> millis));
      assertThat(CapacityEvaluation.judge(TWENTY, steps, none, Criteria.AS_MEASURED))
          .returns(Result.NOT_ASSESSABLE, Verdict::result)
          .extracting(Verdict::reason, STRING)
          .contains("It has no uom.");
      assertThat(CapacityEvaluation.judge(TWENTY, steps, some, Criteria.AS_MEASURED).result())
          .isEqualTo(millis == 100 ? Result.NOT_ASSESSABLE : Result.FAIL);
      assertThat(
              CapacityEvaluation.judge(
                      TWENTY, steps, ResponseTimeLimit.UNSTATED, Criteria.AS_MEASURED)
                  .result())
          .isEqualTo(Result.PASS);
    }
  }

  @Test
  void takes_the_nearest_rate_that_a_client_can_have() {
    MetricStatement thousand =
        new MetricStatement(
            Metric.REQUEST_CAPACITY, atLeast(1000, Unit.PER_HOUR), Origin.SERVICE, 0);
    double rate = 1000 / 3600.0;
    List<RampRequest> requests =
        IntStream.range(0, 17)
            .mapToObj(
                i ->
                    new RampRequest(
                        Duration.ofMillis(3600L * i), Outcome.VALID, Optional.of(Duration.ZERO)))
            .toList();
    RampStep step = new RampStep(rate, Duration.ofSeconds(60), requests);
    RampStep slower = new RampStep(Math.nextDown(rate), Duration.ofSeconds(60), requests);

    assertThat(
            CapacityEvaluation.judge(
                    thousand, List.of(step), ResponseTimeLimit.of(LIMIT), Criteria.AS_MEASURED)
                .result())
        .isEqualTo(Result.PASS);
    assertThat(
            CapacityEvaluation.judge(
                    thousand, List.of(slower), ResponseTimeLimit.of(LIMIT), Criteria.AS_MEASURED)
                .result())
        .isEqualTo(Result.NOT_ASSESSABLE);
  }

  @Test
  void fails_one_whose_queue_grows_though_it_is_in_time_yet() {
    Verdict verdict = judge(step(20, i -> 10 + i * 480 / 1200));

    assertThat(verdict.result()).isEqualTo(Result.FAIL);
    assertThat(verdict.reason()).contains("The queue grew.");
  }

  @Test
  void fails_one_whose_errors_grow() {
    Verdict verdict = judge(step(20, i -> i > 1100 && i % 2 == 0 ? -1 : 100));

    assertThat(verdict.result()).isEqualTo(Result.FAIL);
    assertThat(verdict.reason()).contains("The errors grew.").doesNotContain("queue");
  }

  @Test
  void fails_one_where_going_on_would_do_harm() {
    RampStep broken = step(10, 5, i -> i % 10 == 0 ? -1 : 100);

    assertThat(figures(broken).mustStop()).isTrue();
    assertThat(judge(step(5, i -> 100), broken).result()).isEqualTo(Result.FAIL);
    assertThat(figures(step(5, i -> 1600)).mustStop()).isTrue();
    assertThat(figures(step(5, i -> 1490)).mustStop()).isFalse();
  }

  @Test
  void cannot_judge_what_was_not_tried() {
    assertThat(judge(step(10, i -> 100)))
        .returns(Result.NOT_ASSESSABLE, Verdict::result)
        .returns(
            "Not to be judged. No step reached the promised 20 requests a second.",
            Verdict::reason);
    assertThat(judge(step(20, 30, i -> 100)).reason())
        .contains("held for 30 s only, not for 1 min");
    assertThat(judge(new RampStep(20, Duration.ofMinutes(1), List.of())))
        .returns(Result.NOT_ASSESSABLE, Verdict::result)
        .extracting(Verdict::reason, STRING)
        .contains("does not tell of 1200");
    assertThat(
            CapacityEvaluation.judge(
                new MetricStatement(
                    Metric.AVAILABILITY_DAILY, atLeast(99, Unit.PERCENT), Origin.SERVICE, 0),
                List.of(),
                ResponseTimeLimit.of(LIMIT),
                Criteria.AS_MEASURED))
        .returns(Result.NOT_ASSESSABLE, Verdict::result)
        .returns("Not to be judged. A ramp of requests tells of capacity only.", Verdict::reason);
  }

  @Test
  void counts_requests_that_were_never_answered_as_under_way() {
    RampStep stalled =
        new RampStep(
            1,
            Duration.ofSeconds(60),
            IntStream.range(0, 60)
                .mapToObj(
                    i -> new RampRequest(Duration.ofSeconds(i), Outcome.INVALID, Optional.empty()))
                .toList());

    RampFigures figures = figures(stalled);

    assertThat(figures.queueGrows()).isTrue();
    assertThat(figures.concurrency()).isCloseTo(30.5, within(1e-9)); // (60 + 59 + … + 1) / 60
    assertThat(figures.failed()).isEqualTo(60);
  }
}
