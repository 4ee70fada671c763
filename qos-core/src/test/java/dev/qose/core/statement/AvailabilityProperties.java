package dev.qose.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.schedule.LocalSchedule;
import dev.qose.core.schedule.OperatingSchedule;
import dev.qose.core.statement.Maintenance.Impact;
import dev.qose.core.statement.Sample.Outcome;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * The sliding evaluation against one that looks at every window anew, and what must always hold.
 */
class AvailabilityProperties {

  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofHours(60));
  private static final Duration INTERVAL = Duration.ofMinutes(5);

  private static final OperatingSchedule HOURS =
      LocalSchedule.in(ZoneOffset.UTC)
          .with(
              OperationalStatus.OPERATIONAL,
              List.of(DayOfWeek.values()),
              LocalTime.of(7, 0),
              LocalTime.of(19, 0))
          .toOperatingSchedule();

  private static final Evaluation EVALUATION =
      Evaluation.sampledEvery(INTERVAL)
          .during(HOURS)
          .excusing(
              List.of(
                  new Maintenance(
                      new TimeRange(
                          START.plus(Duration.ofHours(20)), START.plus(Duration.ofHours(23))),
                      Impact.OUTAGE,
                      START)),
              MaintenancePolicy.ALL_ANNOUNCED);

  /** Samples about five minutes apart, with runs of failures and gaps. */
  @Provide
  Arbitrary<List<Sample>> samples() {
    return Arbitraries.randomValue(AvailabilityProperties::samples);
  }

  private static List<Sample> samples(Random random) {
    List<Sample> samples = new ArrayList<>();
    Outcome outcome = Outcome.VALID;
    Instant time = START.minusSeconds(random.nextInt(600));
    while (time.isBefore(END)) {
      if (random.nextInt(40) == 0) {
        outcome = List.of(Outcome.values()).get(random.nextInt(3));
      }
      Duration total = Duration.ofMillis(random.nextInt(1000));
      samples.add(
          outcome == Outcome.VALID
              ? Sample.valid(time, Duration.ZERO, total)
              : new Sample(time, outcome, Optional.empty(), Optional.empty()));
      int gap = random.nextInt(200) == 0 ? 1800 : 240 + random.nextInt(120);
      time = time.plusSeconds(gap).plusNanos(random.nextInt(1000));
    }
    return samples;
  }

  @Provide
  Arbitrary<Duration> limits() {
    return Arbitraries.integers().between(1, 1000).map(Duration::ofMillis);
  }

  private static AvailabilityReport evaluate(List<Sample> samples, Duration limit) {
    return AvailabilityEvaluator.evaluate(samples, START, END, Optional.of(limit), EVALUATION);
  }

  @Property(tries = 50)
  void does_not_depend_on_the_order_of_samples(
      @ForAll("samples") List<Sample> samples,
      @ForAll("limits") Duration limit,
      @ForAll Random random) {
    List<Sample> shuffled = new ArrayList<>(samples);
    Collections.shuffle(shuffled, random);

    assertThat(evaluate(shuffled, limit)).isEqualTo(evaluate(samples, limit));
  }

  @Property(tries = 50)
  void one_more_failure_never_makes_it_better(
      @ForAll("samples") List<Sample> samples,
      @ForAll("limits") Duration limit,
      @ForAll Random random) {
    List<Sample> worse = new ArrayList<>(samples);
    worse.replaceAll(
        s ->
            s.outcome() == Outcome.VALID && random.nextInt(50) == 0 ? Sample.invalid(s.time()) : s);

    AvailabilityReport before = evaluate(samples, limit);
    AvailabilityReport after = evaluate(worse, limit);
    for (Basis basis : Basis.values()) {
      assertThat(after.on(basis).whole().up()).isLessThanOrEqualTo(before.on(basis).whole().up());
      assertThat(after.on(basis).daily().worst().map(AvailabilityProperties::percent).orElse(101.0))
          .isLessThanOrEqualTo(
              before.on(basis).daily().worst().map(AvailabilityProperties::percent).orElse(101.0));
    }
  }

  @Property(tries = 50)
  void accounts_for_all_time(
      @ForAll("samples") List<Sample> samples, @ForAll("limits") Duration limit) {
    AvailabilityReport report = evaluate(samples, limit);

    assertThat(report.gross().whole().coverage().whole()).isEqualTo(Duration.between(START, END));
    assertThat(report.net().whole().coverage().whole())
        .isEqualTo(Duration.between(START, END).minusHours(3));
    assertThat(report.inHours().whole().coverage().whole()).isEqualTo(Duration.ofHours(29));
    assertThat(report.gross().months().values()).containsExactly(report.gross().whole());
    assertThat(report.gross().years().values()).containsExactly(report.gross().whole());
    assertThat(report.gross().whole().samples())
        .isEqualTo(
            samples.stream()
                .filter(s -> s.outcome() != Outcome.UNKNOWN && !s.time().isBefore(START))
                .count());
  }

  /** Each window by itself: the same samples, with the window for the period. */
  @Property(tries = 5)
  void finds_the_worst_window_that_looking_at_each_finds(
      @ForAll("samples") List<Sample> samples, @ForAll("limits") Duration limit) {
    Duration day = Duration.ofDays(1);
    List<Instant> starts = new ArrayList<>(List.of(START, END.minus(day)));
    for (Sample sample : samples) {
      starts.add(sample.time());
      starts.add(sample.time().minus(day));
      starts.add(sample.time().plus(INTERVAL.multipliedBy(3).dividedBy(2)));
      starts.add(sample.time().plus(INTERVAL.multipliedBy(3).dividedBy(2)).minus(day));
    }
    for (long hour = 0; hour < 60; hour++) {
      starts.add(START.plus(Duration.ofHours(hour)));
    }
    AvailabilityReport report = evaluate(samples, limit);
    for (Basis basis : Basis.values()) {
      @Nullable Availability worst = null;
      for (Instant start : starts) {
        if (!start.isBefore(START) && !start.plus(day).isAfter(END)) {
          Availability one =
              AvailabilityEvaluator.evaluate(
                      samples, start, start.plus(day), Optional.of(limit), EVALUATION)
                  .on(basis)
                  .whole();
          if (one.isAssessable() && (worst == null || percent(one) < percent(worst))) {
            worst = one;
          }
        }
      }
      // It may find a worse one still, where a window only just tells enough.
      Optional<Availability> found = report.on(basis).daily().worst();
      if (worst != null) {
        assertThat(percent(found.orElseThrow())).isLessThanOrEqualTo(percent(worst) + 1e-9);
      }
      if (found.isPresent()) {
        Instant from = found.get().from();
        assertThat(
                AvailabilityEvaluator.evaluate(
                        samples, from, from.plus(day), Optional.of(limit), EVALUATION)
                    .on(basis)
                    .whole())
            .isEqualTo(found.get());
      }
    }
  }

  @Property
  void surer_with_more_samples(@ForAll("shares") double share, @ForAll("counts") long samples) {
    ConfidenceInterval few = ConfidenceInterval.of(share, samples);
    ConfidenceInterval many = ConfidenceInterval.of(share, samples * 4);

    assertThat(few.low()).isLessThanOrEqualTo(share + 1e-12);
    assertThat(few.high()).isGreaterThanOrEqualTo(share - 1e-12);
    assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
  }

  @Provide
  Arbitrary<Double> shares() {
    return Combinators.combine(Arbitraries.integers().between(0, 1000), Arbitraries.of(1000.0))
        .as((part, whole) -> part / whole);
  }

  @Provide
  Arbitrary<Long> counts() {
    return Arbitraries.longs().between(4, 1_000_000);
  }

  private static double percent(Availability availability) {
    return availability.share().percent();
  }
}
