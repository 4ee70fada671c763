package dev.qose.core.evaluation;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.evaluation.Sample.Outcome;
import dev.qose.core.evaluation.Verdict.Result;
import dev.qose.core.feed.Impact;
import dev.qose.core.model.Bound;
import dev.qose.core.model.Bound.LessThanOrEqual;
import dev.qose.core.model.Bound.MoreThanOrEqual;
import dev.qose.core.model.Bound.Value;
import dev.qose.core.schedule.LocalSchedule;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.statement.StatementsInScope;
import dev.qose.core.unit.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Evaluation against sums made by hand, and what must always hold. */
class EvaluationProperties {

  private static final Instant START = Instant.parse("2026-01-30T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * A service that was measured.
   *
   * @param opens at what second of the day, in UTC
   * @param closes likewise, later
   */
  private record Case(
      TimeRange period,
      List<Sample> samples,
      Duration interval,
      long limitMillis,
      int opens,
      int closes,
      List<TimeRange> outages) {

    Evaluation evaluation() {
      List<Announcement> announcements =
          outages.stream().map(o -> new Announcement(o, Impact.OUTAGE, Instant.EPOCH)).toList();
      return Evaluation.sampledEvery(interval)
          .during(
              LocalSchedule.in(ZoneOffset.UTC)
                  .with(
                      OperationalStatus.OPERATIONAL,
                      List.of(DayOfWeek.values()),
                      LocalTime.ofSecondOfDay(opens),
                      LocalTime.ofSecondOfDay(closes))
                  .toOperatingSchedule())
          .excusing(announcements, MaintenancePolicy.ALL_ANNOUNCED);
    }

    StatementsInScope scope() {
      return scopeOf(
          promise(Metric.AVAILABILITY_DAILY, atLeast(90, Unit.PERCENT)),
          promise(Metric.AVAILABILITY_MONTHLY, atLeast(99, Unit.PERCENT)),
          promise(Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE, millis(limitMillis)),
          promise(Metric.INITIAL_RESPONSE_PERFORMANCE, atMost(50, Unit.MILLISECOND)),
          promise(Metric.RESPONSE_TIME, atMost(0.9, Unit.SECOND)));
    }

    EvaluationReport report() {
      return StatementEvaluator.evaluate(scope(), samples, period, evaluation());
    }
  }

  private static Bound millis(long millis) {
    return atMost(Duration.ofMillis(millis));
  }

  private static MetricStatement promise(Metric metric, Bound bound) {
    return new MetricStatement(metric, bound, Origin.SERVICE, 0);
  }

  private static StatementsInScope scopeOf(MetricStatement... statements) {
    return new StatementsInScope(List.of(statements), List.of());
  }

  @Provide
  Arbitrary<Case> days() {
    return Arbitraries.randomValue(random -> measured(random, 24 + random.nextInt(24)));
  }

  @Provide
  Arbitrary<Case> months() {
    return Arbitraries.randomValue(random -> measured(random, 24 * (30 + random.nextInt(35))));
  }

  /** Runs of failures, of what the monitor cannot tell, and gaps, in whole seconds. */
  private static Case measured(Random random, int hours) {
    Instant end = START.plus(Duration.ofHours(hours));
    Duration interval = Duration.ofSeconds(240 + random.nextInt(120));
    List<Sample> samples = new ArrayList<>();
    Outcome outcome = Outcome.VALID;
    Instant time = START.minusSeconds(random.nextInt(900) - 200);
    boolean isOften = false;
    while (time.isBefore(end)) {
      if (random.nextInt(25) == 0) {
        outcome =
            random.nextInt(3) > 0
                ? Outcome.VALID
                : List.of(Outcome.values()).get(random.nextInt(3));
      }
      Sample sample =
          new Sample(
              time,
              outcome,
              Optional.of(Duration.ofMillis(random.nextInt(60))).filter(t -> random.nextBoolean()),
              Optional.of(Duration.ofMillis(random.nextInt(1000))),
              Optional.empty());
      samples.add(isOften ? sample.every(interval.dividedBy(2)) : sample);
      long gap = random.nextInt(300) == 0 ? 3000 : interval.toSeconds() - 30 + random.nextInt(60);
      if (random.nextInt(100) > 0) {
        time = time.plusSeconds(gap);
        isOften = random.nextInt(10) == 0; // of samples at one instant all or none
      }
    }
    int opens = random.nextInt(12) * 3600;
    List<TimeRange> outages = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Instant from = START.plusSeconds(random.nextInt(hours * 3600) - 3600);
      outages.add(new TimeRange(from, from.plusSeconds(1 + random.nextInt(20_000))));
    }
    return new Case(
        new TimeRange(START, end),
        samples,
        interval,
        700 + random.nextInt(400),
        opens,
        opens + (1 + random.nextInt(11)) * 3600,
        outages);
  }

  /** Time for which a sample stands, in nanoseconds, and whether it begins with the sample. */
  private record Stretch(long from, long to, boolean good, boolean sampled) {}

  /** Sums by the definition, of one window and basis. */
  private static final class ByHand {

    private final Case measured;
    private final List<Sample> samples;
    private final List<List<TimeRange>> counted;
    private final List<List<Stretch>> known;

    ByHand(Case measured) {
      this.measured = measured;
      samples = measured.samples().stream().sorted(Sample.IN_ORDER).toList();
      counted = List.of(List.of(measured.period()), net(), inHours());
      known = Stream.of(Basis.values()).map(this::stretches).toList();
    }

    private List<TimeRange> net() {
      List<TimeRange> left = new ArrayList<>(List.of(measured.period()));
      for (TimeRange outage : measured.outages()) {
        List<TimeRange> now = new ArrayList<>();
        for (TimeRange range : left) {
          common(range, new TimeRange(Instant.MIN, outage.from())).ifPresent(now::add);
          common(range, new TimeRange(outage.to(), Instant.MAX)).ifPresent(now::add);
        }
        left = now;
      }
      return left;
    }

    private List<TimeRange> inHours() {
      List<TimeRange> hours = new ArrayList<>();
      for (Instant day = START.minus(DAY);
          day.isBefore(measured.period().to());
          day = day.plus(DAY)) {
        TimeRange open =
            new TimeRange(day.plusSeconds(measured.opens()), day.plusSeconds(measured.closes()));
        common(open, measured.period()).ifPresent(hours::add);
      }
      return hours;
    }

    private static Optional<TimeRange> common(TimeRange a, TimeRange b) {
      Instant from = a.from().isAfter(b.from()) ? a.from() : b.from();
      Instant to = a.to().isBefore(b.to()) ? a.to() : b.to();
      return from.isBefore(to) ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }

    private Duration counted(TimeRange of, Basis basis) {
      return counted.get(basis.index()).stream()
          .flatMap(range -> common(range, of).stream())
          .map(TimeRange::length)
          .reduce(Duration.ZERO, Duration::plus);
    }

    private boolean counts(Instant time, Basis basis) {
      return counted.get(basis.index()).stream()
          .anyMatch(range -> !time.isBefore(range.from()) && time.isBefore(range.to()));
    }

    /** For what time each sample stands, as far as that counts. */
    private List<Stretch> stretches(Basis basis) {
      List<Stretch> stretches = new ArrayList<>();
      for (int i = 0; i < samples.size(); i++) {
        Sample sample = samples.get(i);
        Instant next = i + 1 < samples.size() ? samples.get(i + 1).time() : measured.period().to();
        Duration interval = sample.interval().orElse(measured.interval());
        Instant reach = sample.time().plus(interval.multipliedBy(3).dividedBy(2));
        Instant until = reach.isBefore(next) ? reach : next;
        if (sample.outcome() != Outcome.UNKNOWN && sample.time().isBefore(until)) {
          boolean good =
              sample.outcome() == Outcome.VALID
                  && sample.total().orElseThrow().toMillis() <= measured.limitMillis();
          counted.get(basis.index()).stream()
              .flatMap(range -> common(range, new TimeRange(sample.time(), until)).stream())
              .map(
                  part ->
                      new Stretch(
                          nanos(part.from()),
                          nanos(part.to()),
                          good,
                          part.from().equals(sample.time())))
              .forEach(stretches::add);
        }
      }
      return stretches;
    }

    private static long nanos(Instant time) {
      return Duration.between(START, time).toNanos();
    }

    Availability in(TimeRange window, Basis basis) {
      long from = nanos(window.from());
      long to = nanos(window.to());
      long up = 0;
      long down = 0;
      long tell = 0;
      long failed = 0;
      for (Stretch stretch : known.get(basis.index())) {
        long part = Math.min(to, stretch.to()) - Math.max(from, stretch.from());
        if (part > 0) {
          up += stretch.good() ? part : 0;
          down += stretch.good() ? 0 : part;
        }
        if (stretch.sampled() && stretch.from() >= from && stretch.from() < to) {
          tell++;
          failed += stretch.good() ? 0 : 1;
        }
      }
      Duration unknown = counted(window, basis).minusNanos(up + down);
      return new Availability(
          window.from(),
          window.to(),
          Duration.ofNanos(up),
          Duration.ofNanos(down),
          unknown,
          tell,
          failed);
    }

    /** Where sums change their course, and a nanosecond later. */
    Stream<Instant> places(Duration width) {
      TreeSet<Instant> borders = new TreeSet<>();
      for (Sample sample : samples) {
        Duration interval = sample.interval().orElse(measured.interval());
        borders.add(sample.time());
        borders.add(sample.time().plus(interval.multipliedBy(3).dividedBy(2)));
      }
      counted.forEach(ranges -> ranges.forEach(r -> borders.addAll(List.of(r.from(), r.to()))));
      Instant last = measured.period().to().minus(width);
      return borders.stream()
          .flatMap(border -> Stream.of(border, border.minus(width)))
          .flatMap(border -> Stream.of(border, border.plusNanos(1)))
          .filter(from -> !from.isBefore(START) && !from.isAfter(last));
    }
  }

  @Property(tries = 10)
  void finds_the_worst_window_that_looking_at_each_finds(@ForAll("days") Case measured) {
    ByHand hand = new ByHand(measured);
    EvaluationReport report = measured.report();
    for (Basis basis : Basis.values()) {
      assertThat(report.on(basis).whole()).isEqualTo(hand.in(measured.period(), basis));
      Verdict verdict = report.verdictsOn(basis).get(0);
      List<Instant> places = hand.places(DAY).toList();
      Duration fullest =
          places.stream()
              .map(from -> hand.counted(new TimeRange(from, from.plus(DAY)), basis))
              .max(Duration::compareTo)
              .orElse(Duration.ZERO);
      Optional<BigDecimal> least = Optional.empty();
      for (Instant from : places) {
        Availability there = hand.in(new TimeRange(from, from.plus(DAY)), basis);
        Duration counted = there.coverage().whole();
        if (counted.multipliedBy(2).compareTo(fullest) >= 0
            && !counted.isZero()
            && there.isAssessable()) {
          BigDecimal share = there.share().percent(MathContext.DECIMAL128);
          least = least.map(share::min).or(() -> Optional.of(share));
        }
      }
      Optional<Availability> worst = verdict.window();
      if (least.isPresent()) {
        // It may find a worse one still, where a window only just tells enough.
        assertThat(worst.orElseThrow().share().percent(MathContext.DECIMAL128))
            .isLessThanOrEqualTo(least.get());
      }
      if (worst.isPresent()) {
        TimeRange window = new TimeRange(worst.get().from(), worst.get().to());
        assertThat(worst.get()).isEqualTo(hand.in(window, basis));
        assertThat(window.length()).isEqualTo(DAY);
        assertThat(worst.get().isAssessable()).isTrue();
        assertThat(worst.get().coverage().whole().multipliedBy(2)).isGreaterThanOrEqualTo(fullest);
      }
    }
  }

  @Property(tries = 5)
  void judges_a_named_month_by_its_sums(@ForAll("months") Case measured) {
    ByHand hand = new ByHand(measured);
    EvaluationReport report =
        StatementEvaluator.evaluate(
            measured.scope(),
            measured.samples(),
            measured.period(),
            measured.evaluation().naming(YearMonth.of(2026, 2)));
    TimeRange february =
        new TimeRange(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));

    for (Basis basis : Basis.values()) {
      Availability sums = hand.in(february, basis);
      Verdict verdict = report.verdictsOn(basis).get(1);
      assertThat(verdict.span()).contains("2026-02");
      assertThat(verdict.window()).contains(sums);
      Result asMeasured = sums.share().isAtLeast(99) ? Result.PASS : Result.FAIL;
      assertThat(verdict.result())
          .isEqualTo(sums.isAssessable() ? asMeasured : Result.NOT_ASSESSABLE);
    }
  }

  @Property(tries = 60)
  void judges_response_times_by_each_of_them(@ForAll("days") Case measured) {
    ByHand hand = new ByHand(measured);
    EvaluationReport report = measured.report();
    for (Basis basis : List.of(Basis.GROSS, Basis.IN_HOURS)) {
      List<Sample> counted =
          measured.samples().stream()
              .filter(sample -> hand.counts(sample.time(), Basis.NET))
              .filter(sample -> hand.counts(sample.time(), basis))
              .filter(sample -> sample.outcome() == Outcome.VALID)
              .toList();
      check(report.verdictsOn(basis).get(3), counted.stream().map(Sample::firstByte), 50);
      check(report.verdictsOn(basis).get(4), counted.stream().map(Sample::total), 900);
    }
  }

  private static void check(Verdict verdict, Stream<Optional<Duration>> times, long bound) {
    List<Long> millis = times.flatMap(Optional::stream).map(Duration::toMillis).sorted().toList();
    long within = millis.stream().filter(time -> time <= bound).count();
    assertThat(verdict.samples()).isEqualTo(millis.size());
    assertThat(verdict.failures()).isEqualTo(millis.size() - within);
    if (millis.isEmpty()) {
      assertThat(verdict.result()).isEqualTo(Result.NOT_ASSESSABLE);
    } else {
      BigDecimal ninth = BigDecimal.valueOf(millis.get((millis.size() * 9 + 9) / 10 - 1));
      assertThat(verdict.result())
          .isEqualTo(within * 10 >= millis.size() * 9L ? Result.PASS : Result.FAIL);
      assertThat(verdict.measured().orElseThrow())
          .isBetween(ninth, ninth.multiply(new BigDecimal("1.001")).add(BigDecimal.ONE));
    }
  }

  @Property(tries = 60)
  void does_not_depend_on_the_order_of_samples(
      @ForAll("days") Case measured, @ForAll Random random) {
    List<Sample> shuffled = new ArrayList<>(measured.samples());
    Collections.shuffle(shuffled, random);

    assertThat(
            StatementEvaluator.evaluate(
                measured.scope(), shuffled, measured.period(), measured.evaluation()))
        .isEqualTo(measured.report());
  }

  @Property(tries = 20)
  void parts_put_together_say_the_same_as_one_run_over_days(
      @ForAll("days") Case measured, @ForAll Random random) {
    assertThat(inParts(measured, random)).isEqualTo(measured.report());
  }

  @Property(tries = 12)
  void parts_put_together_say_the_same_as_one_run_over_months(
      @ForAll("months") Case measured, @ForAll Random random) {
    assertThat(inParts(measured, random)).isEqualTo(measured.report());
  }

  /** Cut anywhere, put together in any order of neighbours, and sent from one to the other. */
  private static EvaluationReport inParts(Case measured, Random random) {
    List<Sample> samples = measured.samples().stream().sorted(Sample.IN_ORDER).toList();
    int[] cuts = random.ints(random.nextInt(6), 0, samples.size() + 1).sorted().toArray();
    List<StatementEvaluator> parts = new ArrayList<>();
    int from = 0;
    for (int to : Arrays.copyOf(cuts, cuts.length + 1)) {
      int end = parts.size() == cuts.length ? samples.size() : to;
      StatementEvaluator part =
          new StatementEvaluator(measured.scope(), measured.period(), measured.evaluation());
      samples.subList(from, end).forEach(part::add);
      parts.add(part);
      from = end;
    }
    while (parts.size() > 1) {
      int i = random.nextInt(parts.size() - 1);
      parts.get(i).append(sent(parts.remove(i + 1).partial()));
    }
    return parts.get(0).report();
  }

  private static PartialEvaluation sent(PartialEvaluation part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(part);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (PartialEvaluation) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Property(tries = 60)
  void one_more_failure_never_makes_it_better(
      @ForAll("days") Case measured, @ForAll Random random) {
    List<Sample> worse = new ArrayList<>(measured.samples());
    worse.replaceAll(
        s ->
            s.outcome() == Outcome.VALID && random.nextInt(50) == 0
                ? new Sample(s.time(), Outcome.INVALID, s.firstByte(), s.total(), s.interval())
                : s);

    EvaluationReport before = measured.report();
    EvaluationReport after =
        StatementEvaluator.evaluate(
            measured.scope(), worse, measured.period(), measured.evaluation());
    for (Basis basis : Basis.values()) {
      assertThat(after.on(basis).whole().up()).isLessThanOrEqualTo(before.on(basis).whole().up());
      assertThat(percent(after, basis)).isLessThanOrEqualTo(percent(before, basis));
    }
  }

  private static BigDecimal percent(EvaluationReport report, Basis basis) {
    return report.verdictsOn(basis).get(0).measured().orElse(BigDecimal.valueOf(101));
  }

  @Property(tries = 60)
  void accounts_for_all_time(@ForAll("days") Case measured) {
    EvaluationReport report = measured.report();
    ByHand hand = new ByHand(measured);

    for (Basis basis : Basis.values()) {
      Availability whole = report.on(basis).whole();
      assertThat(whole.coverage().whole()).isEqualTo(hand.counted(measured.period(), basis));
      assertThat(
              report.on(basis).months().values().stream()
                  .map(Availability::up)
                  .reduce(Duration.ZERO, Duration::plus))
          .isEqualTo(whole.up());
      assertThat(report.on(basis).years().values()).containsExactly(whole);
      ResponseTimes times = report.on(basis).total();
      assertThat(times.samples() + times.invalid() + times.suspended())
          .isGreaterThanOrEqualTo(whole.samples());
    }
  }

  /** Spellings, numbers and bounds of a limit that nobody can read. */
  @Provide
  Arbitrary<Bound> unreadable() {
    return Arbitraries.of(
        new LessThanOrEqual(1, Optional.empty()),
        new LessThanOrEqual(1, Optional.of(Unit.of("sec"))),
        new LessThanOrEqual(1, Optional.of(Unit.of("seconds"))),
        new LessThanOrEqual(1, Optional.of(Unit.of(""))),
        new LessThanOrEqual(1, Optional.of(Unit.of("//s"))),
        new LessThanOrEqual(1, Optional.of(Unit.of("m{x}s"))),
        new LessThanOrEqual(1, Optional.of(Unit.PERCENT)),
        new LessThanOrEqual(1, Optional.of(Unit.of("http://example.org/second"))),
        new LessThanOrEqual(Double.NaN, Optional.of(Unit.SECOND)),
        new LessThanOrEqual(Double.POSITIVE_INFINITY, Optional.of(Unit.SECOND)),
        new LessThanOrEqual(-1, Optional.of(Unit.SECOND)),
        new MoreThanOrEqual(1, Optional.of(Unit.SECOND)),
        new Value("1 s"));
  }

  @Property(tries = 100)
  void no_limit_that_cannot_be_read_makes_a_promise_kept(
      @ForAll("days") Case measured,
      @ForAll("unreadable") Bound unreadable,
      @ForAll boolean alone) {
    MetricStatement daily = promise(Metric.AVAILABILITY_DAILY, atLeast(90, Unit.PERCENT));
    Metric metric = Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE;
    MetricStatement readable = promise(metric, millis(measured.limitMillis()));
    MetricStatement not = promise(metric, unreadable);
    StatementsInScope scope =
        alone
            ? new StatementsInScope(List.of(daily, not), List.of(readable))
            : scopeOf(readable, daily, not);

    for (Verdict verdict :
        StatementEvaluator.evaluate(
                scope, measured.samples(), measured.period(), measured.evaluation())
            .verdicts()) {
      assertThat(verdict.result()).isNotEqualTo(Result.PASS);
      if (alone) {
        assertThat(verdict.result()).isEqualTo(Result.NOT_ASSESSABLE);
      }
    }
  }
}
