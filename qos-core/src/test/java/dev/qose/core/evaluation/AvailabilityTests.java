package dev.qose.core.evaluation;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.evaluation.Measured.between;
import static dev.qose.core.evaluation.Measured.good;
import static dev.qose.core.evaluation.Measured.promise;
import static dev.qose.core.evaluation.Measured.scopeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.feed.Impact;
import dev.qose.core.schedule.LocalSchedule;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.StatementsInScope;
import dev.qose.core.unit.Unit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Sums of time, and the windows in which they are worst. */
class AvailabilityTests {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Evaluation EVALUATION = Evaluation.sampledEvery(Measured.SIX_MINUTES);
  private static final StatementsInScope DAILY =
      scopeOf(promise(Metric.AVAILABILITY_DAILY, atLeast(99, Unit.PERCENT)));

  private static Instant hour(double hours) {
    return START.plusSeconds(Math.round(hours * 3600));
  }

  private static List<Sample> samples(Instant to, Predicate<Instant> failing) {
    return Measured.samples(new TimeRange(START, to), failing);
  }

  private static EvaluationReport evaluate(
      List<Sample> samples, Instant to, Evaluation evaluation) {
    return StatementEvaluator.evaluate(DAILY, samples, new TimeRange(START, to), evaluation);
  }

  private static Verdict daily(EvaluationReport report, Basis basis) {
    return report.verdictsOn(basis).get(0);
  }

  @Test
  void weights_samples_by_the_time_that_they_stand_for() {
    List<Sample> samples =
        List.of(
            good(hour(0.05)), // 3 minutes unknown before it
            Sample.invalid(hour(0.1)), // 3 minutes up, then 2 down
            good(START.plusSeconds(480)), // one and a half intervals up: 9 minutes
            Sample.unknown(hour(0.5)), // until 17 minutes; 13 unknown, then 9 and 21 unknown
            good(START.plusSeconds(3600)));

    Availability whole = evaluate(samples, hour(1), EVALUATION).gross().whole();

    assertThat(whole)
        .isEqualTo(
            new Availability(
                START,
                hour(1),
                Duration.ofMinutes(12),
                Duration.ofMinutes(2),
                Duration.ofMinutes(46),
                3,
                1));
    assertThat(whole.share().percent()).isEqualTo(100 * (12 / 14.0));
    assertThat(whole.isAssessable()).isFalse();
  }

  @Test
  void lets_a_sample_have_an_interval_of_its_own() {
    List<Sample> samples =
        List.of(
            good(START).every(Duration.ofMinutes(20)), // 30 minutes
            Sample.invalid(hour(0.5)).every(Duration.ofMinutes(2)), // 3 minutes
            good(hour(0.7))); // 9 minutes as all others

    assertThat(evaluate(samples, hour(1), EVALUATION).gross().whole())
        .returns(Duration.ofMinutes(39), Availability::up)
        .returns(Duration.ofMinutes(3), Availability::down);
  }

  @Test
  void counts_the_worst_sample_of_one_instant_in_whatever_order_they_come() {
    Sample right = good(hour(0.1));
    Sample wrong = Sample.invalid(hour(0.1));
    for (List<Sample> samples :
        List.of(List.of(good(START), right, wrong), List.of(good(START), wrong, right))) {
      assertThat(evaluate(samples, hour(0.2), EVALUATION).gross().whole())
          .returns(Measured.SIX_MINUTES, Availability::up)
          .returns(Measured.SIX_MINUTES, Availability::down);
    }
  }

  @Test
  void counts_what_comes_too_late_as_down() {
    List<Sample> samples =
        List.of(
            Sample.valid(START, Duration.ofMillis(10), Duration.ofMillis(500)),
            Sample.valid(hour(0.1), Duration.ofMillis(10), Duration.ofNanos(500_000_001)));
    MetricStatement limit =
        promise(Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE, atMost(0.5, Unit.SECOND));

    Availability whole =
        StatementEvaluator.evaluate(
                scopeOf(limit), samples, new TimeRange(START, hour(0.2)), EVALUATION)
            .gross()
            .whole();

    assertThat(whole.up()).isEqualTo(Measured.SIX_MINUTES);
    assertThat(whole.down()).isEqualTo(Measured.SIX_MINUTES);
    assertThat(whole.failures()).isEqualTo(1);
  }

  @Test
  void finds_the_worst_day_wherever_it_begins() {
    // Down from 20:00 to 24:00 and from 24:00 + 12 h for two hours: six in the 24 h from 20:00 on
    // or before, as long as both are within.
    List<Sample> samples =
        samples(hour(96), between(hour(20), hour(24)).or(between(hour(36), hour(38))));

    Verdict daily = daily(evaluate(samples, hour(96), EVALUATION), Basis.GROSS);

    assertThat(daily.window())
        .contains(
            new Availability(
                hour(14),
                hour(38),
                Duration.ofHours(18),
                Duration.ofHours(6),
                Duration.ZERO,
                240,
                60));
    assertThat(daily.judged().orElseThrow().percent()).isEqualTo(100);
  }

  @Test
  void cannot_judge_windows_longer_than_the_period() {
    EvaluationReport report = evaluate(samples(hour(23.9), time -> false), hour(23.9), EVALUATION);

    assertThat(daily(report, Basis.GROSS).window()).isEmpty();
    assertThat(daily(report, Basis.GROSS).reason())
        .isEqualTo("Not to be judged. The period has no 24 hours. Give a longer one.");
  }

  @Test
  void judges_the_only_window_that_the_period_has() {
    EvaluationReport report = evaluate(samples(hour(24), time -> false), hour(24), EVALUATION);

    assertThat(daily(report, Basis.GROSS).result()).isEqualTo(Verdict.Result.PASS);
    assertThat(daily(report, Basis.GROSS).measured()).get().hasToString("100");
    assertThat(daily(report, Basis.GROSS).judged().orElseThrow().whole())
        .isEqualTo(Duration.ofNanos(1));
  }

  @Test
  void does_not_judge_windows_of_which_too_little_is_known() {
    List<Sample> samples = samples(hour(72), between(hour(30), hour(31)));
    samples.removeIf(sample -> between(hour(31), hour(34)).test(sample.time()));

    EvaluationReport report = evaluate(samples, hour(72), EVALUATION);

    // The last failure stands for nine minutes, until 31:03, so windows that end by 32:12 lack 69
    // minutes and 12 samples of 240; 13 would be too many. Those that begin at 32:48 or later lack
    // 72 minutes at most.
    Verdict daily = daily(report, Basis.GROSS);
    assertThat(daily.window().orElseThrow())
        .returns(hour(32.2), Availability::to)
        .returns(Duration.ofMinutes(63), Availability::down)
        .returns(Duration.ofMinutes(69), Availability::unknown)
        .returns(228L, Availability::samples);
    assertThat(report.unjudged().get(Duration.ofDays(1)))
        .containsExactly(new TimeRange(hour(8.2).plusNanos(1), hour(32.8 + 24).minusNanos(1)));
    assertThat(daily.judged().orElseThrow().part())
        .isEqualTo(Duration.between(hour(32.8), hour(8.2 + 48)).plusNanos(2));
  }

  @Test
  void does_not_judge_by_fewer_than_ten_samples_an_hour() {
    List<Sample> hourly = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      hourly.add(good(hour(i)));
    }

    EvaluationReport report =
        evaluate(hourly, hour(48), Evaluation.sampledEvery(Duration.ofHours(1)));

    assertThat(daily(report, Basis.GROSS))
        .returns(Verdict.Result.NOT_ASSESSABLE, Verdict::result)
        .returns(
            "Not to be judged. In no 24 hours is 95 % of the time known, from ten samples an hour.",
            Verdict::reason);
  }

  @Test
  void leaves_announced_outages_out_of_net_availability_up_to_the_cap() {
    List<Announcement> announcements =
        List.of(
            announced(10, 13, Impact.OUTAGE, 0),
            announced(34, 37, Impact.OUTAGE, 34), // seen when it began: late is by a second
            announced(40, 41, Impact.DEGRADED, 0),
            announced(60, 61, Impact.OUTAGE, 60.001));
    List<Sample> samples =
        samples(
            hour(96),
            between(hour(10), hour(13))
                .or(between(hour(34), hour(37)))
                .or(between(hour(40), hour(41)))
                .or(between(hour(60), hour(61))));

    EvaluationReport report =
        evaluate(samples, hour(96), EVALUATION.excusing(announcements, MaintenancePolicy.WIS2));

    assertThat(report.gross().whole().down()).isEqualTo(Duration.ofHours(8));
    assertThat(report.net().whole())
        .returns(Duration.ofHours(4), Availability::down)
        .returns(Duration.ofHours(88), Availability::up)
        .returns(920L, Availability::samples)
        .returns(40L, Availability::failures);
    // Response times are not judged while it is degraded either, and samples then are left out.
    assertThat(report.gross().total().suspended()).isEqualTo(70);
  }

  private static Announcement announced(double from, double to, Impact impact, double firstSeen) {
    return new Announcement(new TimeRange(hour(from), hour(to)), impact, hour(firstSeen));
  }

  @Test
  void counts_operating_hours_only_where_asked_to() {
    Evaluation evaluation =
        EVALUATION.during(
            LocalSchedule.in(ZoneId.of("Europe/Helsinki"))
                .with(
                    OperationalStatus.OPERATIONAL,
                    List.of(DayOfWeek.values()),
                    LocalTime.of(8, 0),
                    LocalTime.of(18, 0))
                .toOperatingSchedule());
    // 06:00Z to 16:00Z, and from 05:00Z when clocks have changed
    Instant to = Instant.parse("2026-03-31T00:00:00Z");
    List<Sample> samples =
        samples(
            to,
            between(Instant.parse("2026-03-30T04:00:00Z"), Instant.parse("2026-03-30T06:00:00Z")));

    EvaluationReport report = evaluate(samples, to, evaluation);

    assertThat(report.inHours().whole())
        .returns(Duration.ofHours(299), Availability::up)
        .returns(Duration.ofHours(1), Availability::down)
        .returns(10L, Availability::failures);
    assertThat(report.gross().whole().down()).isEqualTo(Duration.ofHours(2));
    assertThat(daily(report, Basis.IN_HOURS).window().orElseThrow().down())
        .isEqualTo(Duration.ofHours(1));
    assertThat(report.zone())
        .isEqualTo(
            new EvaluationZone(ZoneId.of("Europe/Helsinki"), EvaluationZone.Source.DECLARED));
  }

  /** Else the first hour after a weekend, if it fails, is all that a window has. */
  @Test
  void counts_windows_that_have_half_as_much_time_as_the_fullest() {
    Evaluation evaluation =
        EVALUATION.during(
            LocalSchedule.in(ZoneId.of("UTC"))
                .with(
                    OperationalStatus.OPERATIONAL,
                    List.of(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY),
                    LocalTime.of(8, 0),
                    LocalTime.of(18, 0))
                .toOperatingSchedule());
    // 1 March is a Sunday: down from Monday 8:00 to 9:00
    List<Sample> samples = samples(hour(96), between(hour(32), hour(33)));

    Verdict daily = daily(evaluate(samples, hour(96), evaluation), Basis.IN_HOURS);

    // Windows up to the one that ends at 13:00 on Monday have less than five hours.
    assertThat(daily.window().orElseThrow())
        .returns(hour(13), Availability::from)
        .returns(Duration.ofHours(4), Availability::up)
        .returns(Duration.ofHours(1), Availability::down);
    assertThat(daily.judged().orElseThrow().whole())
        .isEqualTo(Duration.ofHours(72 - 13).plusNanos(1));
  }

  @Test
  void tells_calendar_months_and_years_in_their_zone() {
    Instant to = Instant.parse("2026-05-02T00:00:00Z");
    List<Sample> samples =
        samples(
            to,
            between(Instant.parse("2026-04-30T20:00:00Z"), Instant.parse("2026-04-30T22:00:00Z")));

    BasisFigures gross = evaluate(samples, to, EVALUATION.in(ZoneId.of("Europe/Helsinki"))).gross();

    assertThat(gross.months().keySet())
        .containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 4), YearMonth.of(2026, 5));
    assertThat(gross.months().get(YearMonth.of(2026, 4)))
        .returns(Instant.parse("2026-03-31T21:00:00Z"), Availability::from)
        .returns(Instant.parse("2026-04-30T21:00:00Z"), Availability::to)
        .returns(Duration.ofHours(1), Availability::down)
        .returns(Duration.ofHours(719), Availability::up);
    assertThat(gross.years().get(Year.of(2026)))
        .returns(START, Availability::from)
        .returns(to, Availability::to)
        .returns(Duration.ofHours(2), Availability::down);
  }

  @Test
  void starts_with_the_last_sample_before_the_period() {
    List<Sample> samples =
        List.of(
            Sample.invalid(START.minusSeconds(3600)),
            Sample.invalid(START.minusSeconds(120)),
            good(START.plusSeconds(60)));

    assertThat(evaluate(samples, START.plusSeconds(120), EVALUATION).gross().whole())
        .isEqualTo(
            new Availability(
                START,
                START.plusSeconds(120),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ZERO,
                1,
                0));
  }

  @Test
  void knows_nothing_of_no_samples() {
    assertThat(evaluate(List.of(), hour(30), EVALUATION).gross().whole().unknown())
        .isEqualTo(Duration.ofHours(30));
  }

  @Test
  void refuses_what_is_out_of_order_or_after_the_period() {
    StatementEvaluator evaluator =
        new StatementEvaluator(DAILY, new TimeRange(START, hour(2)), EVALUATION);
    evaluator.add(good(hour(1)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.add(good(hour(0.5))))
        .withMessage(
            "A sample of 2026-03-01T00:30:00Z; give those before 2026-03-01T02:00:00Z in order of"
                + " time.");
    assertThatIllegalArgumentException().isThrownBy(() -> evaluator.add(good(hour(2))));
  }

  @Test
  void tells_what_it_knows_up_to_now() {
    StatementEvaluator evaluator =
        new StatementEvaluator(DAILY, new TimeRange(START, hour(2)), EVALUATION);
    evaluator.add(good(START));
    assertThat(evaluator.report().gross().whole().up()).isEqualTo(Duration.ofMinutes(9));

    evaluator.add(good(hour(0.1)));
    assertThat(evaluator.report().gross().whole().up()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void appends_what_belongs_together_only() {
    TimeRange period = new TimeRange(START, hour(2));
    StatementEvaluator evaluator = new StatementEvaluator(DAILY, period, EVALUATION);
    evaluator.add(good(hour(1)));
    StatementEvaluator earlier = new StatementEvaluator(DAILY, period, EVALUATION);
    earlier.add(good(hour(0.5)));
    StatementEvaluator other = new StatementEvaluator(scopeOf(), period, EVALUATION);
    Announcement outage = new Announcement(period, Impact.OUTAGE, Instant.EPOCH);
    StatementEvaluator excused =
        new StatementEvaluator(
            DAILY, period, EVALUATION.excusing(List.of(outage), MaintenancePolicy.ALL_ANNOUNCED));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.append(earlier.partial()))
        .withMessage(
            "What is joined begins at 2026-03-01T00:30:00Z, before the last sample of what it is"
                + " joined to, 2026-03-01T01:00:00Z.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.append(other.partial()))
        .withMessageContaining("windows of []");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.append(excused.partial()))
        .withMessageContaining("counted as");
  }

  @Test
  void takes_samples_however_far_from_the_period() {
    List<Sample> samples =
        List.of(
            good(Instant.MIN).every(Duration.ofSeconds(Long.MAX_VALUE)),
            good(START),
            good(Instant.MAX));

    assertThat(evaluate(samples, hour(2), EVALUATION).gross().whole().up())
        .isEqualTo(Duration.ofMinutes(9));
  }

  @Test
  void refuses_periods_longer_than_anybody_measures() {
    Instant to = START.plus(Duration.ofDays(150 * 365 + 1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluate(List.of(), to, EVALUATION))
        .withMessage(
            "A period of 54751 days, from 2026-03-01T00:00:00Z to %s; give 54750 or less.", to);
  }
}
