package dev.qose.core.statement;

import dev.qose.core.statement.ResponseTimes.Quantiles;
import dev.qose.core.statement.Sample.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Finds out from samples how long responses took.
 *
 * <pre>{@code
 * ResponseTimeEvaluator evaluator =
 *     new ResponseTimeEvaluator(Phase.TOTAL, Optional.of(Duration.ofMillis(500)), evaluation);
 * samples.forEach(evaluator::add);
 * evaluator.result().quantiles();
 * }</pre>
 *
 * <p>Samples may come in any order, and any number of them takes some hundred kilobytes. Not
 * thread-safe. Needs {@code org.hdrhistogram:HdrHistogram}.
 *
 * @since 0.1
 */
public final class ResponseTimeEvaluator {

  /** Until when a response is timed. */
  public enum Phase {
    /** Until the first byte of its body. */
    FIRST_BYTE,
    /** Until its last byte. */
    TOTAL
  }

  private static final int SIGNIFICANT_DIGITS = 3;

  private final Phase phase;
  private final Optional<Duration> bound;
  private final double percentile;
  private final NavigableMap<Instant, Instant> suspensions = new TreeMap<>();
  private final Histogram micros = new Histogram(SIGNIFICANT_DIGITS);
  private Duration max = Duration.ZERO;
  private long withinBound;
  private long invalid;
  private long suspended;

  /**
   * Starts to evaluate.
   *
   * @param phase until when responses are timed
   * @param bound what to count responses against, exactly
   * @param evaluation by what to judge
   */
  public ResponseTimeEvaluator(Phase phase, Optional<Duration> bound, Evaluation evaluation) {
    this.phase = phase;
    this.bound = bound;
    percentile = evaluation.percentile();
    micros.setAutoResize(true);
    for (TimeRange range : evaluation.policy().suspensions(evaluation.maintenance())) {
      suspensions.put(range.from(), range.to());
    }
  }

  /**
   * Takes a sample. A valid one that does not tell of the phase is passed over.
   *
   * @param sample the sample
   */
  public void add(Sample sample) {
    Map.Entry<Instant, Instant> before = suspensions.floorEntry(sample.time());
    if (before != null && sample.time().isBefore(before.getValue())) {
      suspended++;
    } else if (sample.outcome() == Outcome.INVALID) {
      invalid++;
    } else if (sample.outcome() == Outcome.VALID) {
      (phase == Phase.TOTAL ? sample.total() : sample.firstByte()).ifPresent(this::add);
    }
  }

  private void add(Duration time) {
    micros.recordValue(micros(time));
    max = time.compareTo(max) > 0 ? time : max;
    if (bound.isPresent() && time.compareTo(bound.get()) <= 0) {
      withinBound++;
    }
  }

  /** In microseconds; a year at most, which is as good as for ever. */
  static long micros(Duration time) {
    return Math.min(TimeUnit.MICROSECONDS.convert(time), TimeUnit.DAYS.toMicros(365));
  }

  /**
   * Returns what the samples say up to now.
   *
   * @return the figures
   */
  public ResponseTimes result() {
    long samples = micros.getTotalCount();
    return new ResponseTimes(
        samples,
        samples == 0
            ? Optional.empty()
            : Optional.of(new Quantiles(at(50), at(90), at(95), at(99), max, at(percentile))),
        bound.isPresent() ? OptionalLong.of(withinBound) : OptionalLong.empty(),
        invalid,
        suspended);
  }

  private Duration at(double percent) {
    Duration value = Duration.of(micros.getValueAtPercentile(percent), ChronoUnit.MICROS);
    return value.compareTo(max) > 0 ? max : value;
  }
}
