package dev.qose.core.statement;

import dev.qose.core.statement.Sample.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from samples how available a service was.
 *
 * <pre>{@code
 * AvailabilityReport report =
 *     AvailabilityEvaluator.evaluate(samples, from, to, scope.responseTimeLimit(),
 *         Evaluation.sampledEvery(Duration.ofMinutes(1)));
 * report.gross().monthly().worst();
 * }</pre>
 *
 * <p>Sample i stands for the time from t(i) to t(i+1), but at most for one and a half intervals;
 * the rest is unknown. Availability is the time up, of the time up or down.
 *
 * <p>As an object it takes samples one by one, in order of time, and keeps no more than the last 30
 * days of them, however many there are. Not thread-safe. A month of samples a minute apart takes
 * some milliseconds.
 *
 * @since 0.1
 */
public final class AvailabilityEvaluator {

  private final Instant from;
  private final Optional<Duration> limit;
  private final Circumstances circumstances;
  private final long reach;
  private final Tally[] whole = Tally.forEachBasis();
  private final SortedMap<YearMonth, Tally[]> months = new TreeMap<>();
  private final SlidingWindow daily = new SlidingWindow(Duration.ofDays(1));
  private final SlidingWindow monthly = new SlidingWindow(Duration.ofDays(30));
  private @Nullable Sample last;
  private long known;
  private boolean finished;

  /**
   * Starts to evaluate.
   *
   * @param from when the period begins; samples before it tell of its beginning at most
   * @param limit within which a response must be complete; empty: any valid one counts
   * @param evaluation by what to judge
   */
  public AvailabilityEvaluator(Instant from, Optional<Duration> limit, Evaluation evaluation) {
    this.from = from;
    this.limit = limit;
    circumstances = new Circumstances(from, evaluation);
    reach = evaluation.interval().multipliedBy(3).dividedBy(2).toNanos();
  }

  /**
   * Evaluates samples in any order.
   *
   * @param samples the samples; those outside the period tell nothing, but for the last before it
   * @param from the period's first instant
   * @param to the first instant after it
   * @param limit within which a response must be complete; empty: any valid one counts
   * @param evaluation by what to judge
   * @return the figures on each basis
   * @throws IllegalArgumentException if the period does not end after it begins
   */
  public static AvailabilityReport evaluate(
      Collection<Sample> samples,
      Instant from,
      Instant to,
      Optional<Duration> limit,
      Evaluation evaluation) {
    AvailabilityEvaluator evaluator = new AvailabilityEvaluator(from, limit, evaluation);
    samples.stream()
        .filter(sample -> sample.time().isBefore(to))
        .sorted(Sample.IN_ORDER)
        .forEach(evaluator::add);
    return evaluator.finish(to);
  }

  /**
   * Takes the next sample.
   *
   * @param sample a sample; of several at one instant the last counts
   * @throws IllegalArgumentException if it is older than the one before
   * @throws IllegalStateException if this has finished
   */
  public void add(Sample sample) {
    requireUnfinished();
    if (last != null && sample.time().isBefore(last.time())) {
      throw new IllegalArgumentException(
          "a sample of %s after one of %s; give them in order of time"
              .formatted(sample.time(), last.time()));
    }
    tellUntil(circumstances.nanos(sample.time()));
    last = sample;
  }

  /**
   * Ends the period.
   *
   * @param to the first instant after it
   * @return the figures on each basis
   * @throws IllegalArgumentException if that is not after the beginning, or before the last sample
   * @throws IllegalStateException if this has finished
   */
  public AvailabilityReport finish(Instant to) {
    requireUnfinished();
    if (!from.isBefore(to) || (last != null && to.isBefore(last.time()))) {
      throw new IllegalArgumentException(
          "the period ends at %s, before its beginning or its last sample".formatted(to));
    }
    tellUntil(circumstances.nanos(to));
    finished = true;
    return new AvailabilityReport(
        figures(Basis.GROSS, to), figures(Basis.NET, to), figures(Basis.IN_HOURS, to));
  }

  /** How many pieces of time are kept, for tests. */
  int pieces() {
    return daily.size() + monthly.size();
  }

  private void requireUnfinished() {
    if (finished) {
      throw new IllegalStateException("the period has ended; start another evaluation");
    }
  }

  /** Tells what is known from the last sample on. */
  private void tellUntil(long time) {
    if (last != null) {
      long start = circumstances.nanos(last.time());
      long end = Math.min(time, start + reach);
      if (end > known) {
        Piece.State state =
            last.outcome() == Outcome.UNKNOWN
                ? Piece.State.UNKNOWN
                : last.isUp(limit) ? Piece.State.UP : Piece.State.DOWN;
        tell(Math.max(start, 0), end, state, start >= 0);
      }
    }
    if (time > known) {
      tell(known, time, Piece.State.UNKNOWN, false);
    }
  }

  private void tell(long start, long end, Piece.State state, boolean sampled) {
    boolean first = sampled;
    for (long time = start; time < end; time = known) {
      circumstances.moveTo(time);
      Piece piece =
          new Piece(
              time, Math.min(end, circumstances.until()), state, circumstances.bases(), first);
      add(whole, piece);
      add(months.computeIfAbsent(circumstances.month(), m -> Tally.forEachBasis()), piece);
      daily.add(piece);
      monthly.add(piece);
      first = false;
      known = piece.end();
    }
  }

  private static void add(Tally[] tallies, Piece piece) {
    Tally.addTime(tallies, piece, piece.end() - piece.start());
    Tally.addSample(tallies, piece, 1);
  }

  private AvailabilityFigures figures(Basis basis, Instant to) {
    SortedMap<YearMonth, Availability> byMonth = new TreeMap<>();
    SortedMap<Year, Tally> yearSums = new TreeMap<>();
    months.forEach(
        (month, tallies) -> {
          Tally tally = tallies[basis.index()];
          byMonth.put(
              month,
              tally.between(
                  circumstances.later(from, month.atDay(1)),
                  circumstances.earlier(to, month.plusMonths(1).atDay(1))));
          yearSums.computeIfAbsent(Year.of(month.getYear()), year -> new Tally()).add(tally);
        });
    SortedMap<Year, Availability> byYear = new TreeMap<>();
    yearSums.forEach(
        (year, tally) ->
            byYear.put(
                year,
                tally.between(
                    circumstances.later(from, year.atDay(1)),
                    circumstances.earlier(to, year.plusYears(1).atDay(1)))));
    return new AvailabilityFigures(
        basis,
        limit,
        whole[basis.index()].between(from, to),
        daily.result(basis, from),
        monthly.result(basis, from),
        byMonth,
        byYear);
  }
}
