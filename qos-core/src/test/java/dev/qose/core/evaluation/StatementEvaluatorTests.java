package dev.qose.core.evaluation;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.Qos.exactly;
import static dev.qose.core.evaluation.Measured.promise;
import static dev.qose.core.evaluation.Measured.range;
import static dev.qose.core.evaluation.Measured.scopeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.evaluation.Verdict.Result;
import dev.qose.core.model.Bound.LessThanOrEqual;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes.ByDaysOfWeek;
import dev.qose.core.model.XsdTime;
import dev.qose.core.schedule.OperatingSchedule;
import dev.qose.core.schedule.Share;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.StatementsInScope;
import dev.qose.core.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementEvaluatorTests {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Evaluation EVALUATION = Evaluation.sampledEvery(Measured.SIX_MINUTES);
  private static final Evaluation CONFIDENT =
      EVALUATION.by(Criteria.AS_MEASURED.withConfidence(0.95));

  /** Ten samples an hour, the i-th taking i ms to the first byte at most and so on. */
  private static List<Sample> samples(Duration period, IntPredicate failing) {
    List<Sample> samples = new ArrayList<>();
    int count = Math.toIntExact(period.toMinutes() / 6);
    for (int i = 0; i < count; i++) {
      Instant time = START.plus(Duration.ofMinutes(6L * i));
      samples.add(
          failing.test(i)
              ? Sample.invalid(time)
              : Sample.valid(time, Duration.ofMillis(i % 100), Duration.ofMillis(i % 1000)));
    }
    return samples;
  }

  private static List<Verdict> judge(
      Duration period, Evaluation evaluation, IntPredicate failing, MetricStatement... statements) {
    return StatementEvaluator.evaluate(
            scopeOf(statements),
            samples(period, failing),
            new TimeRange(START, START.plus(period)),
            evaluation)
        .verdictsOn(Basis.GROSS);
  }

  private static MetricStatement monthly(double percent) {
    return promise(Metric.AVAILABILITY_MONTHLY, atLeast(percent, Unit.PERCENT));
  }

  private static MetricStatement daily(double percent) {
    return promise(Metric.AVAILABILITY_DAILY, atLeast(percent, Unit.PERCENT));
  }

  private static MetricStatement limit(double millis) {
    return promise(Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE, atMost(millis, Unit.MILLISECOND));
  }

  @ParameterizedTest
  @CsvSource({
    "99.3, PASS, PASS, true",
    "99.4, PASS, INCONCLUSIVE, false",
    "99.5, PASS, INCONCLUSIVE, false",
    "99.50000000000001, FAIL, INCONCLUSIVE, false",
    "99.6, FAIL, INCONCLUSIVE, false",
    "99.7, FAIL, FAIL, true"
  })
  void judges_as_measured_or_with_confidence(
      double promised, Result measured, Result confident, boolean clear) {
    // 36 of 7200: 99.5 %, on one side 99.34 to 99.62 %
    IntPredicate failing = i -> i % 200 == 0;

    assertThat(judge(MONTH, EVALUATION, failing, monthly(promised)).get(0))
        .returns(measured, Verdict::result)
        .returns(clear, Verdict::isClear);
    assertThat(judge(MONTH, CONFIDENT, failing, monthly(promised)).get(0))
        .returns(confident, Verdict::result)
        .returns(clear, Verdict::isClear);
  }

  @Test
  void gives_the_sum_that_decides() {
    Verdict verdict = judge(MONTH, EVALUATION, i -> i % 200 == 0, monthly(99.3)).get(0);

    assertThat(verdict.measured().orElseThrow()).isEqualByComparingTo("99.5");
    assertThat(verdict.promised().orElseThrow()).isEqualByComparingTo("99.3");
    assertThat(verdict.samples()).isEqualTo(7200);
    assertThat(verdict.failures()).isEqualTo(36);
    assertThat(verdict.confidence().orElseThrow().low()).isCloseTo(0.9934, within(0.00005));
    assertThat(verdict.reason())
        .isEqualTo(
            "Kept. Up 716 h 24 min of 720 h known is 99.5 % in the worst 30 days, from"
                + " 2026-01-01T00:00:00Z to 2026-01-31T00:00:00Z; 99.3 % is promised. 36 of 7200"
                + " samples failed; with so many, 99.34 to 99.62 % are possible, so this is clear."
                + " Any valid response counts, since no MinimumRequestResponsePerformance is"
                + " stated.");
  }

  @Test
  void lets_a_day_of_ten_samples_an_hour_be_kept() {
    assertThat(judge(DAY, EVALUATION, i -> false, daily(99.9)).get(0))
        .returns(Result.PASS, Verdict::result)
        .returns(false, Verdict::isClear)
        .extracting(Verdict::reason)
        .asString()
        .contains("0 of 240 samples failed; with so many, 98.75 to 100 % are possible");
    assertThat(judge(DAY, CONFIDENT, i -> false, daily(99.9)).get(0).result())
        .isEqualTo(Result.INCONCLUSIVE);
    assertThat(judge(DAY, CONFIDENT, i -> false, daily(98.75)).get(0).result())
        .isEqualTo(Result.PASS);
  }

  @Test
  void lets_a_hundred_percent_be_kept_by_no_failure_only() {
    assertThat(judge(DAY, EVALUATION, i -> false, daily(100)).get(0).result())
        .isEqualTo(Result.PASS);
    assertThat(judge(DAY, EVALUATION, i -> i == 7, daily(100)).get(0).result())
        .isEqualTo(Result.FAIL);

    // A failure in windows that cannot be judged: the monitor was away for most of the next day.
    Duration period = Duration.ofDays(12);
    List<Sample> samples = samples(period, i -> i == 300);
    Instant failure = START.plus(Duration.ofHours(30));
    samples.removeIf(
        sample ->
            !sample.time().equals(failure)
                && Duration.between(failure, sample.time()).abs().toHours() < 5);
    StatementsInScope scope = scopeOf(daily(100), daily(99.99));
    List<Verdict> verdicts =
        StatementEvaluator.evaluate(
                scope, samples, new TimeRange(START, START.plus(period)), EVALUATION)
            .verdictsOn(Basis.GROSS);
    assertThat(verdicts).extracting(Verdict::result).containsExactly(Result.FAIL, Result.PASS);
    assertThat(verdicts.get(0).reason())
        .contains("In the whole period 1 of 2782 samples failed, and 100 % is kept by no failure");
  }

  @ParameterizedTest
  @CsvSource({"0.5, PASS", "0.52, NOT_ASSESSABLE", "0, PASS"})
  void asks_for_half_of_the_windows_or_another_share(double share, Result result) {
    Duration period = Duration.ofHours(73);
    List<Sample> samples = samples(Duration.ofDays(2), i -> false);
    Evaluation evaluation = EVALUATION.by(Criteria.AS_MEASURED.withLeastJudged(share));

    Verdict verdict =
        StatementEvaluator.evaluate(
                scopeOf(daily(99)), samples, new TimeRange(START, START.plus(period)), evaluation)
            .verdictsOn(Basis.GROSS)
            .get(0);

    // Of the windows that begin in the first 49 hours, those of the first 24 have all, and of 240
    // samples 12 may be missing.
    assertThat(verdict.judged().orElseThrow())
        .returns(Duration.ofMinutes(24 * 60 + 72).plusNanos(1), Share::part)
        .returns(Duration.ofHours(49).plusNanos(1), Share::whole);
    assertThat(verdict.result()).isEqualTo(result);
  }

  @Test
  void lets_one_window_that_failed_decide_however_few_were_judged() {
    Duration period = Duration.ofDays(10);
    List<Sample> samples = samples(period, i -> i < 24);
    samples.removeIf(
        sample -> Duration.between(START, sample.time()).compareTo(Duration.ofDays(2)) >= 0);
    TimeRange range = new TimeRange(START, START.plus(period));

    assertThat(
            StatementEvaluator.evaluate(scopeOf(daily(95)), samples, range, EVALUATION)
                .verdictsOn(Basis.GROSS)
                .get(0)
                .result())
        .isEqualTo(Result.FAIL);
    assertThat(
            StatementEvaluator.evaluate(scopeOf(daily(85)), samples, range, EVALUATION)
                .verdictsOn(Basis.GROSS)
                .get(0))
        .returns(Result.NOT_ASSESSABLE, Verdict::result)
        .extracting(Verdict::reason)
        .asString()
        .contains("% of the windows can be judged; at least 50 % must be.");
  }

  @Test
  void cannot_judge_any_thirty_days_by_fewer() {
    Verdict verdict = judge(Duration.ofDays(29), EVALUATION, i -> false, monthly(90)).get(0);

    assertThat(verdict.result()).isEqualTo(Result.NOT_ASSESSABLE);
    assertThat(verdict.reason())
        .isEqualTo(
            "Not to be judged. The period has no 30 days. Give a longer one, or name a calendar"
                + " month.");
  }

  @Test
  void judges_a_named_month_as_a_whole() {
    TimeRange february = range("2026-01-31T23:00:00Z", "2026-02-28T23:00:00Z");
    List<Sample> samples = Measured.samples(february, time -> false);
    Evaluation evaluation = EVALUATION.in(ZoneId.of("Europe/Berlin")).naming(YearMonth.of(2026, 2));

    List<Verdict> verdicts =
        StatementEvaluator.evaluate(
                scopeOf(monthly(99.9), daily(99)), samples, february, evaluation)
            .verdictsOn(Basis.GROSS);

    assertThat(verdicts).hasSize(2);
    assertThat(verdicts.get(0))
        .returns(Result.PASS, Verdict::result)
        .returns(Optional.of("2026-02"), Verdict::span)
        .returns(6720L, Verdict::samples);
    assertThat(verdicts.get(0).reason())
        .startsWith(
            "Kept. Up 672 h of 672 h known is 100 % in 2026-02, from 2026-01-31T23:00:00Z to"
                + " 2026-02-28T23:00:00Z; 99.9 % is promised.");
    assertThat(verdicts.get(1).span()).contains("24 hours");

    // In UTC the period lacks an hour of it.
    assertThat(
            StatementEvaluator.evaluate(
                    scopeOf(monthly(99.9)),
                    samples,
                    february,
                    EVALUATION.naming(YearMonth.of(2026, 2), YearMonth.of(2026, 5)))
                .verdictsOn(Basis.GROSS))
        .allMatch(v -> v.result() == Result.NOT_ASSESSABLE)
        .extracting(Verdict::reason)
        .containsExactly(
            "Not to be judged. The period does not have all of 2026-02, from 2026-02-01T00:00:00Z"
                + " to 2026-03-01T00:00:00Z.",
            "Not to be judged. The period does not have all of 2026-05, from 2026-05-01T00:00:00Z"
                + " to 2026-06-01T00:00:00Z.");
  }

  @Test
  void judges_a_named_year_as_a_whole_and_tells_where_it_knows_too_little() {
    TimeRange year = range("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
    List<Sample> samples = Measured.samples(year, time -> time.toString().contains("-03-01T0"));

    assertThat(
            StatementEvaluator.evaluate(
                    scopeOf(monthly(99)), samples, year, EVALUATION.naming(Year.of(2026)))
                .verdictsOn(Basis.GROSS)
                .get(0)
                .measured()
                .orElseThrow())
        .isEqualByComparingTo("99.88584474885845"); // 8750 of 8760 hours
    assertThat(
            StatementEvaluator.evaluate(
                    scopeOf(monthly(99)),
                    samples.subList(0, 3000),
                    year,
                    EVALUATION.naming(YearMonth.of(2026, 2)))
                .verdictsOn(Basis.GROSS)
                .get(0)
                .reason())
        .isEqualTo(
            "Not to be judged. Of 672 h in 2026-02, 0 s are known, from 0 samples; it takes 95 %,"
                + " from ten samples an hour.");
  }

  @ParameterizedTest
  @CsvSource({
    "899, PASS, INCONCLUSIVE",
    "898, FAIL, INCONCLUSIVE",
    "949, PASS, PASS",
    "849, FAIL, FAIL"
  })
  void judges_times_by_the_share_within_the_bound(int millis, Result measured, Result confident) {
    // i % 1000 is 899 or less in exactly 90 % of 9000, 898 or less in nine fewer.
    Duration period = Duration.ofHours(900);
    MetricStatement promise = promise(Metric.RESPONSE_TIME, atMost(millis / 1000.0, Unit.SECOND));

    assertThat(judge(period, EVALUATION, i -> false, promise).get(0).result()).isEqualTo(measured);
    assertThat(judge(period, CONFIDENT, i -> false, promise).get(0).result()).isEqualTo(confident);
  }

  @Test
  void gives_the_counts_that_decide_of_times() {
    Verdict verdict =
        judge(
                Duration.ofHours(900),
                EVALUATION,
                i -> i == 8999,
                promise(Metric.REQUEST_RESPONSE_PERFORMANCE, atMost(899, Unit.MILLISECOND)))
            .get(0);

    assertThat(verdict.samples()).isEqualTo(8999);
    assertThat(verdict.failures()).isEqualTo(899);
    assertThat(verdict.measured().orElseThrow()).isEqualByComparingTo("899");
    assertThat(verdict.reason())
        .isEqualTo(
            "Kept. 8100 of 8999 responses took 899 ms or less, which is 90.01 %; 90 % must. 90 %"
                + " took 899 ms or less; with so many, 89.48 to 90.52 % are possible, so this is"
                + " not clear. Left out: 1 failures, 0 samples in announced maintenance.");
  }

  @Test
  void judges_a_few_fast_answers_as_kept() {
    MetricStatement promise = promise(Metric.RESPONSE_TIME, atMost(500, Unit.MILLISECOND));

    assertThat(judge(Duration.ofMinutes(24 * 6), EVALUATION, i -> false, promise).get(0))
        .returns(Result.PASS, Verdict::result)
        .returns(24L, Verdict::samples);
  }

  @Test
  void times_the_first_byte_where_that_is_promised() {
    assertThat(
            judge(
                MONTH,
                EVALUATION,
                i -> false,
                promise(Metric.INITIAL_RESPONSE_PERFORMANCE, atMost(89, Unit.MILLISECOND)),
                promise(Metric.INITIAL_RESPONSE_PERFORMANCE, atMost(88, Unit.MILLISECOND))))
        .extracting(Verdict::result)
        .containsExactly(Result.PASS, Result.FAIL);
  }

  @Test
  void counts_slow_responses_as_down_where_a_limit_is_promised() {
    List<Verdict> verdicts = judge(MONTH, EVALUATION, i -> false, monthly(99), limit(499));

    assertThat(verdicts).hasSize(2);
    assertThat(verdicts.get(0).result()).isEqualTo(Result.FAIL);
    // 7 whole thousands half of each, and 200 more in time: 3700 of 7200
    assertThat(verdicts.get(0).measured().orElseThrow().doubleValue())
        .isCloseTo(100 * 3700 / 7200.0, within(1e-9));
    assertThat(verdicts.get(0).reason()).endsWith("A response counts within 499 ms.");
    assertThat(verdicts.get(1).result()).isEqualTo(Result.NOT_ASSESSABLE);
  }

  @Test
  void does_not_judge_by_a_limit_that_nobody_can_read() {
    MetricStatement unreadable =
        promise(
            Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE,
            new LessThanOrEqual(1, Optional.of(Unit.of("sec"))));
    MetricStatement time = promise(Metric.RESPONSE_TIME, atMost(1, Unit.SECOND));

    List<Verdict> verdicts =
        judge(MONTH, EVALUATION, i -> i % 3 == 0, monthly(90), daily(90), unreadable, time);
    assertThat(verdicts)
        .extracting(Verdict::result)
        .containsExactly(
            Result.NOT_ASSESSABLE, Result.NOT_ASSESSABLE, Result.NOT_ASSESSABLE, Result.PASS);
    assertThat(verdicts.get(0).reason())
        .isEqualTo(
            "Not to be judged. Nobody knows within what time a response counts."
                + " MinimumRequestResponsePerformance of 1 sec is no amount in ms or s; write"
                + " uom=\"s\".");

    // Beside one that can be read it cannot make a promise kept, and what is broken stays broken.
    assertThat(judge(MONTH, EVALUATION, i -> false, monthly(90), unreadable, limit(999)).get(0))
        .returns(Result.NOT_ASSESSABLE, Verdict::result)
        .extracting(Verdict::reason)
        .asString()
        .startsWith("Not to be judged. Up 720 h of 720 h known is 100 %")
        .endsWith(
            "A response counts within 999 ms. MinimumRequestResponsePerformance of 1 sec is"
                + " no amount in ms or s; write uom=\"s\".");
    assertThat(
            judge(MONTH, EVALUATION, i -> false, monthly(90), unreadable, limit(499))
                .get(0)
                .result())
        .isEqualTo(Result.FAIL);
  }

  private static OperatingSchedule office(String offset) {
    OperatingHours hours =
        new OperatingHours(
            List.of(OperatingDay.EVERY_DAY),
            Optional.of(new XsdTime("08:00:00" + offset)),
            Optional.of(new XsdTime("18:00:00" + offset)));
    return OperatingSchedule.of(
        List.of(
            new OperatingInfo(
                Optional.of(OperationalStatus.OPERATIONAL),
                Optional.empty(),
                new ByDaysOfWeek(List.of(hours)))));
  }

  @Test
  void says_that_the_zone_of_hours_is_missing_and_which_zone_was_used() {
    MetricStatement time = promise(Metric.RESPONSE_TIME, atMost(1, Unit.SECOND));
    TimeRange period = new TimeRange(START, START.plus(Duration.ofDays(3)));
    List<Sample> samples = samples(Duration.ofDays(3), i -> false);
    EvaluationReport somewhere =
        StatementEvaluator.evaluate(
            scopeOf(daily(99), time), samples, period, EVALUATION.during(office("")));

    assertThat(somewhere.zone()).isEqualTo(EvaluationZone.UTC);
    assertThat(somewhere.verdictsOn(Basis.IN_HOURS))
        .allMatch(v -> v.result() == Result.NOT_ASSESSABLE)
        .allMatch(
            v ->
                v.reason()
                    .equals(
                        "Not to be judged. Hours are written without an offset from UTC, and nobody"
                            + " names the time zone that they are in; give it."));
    assertThat(somewhere.verdictsOn(Basis.GROSS)).allMatch(v -> v.result() == Result.PASS);

    EvaluationZone feed =
        EvaluationZone.of(
            Optional.empty(),
            Optional.of(ZoneId.of("Europe/Berlin")),
            Optional.of(ZoneId.of("Asia/Tokyo")));
    EvaluationReport placed =
        StatementEvaluator.evaluate(
            scopeOf(daily(99), time), samples, period, EVALUATION.during(office("")).in(feed));
    assertThat(placed.zone())
        .isEqualTo(new EvaluationZone(ZoneId.of("Europe/Berlin"), EvaluationZone.Source.FEED));
    assertThat(placed.verdictsOn(Basis.IN_HOURS)).allMatch(v -> v.result() == Result.PASS);
    assertThat(placed.inHours().whole())
        .isEqualTo(
            StatementEvaluator.evaluate(
                    scopeOf(daily(99), time), samples, period, EVALUATION.during(office("+01:00")))
                .inHours()
                .whole());
    assertThat(EVALUATION.in(ZoneOffset.UTC).zone().source())
        .isEqualTo(EvaluationZone.Source.GIVEN);
    assertThat(
            StatementEvaluator.evaluate(
                    scopeOf(daily(99)),
                    samples,
                    period,
                    EVALUATION.during(office("+25:00")).in(ZoneOffset.UTC))
                .verdictsOn(Basis.IN_HOURS)
                .get(0)
                .reason())
        .startsWith("Not to be judged. Hours cannot be read: ");
  }

  @Test
  void judges_times_within_hours_apart() {
    // From 18:00 to 08:00 it takes longer.
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      boolean isOpen = i >= 80 && i < 180;
      samples.add(
          Sample.valid(
              START.plus(Measured.SIX_MINUTES.multipliedBy(i)),
              Duration.ZERO,
              Duration.ofMillis(isOpen ? 100 : 900)));
    }
    EvaluationReport report =
        StatementEvaluator.evaluate(
            scopeOf(promise(Metric.RESPONSE_TIME, atMost(500, Unit.MILLISECOND))),
            samples,
            new TimeRange(START, START.plus(DAY)),
            EVALUATION.during(office("Z")));

    assertThat(report.verdicts())
        .extracting(v -> v.basis().orElseThrow(), Verdict::result, Verdict::samples)
        .containsExactly(
            tuple(Basis.GROSS, Result.FAIL, 240L),
            tuple(Basis.NET, Result.FAIL, 240L),
            tuple(Basis.IN_HOURS, Result.PASS, 100L));
    assertThat(report.inHours().total().quantiles().orElseThrow().max())
        .isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void says_why_it_cannot_judge() {
    List<Verdict> verdicts =
        judge(
            MONTH,
            EVALUATION,
            i -> true,
            promise(Metric.SERVICE_PERFORMANCE, exactly("good")),
            promise(Metric.of("urn:x:colour"), atMost(1, Unit.of("m"))),
            promise(Metric.RESPONSE_TIME, atLeast(1, Unit.SECOND)),
            promise(Metric.RESPONSE_TIME, atMost(1, Unit.PERCENT)),
            promise(Metric.AVAILABILITY_DAILY, atLeast(250, Unit.PERCENT)),
            promise(Metric.AVAILABILITY_DAILY, atLeast(Double.NaN, Unit.PERCENT)),
            promise(Metric.REQUEST_CAPACITY, atLeast(10, Unit.PER_SECOND)),
            promise(Metric.RESPONSE_TIME, atMost(1, Unit.SECOND)));

    assertThat(verdicts).allMatch(v -> v.result() == Result.NOT_ASSESSABLE);
    assertThat(verdicts)
        .extracting(v -> v.reason().substring("Not to be judged. ".length()))
        .containsExactly(
            "ServicePerformance is nothing that can be measured.",
            "urn:x:colour is nothing that can be measured.",
            "ResponseTime of 1 s is MoreThanOrEqual, which promises the contrary; write"
                + " LessThanOrEqual.",
            "ResponseTime of 1 % is no amount in ms or s; write ms or s.",
            "AvailabilityDaily of 250 % is more than all; write 100 % at most.",
            "AvailabilityDaily of NaN % is no amount that can be kept; write 0 or more.",
            "Only requests at a growing rate can tell of capacity.",
            "No valid response was measured; 7200 requests failed.");
  }
}
