package dev.qose.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.schedule.LocalSchedule;
import dev.qose.core.statement.Maintenance.Impact;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AvailabilityEvaluatorTests {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration SIX_MINUTES = Duration.ofMinutes(6);
  private static final Evaluation EVALUATION = Evaluation.sampledEvery(SIX_MINUTES);

  private static Instant at(Duration since) {
    return START.plus(since);
  }

  private static Instant hour(double hours) {
    return at(Duration.ofSeconds(Math.round(hours * 3600)));
  }

  private static Sample good(Instant time) {
    return Sample.valid(time, Duration.ofMillis(100), Duration.ofMillis(200));
  }

  /** Samples six minutes apart, of which some fail. */
  private static List<Sample> samples(Instant to, Predicate<Instant> failing) {
    List<Sample> samples = new ArrayList<>();
    for (Instant time = START; time.isBefore(to); time = time.plus(SIX_MINUTES)) {
      samples.add(failing.test(time) ? Sample.invalid(time) : good(time));
    }
    return samples;
  }

  private static Predicate<Instant> between(Instant from, Instant to) {
    return time -> !time.isBefore(from) && time.isBefore(to);
  }

  private static AvailabilityReport evaluate(
      List<Sample> samples, Instant to, Evaluation evaluation) {
    return AvailabilityEvaluator.evaluate(samples, START, to, Optional.empty(), evaluation);
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

    Availability whole =
        AvailabilityEvaluator.evaluate(samples, START, hour(1), Optional.empty(), EVALUATION)
            .gross()
            .whole();

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
  void counts_what_comes_too_late_as_down() {
    List<Sample> samples =
        List.of(
            Sample.valid(START, Duration.ofMillis(10), Duration.ofMillis(500)),
            Sample.valid(hour(0.1), Duration.ofMillis(10), Duration.ofMillis(501)));

    AvailabilityFigures report =
        AvailabilityEvaluator.evaluate(
                samples, START, hour(0.2), Optional.of(Duration.ofMillis(500)), EVALUATION)
            .gross();

    assertThat(report.whole().up()).isEqualTo(SIX_MINUTES);
    assertThat(report.whole().down()).isEqualTo(SIX_MINUTES);
    assertThat(report.whole().failures()).isEqualTo(1);
  }

  @Test
  void finds_the_worst_day_wherever_it_begins() {
    // Down from 20:00 to 24:00 and from 24:00 + 12 h for two hours: six in the 24 h from 20:00 on
    // or before, as long as both are within.
    List<Sample> samples =
        samples(hour(96), between(hour(20), hour(24)).or(between(hour(36), hour(38))));

    WindowedAvailability daily = evaluate(samples, hour(96), EVALUATION).gross().daily();

    assertThat(daily.worst().orElseThrow())
        .isEqualTo(
            new Availability(
                hour(14),
                hour(38),
                Duration.ofHours(18),
                Duration.ofHours(6),
                Duration.ZERO,
                240,
                60));
    assertThat(daily.assessable()).isEqualTo(daily.positions()).isPositive();
  }

  @Test
  void cannot_judge_windows_longer_than_the_period() {
    AvailabilityReport reports =
        evaluate(samples(hour(23.9), time -> false), hour(23.9), EVALUATION);

    assertThat(reports.gross().daily().positions()).isZero();
    assertThat(reports.gross().daily().worst()).isEmpty();
    assertThat(reports.gross().monthly().worst()).isEmpty();
  }

  @Test
  void does_not_judge_windows_of_which_too_little_is_known() {
    List<Sample> samples = samples(hour(72), between(hour(30), hour(31)));
    samples.removeIf(sample -> between(hour(31), hour(34)).test(sample.time()));

    WindowedAvailability daily = evaluate(samples, hour(72), EVALUATION).gross().daily();

    // The last failure stands for nine minutes, until 31:03. Of 24 h, 72 minutes may be unknown, so
    // windows that end by 32:15 are judged; those looked at begin where a sample does.
    assertThat(daily.worst().orElseThrow())
        .returns(hour(32.2), Availability::to)
        .returns(Duration.ofMinutes(63), Availability::down)
        .returns(Duration.ofMinutes(69), Availability::unknown);
    assertThat(daily.assessable()).isLessThan(daily.positions());
  }

  @Test
  void does_not_judge_by_fewer_than_ten_samples_an_hour() {
    List<Sample> hourly = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      hourly.add(good(hour(i)));
    }

    WindowedAvailability daily =
        evaluate(hourly, hour(48), Evaluation.sampledEvery(Duration.ofHours(1))).gross().daily();

    assertThat(daily.worst()).isEmpty();
    assertThat(daily.positions()).isPositive();
  }

  @Test
  void leaves_announced_outages_out_of_net_availability_up_to_the_cap() {
    List<Maintenance> maintenance =
        List.of(
            maintenance(10, 13, Impact.OUTAGE, 0),
            maintenance(34, 37, Impact.OUTAGE, 34), // seen when it began: late is by a second
            maintenance(40, 41, Impact.DEGRADED, 0),
            maintenance(60, 61, Impact.OUTAGE, 60.001));
    List<Sample> samples =
        samples(
            hour(96),
            between(hour(10), hour(13))
                .or(between(hour(34), hour(37)))
                .or(between(hour(40), hour(41)))
                .or(between(hour(60), hour(61))));
    Evaluation evaluation = EVALUATION.excusing(maintenance, MaintenancePolicy.WIS2);

    AvailabilityReport reports = evaluate(samples, hour(96), evaluation);

    assertThat(reports.gross().whole().down()).isEqualTo(Duration.ofHours(8));
    assertThat(reports.net().whole().down()).isEqualTo(Duration.ofHours(4));
    assertThat(reports.net().whole().up()).isEqualTo(Duration.ofHours(88));
    assertThat(reports.net().whole().samples()).isEqualTo(920);
    assertThat(reports.net().whole().failures()).isEqualTo(40);
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

    AvailabilityReport reports = evaluate(samples, to, evaluation);

    assertThat(reports.inHours().whole().up()).isEqualTo(Duration.ofHours(299));
    assertThat(reports.inHours().whole().down()).isEqualTo(Duration.ofHours(1));
    assertThat(reports.inHours().whole().failures()).isEqualTo(10);
    assertThat(reports.gross().whole().down()).isEqualTo(Duration.ofHours(2));
    assertThat(reports.inHours().daily().worst().orElseThrow().down())
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void tells_calendar_months_and_years_in_their_zone() {
    Instant to = Instant.parse("2026-05-02T00:00:00Z");
    List<Sample> samples =
        samples(
            to,
            between(Instant.parse("2026-04-30T20:00:00Z"), Instant.parse("2026-04-30T22:00:00Z")));

    AvailabilityFigures report =
        evaluate(samples, to, EVALUATION.in(ZoneId.of("Europe/Helsinki"))).gross();

    assertThat(report.months().keySet())
        .containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 4), YearMonth.of(2026, 5));
    assertThat(report.months().get(YearMonth.of(2026, 4)))
        .returns(Instant.parse("2026-03-31T21:00:00Z"), Availability::from)
        .returns(Instant.parse("2026-04-30T21:00:00Z"), Availability::to)
        .returns(Duration.ofHours(1), Availability::down)
        .returns(Duration.ofHours(719), Availability::up);
    assertThat(report.years().get(Year.of(2026)))
        .returns(START, Availability::from)
        .returns(to, Availability::to)
        .returns(Duration.ofHours(2), Availability::down);
    assertThat(report.monthly().worst().orElseThrow().down()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void starts_with_the_last_sample_before_the_period() {
    AvailabilityFigures report =
        evaluate(
                List.of(
                    Sample.invalid(START.minusSeconds(3600)),
                    Sample.invalid(START.minusSeconds(120)),
                    good(START.plusSeconds(60))),
                START.plusSeconds(120),
                EVALUATION)
            .gross();

    assertThat(report.whole())
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
  void refuses_what_is_out_of_order() {
    AvailabilityEvaluator evaluator =
        new AvailabilityEvaluator(START, Optional.empty(), EVALUATION);
    evaluator.add(good(hour(1)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.add(good(hour(0.5))))
        .withMessageContaining("order");
    assertThatIllegalArgumentException().isThrownBy(() -> evaluator.finish(hour(0.9)));
    evaluator.finish(hour(1));
    assertThatIllegalStateException().isThrownBy(() -> evaluator.add(good(hour(2))));
  }

  private static Maintenance maintenance(double from, double to, Impact impact, double firstSeen) {
    return new Maintenance(new TimeRange(hour(from), hour(to)), impact, hour(firstSeen));
  }
}
