package dev.qose.core.statement;

import dev.qose.core.schedule.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How available a service was in a span of time. A sample stands for the time until the next one,
 * but for one and a half intervals at most; the rest is unknown, not down.
 *
 * @param from the first instant of the span
 * @param to the first instant after it
 * @param up how long it was up: served users, in time
 * @param down how long it was not
 * @param unknown for how long no sample stands
 * @param samples how many samples tell
 * @param failures how many of them failed
 * @since 0.1
 */
public record Availability(
    Instant from,
    Instant to,
    Duration up,
    Duration down,
    Duration unknown,
    long samples,
    long failures) {

  /** How much of the time must be known. */
  public static final double LEAST_COVERAGE = 0.95;

  private static final double NANOS_PER_HOUR = 3600e9;

  /**
   * Returns the availability: up, of up and down.
   *
   * @return the share, exactly; of zero where nothing is known
   */
  public Share share() {
    return new Share(up, up.plus(down));
  }

  /**
   * Returns how much of the time that counts is known.
   *
   * @return the share, exactly
   */
  public Share coverage() {
    return new Share(up.plus(down), up.plus(down).plus(unknown));
  }

  /**
   * Tells whether this is enough to judge by: at least an hour, of which 95 % are known, from as
   * many samples as ten an hour give in that.
   *
   * @return false if there is too little
   */
  public boolean isAssessable() {
    return isLongEnough(coverage().whole().toNanos())
        && isAssessable(coverage().whole().toNanos(), coverage().part().toNanos(), samples);
  }

  /**
   * Returns between which shares the true one lies, as far as so many samples can tell.
   *
   * @return empty where nothing is known
   */
  public Optional<ConfidenceInterval> confidence() {
    return share().whole().isZero()
        ? Optional.empty()
        : Optional.of(ConfidenceInterval.of(share().percent() / 100, samples));
  }

  /** Less than an hour is told by less than ten samples: that says nothing. */
  static boolean isLongEnough(long nanos) {
    return nanos >= NANOS_PER_HOUR;
  }

  static boolean isAssessable(long nanos, long known, long samples) {
    return known >= LEAST_COVERAGE * nanos
        && samples
            >= Math.floor(
                LEAST_COVERAGE * Verifiability.SAMPLES_PER_HOUR * (nanos / NANOS_PER_HOUR));
  }
}
