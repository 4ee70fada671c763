package dev.qose.core.statement;

import static dev.qose.core.Qos.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.qose.core.codelist.Metric;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.statement.Sample.Outcome;
import dev.qose.core.statement.Verdict.Result;
import dev.qose.core.unit.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
    return CapacityEvaluation.judge(TWENTY, List.of(steps), LIMIT, 90);
  }

  @Test
  void passes_a_service_that_answers_in_time_at_the_promised_rate() {
    Verdict verdict = judge(step(20, i -> 200), step(5, i -> 100), step(10, i -> 100));

    assertThat(verdict.result()).isEqualTo(Result.PASS);
    assertThat(verdict.measured()).hasValue(20);
    assertThat(verdict.promised()).hasValue(20);
    assertThat(verdict.samples()).isEqualTo(1200);
    assertThat(verdict.reason()).contains("at 20 of the promised 20 requests a second, 100 %");
  }

  @Test
  void knows_littles_law() {
    RampFigures figures = CapacityEvaluation.figures(step(20, i -> 200), LIMIT, 90);

    assertThat(figures.concurrency()).isCloseTo(4, within(0.02)); // 20/s times 0.2 s
    assertThat(figures.judged()).isBetween(Duration.ofMillis(200), Duration.ofMillis(201));
    assertThat(figures.queueGrows()).isFalse();
    assertThat(figures.errorsGrow()).isFalse();
    assertThat(figures.mustStop()).isFalse();
  }

  @Test
  void fails_one_that_is_too_slow_or_cannot_tell() {
    assertThat(judge(step(20, i -> i % 100 < 80 ? 100 : 600)).result()).isEqualTo(Result.FAIL);
    assertThat(judge(step(20, i -> i % 100 < 90 ? 100 : 600)).result())
        .isEqualTo(Result.INCONCLUSIVE);
    assertThat(judge(step(20, i -> i % 100 < 93 ? 100 : 600)).result()).isEqualTo(Result.PASS);
  }

  @Test
  void fails_one_whose_queue_grows_though_it_is_in_time_yet() {
    Verdict verdict = judge(step(20, i -> 10 + i * 480 / 1200));

    assertThat(verdict.result()).isEqualTo(Result.FAIL);
    assertThat(verdict.reason()).contains("the queue grew");
  }

  @Test
  void fails_one_whose_errors_grow() {
    Verdict verdict = judge(step(20, i -> i > 1100 && i % 2 == 0 ? -1 : 100));

    assertThat(verdict.result()).isEqualTo(Result.FAIL);
    assertThat(verdict.reason()).contains("the errors grew").doesNotContain("queue");
  }

  @Test
  void fails_one_where_going_on_would_do_harm() {
    RampStep broken = step(10, 5, i -> i % 10 == 0 ? -1 : 100);

    assertThat(CapacityEvaluation.figures(broken, LIMIT, 90).mustStop()).isTrue();
    assertThat(judge(step(5, i -> 100), broken).result()).isEqualTo(Result.FAIL);
    assertThat(CapacityEvaluation.figures(step(5, i -> 1600), LIMIT, 90).mustStop()).isTrue();
    assertThat(CapacityEvaluation.figures(step(5, i -> 1490), LIMIT, 90).mustStop()).isFalse();
  }

  @Test
  void cannot_judge_what_was_not_tried() {
    assertThat(judge(step(10, i -> 100)))
        .returns(Result.NOT_ASSESSABLE, Verdict::result)
        .returns("no step reached the promised 20 requests a second", Verdict::reason);
    assertThat(judge(step(20, 30, i -> 100)).reason()).contains("held for PT30S only");
    assertThat(judge(new RampStep(20, Duration.ofMinutes(1), List.of())).reason())
        .contains("0 requests are known, not 1200");
    assertThat(
            judge(
                    new RampStep(
                        20,
                        Duration.ofMinutes(1),
                        IntStream.range(0, 1200)
                            .mapToObj(
                                i ->
                                    new RampRequest(
                                        Duration.ofMillis(50L * i),
                                        Outcome.UNKNOWN,
                                        Optional.empty()))
                            .toList()))
                .reason())
        .contains("not able to tell in 1200 cases");
    assertThat(
            CapacityEvaluation.judge(
                    new MetricStatement(
                        Metric.AVAILABILITY_DAILY, atLeast(99, Unit.PERCENT), Origin.SERVICE, 0),
                    List.of(),
                    LIMIT,
                    90)
                .result())
        .isEqualTo(Result.NOT_ASSESSABLE);
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

    RampFigures figures = CapacityEvaluation.figures(stalled, LIMIT, 90);

    assertThat(figures.queueGrows()).isTrue();
    assertThat(figures.concurrency()).isCloseTo(30.5, within(1e-9)); // (60 + 59 + … + 1) / 60
    assertThat(figures.failed()).isEqualTo(60);
  }
}
