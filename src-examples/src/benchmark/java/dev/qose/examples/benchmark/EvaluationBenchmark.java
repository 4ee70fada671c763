package dev.qose.examples.benchmark;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;

import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.evaluation.Announcement;
import dev.qose.core.evaluation.Evaluation;
import dev.qose.core.evaluation.EvaluationReport;
import dev.qose.core.evaluation.MaintenancePolicy;
import dev.qose.core.evaluation.Sample;
import dev.qose.core.evaluation.Sample.Outcome;
import dev.qose.core.evaluation.StatementEvaluator;
import dev.qose.core.evaluation.TimeRange;
import dev.qose.core.feed.Impact;
import dev.qose.core.model.Bound;
import dev.qose.core.schedule.LocalSchedule;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.statement.StatementsInScope;
import dev.qose.core.unit.Unit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to judge samples, one a minute, in little memory: promises of each kind that
 * samples can tell of, on all bases. Told by the sample.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx" + EvaluationBenchmark.HEAP)
public class EvaluationBenchmark {

  static final String HEAP = "64m";

  private static final int PER_DAY = 24 * 60;
  private static final int MONTH = 30 * PER_DAY;
  private static final int TEN_YEARS = 3652 * PER_DAY;
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final long LIMIT_MILLIS = 1000;

  /** A month of samples in memory: most of them good, some late, some failed in a row. */
  @State(Scope.Benchmark)
  public static class Samples {

    private final List<Sample> month = new ArrayList<>();

    /** Makes them, always the same. */
    public Samples() {
      Random random = new Random(1);
      int failing = 0;
      for (int i = 0; i < MONTH; i++) {
        failing = random.nextInt(2000) == 0 ? random.nextInt(20) : failing - 1;
        Instant time = START.plus(INTERVAL.multipliedBy(i));
        long firstByte = 20L + random.nextInt(200);
        long total = firstByte + Math.round(Math.exp(random.nextGaussian() + 4.5));
        month.add(
            failing > 0
                ? Sample.invalid(time)
                : Sample.valid(time, Duration.ofMillis(firstByte), Duration.ofMillis(total)));
      }
    }
  }

  private static final StatementsInScope SCOPE =
      new StatementsInScope(
          List.of(
              promise(Metric.RESPONSE_TIME, atMost(Duration.ofMillis(800))),
              promise(Metric.REQUEST_RESPONSE_PERFORMANCE, atMost(Duration.ofMillis(900))),
              promise(Metric.INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofMillis(200))),
              promise(
                  Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE,
                  atMost(Duration.ofMillis(LIMIT_MILLIS))),
              promise(Metric.CONTINUOUS_AVAILABILITY, atLeast(98, Unit.PERCENT)),
              promise(Metric.AVAILABILITY_MONTHLY, atLeast(98, Unit.PERCENT)),
              promise(Metric.AVAILABILITY_DAILY, atLeast(95, Unit.PERCENT))),
          List.of());

  private static MetricStatement promise(Metric metric, Bound bound) {
    return new MetricStatement(metric, bound, Origin.SERVICE, 0);
  }

  /**
   * Open on weekdays by a clock that is put forward and back, with two hours of maintenance a week.
   */
  private static Evaluation evaluation(TimeRange period) {
    List<Announcement> announcements = new ArrayList<>();
    for (Instant from = period.from(); from.isBefore(period.to()); ) {
      announcements.add(
          new Announcement(
              new TimeRange(from, from.plus(Duration.ofHours(2))), Impact.OUTAGE, Instant.EPOCH));
      from = from.plus(Duration.ofDays(7));
    }
    return Evaluation.sampledEvery(INTERVAL)
        .during(
            LocalSchedule.in(ZoneId.of("Europe/Helsinki"))
                .with(
                    OperationalStatus.OPERATIONAL,
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(8, 0),
                    LocalTime.of(18, 0))
                .toOperatingSchedule())
        .excusing(announcements, MaintenancePolicy.WIS2);
  }

  private static TimeRange period(int samples) {
    return new TimeRange(START, START.plus(INTERVAL.multipliedBy(samples)));
  }

  /**
   * Judges a month.
   *
   * @param samples the samples
   * @return the report
   */
  @Benchmark
  @OperationsPerInvocation(MONTH)
  public EvaluationReport month(Samples samples) {
    TimeRange period = period(MONTH);
    return StatementEvaluator.evaluate(SCOPE, samples.month, period, evaluation(period));
  }

  /**
   * Does the least that tells something of a month: counts good samples, and sorts response times.
   *
   * @param samples the samples
   * @return how many were good, and what 90 in a hundred took at most
   */
  @Benchmark
  @OperationsPerInvocation(MONTH)
  public long[] loop(Samples samples) {
    long[] nanos = new long[samples.month.size()];
    int valid = 0;
    int good = 0;
    for (Sample sample : samples.month) {
      if (sample.outcome() == Outcome.VALID) {
        long total = sample.total().orElseThrow().toNanos();
        nanos[valid++] = total;
        good += total <= LIMIT_MILLIS * 1_000_000 ? 1 : 0;
      }
    }
    Arrays.sort(nanos, 0, valid);
    return new long[] {good, nanos[valid * 9 / 10]};
  }

  /**
   * Judges ten years that nobody keeps in memory.
   *
   * @param samples those of a month, again and again
   * @return the report
   */
  @Benchmark
  @OperationsPerInvocation(TEN_YEARS)
  @Warmup(iterations = 1)
  public EvaluationReport tenYears(Samples samples) {
    TimeRange period = period(TEN_YEARS);
    StatementEvaluator evaluator = new StatementEvaluator(SCOPE, period, evaluation(period));
    for (int i = 0; i < TEN_YEARS; i++) {
      Sample sample = samples.month.get(i % MONTH);
      evaluator.add(
          new Sample(
              START.plusSeconds(60L * i),
              sample.outcome(),
              sample.firstByte(),
              sample.total(),
              sample.interval()));
    }
    return evaluator.report();
  }
}
