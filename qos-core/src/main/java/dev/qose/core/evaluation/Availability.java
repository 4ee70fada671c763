package dev.qose.core.evaluation;

import dev.qose.core.schedule.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How available a service was in a span of time. A sample stands for the time until the next one,
 * but for one and a half intervals at most; the rest is unknown, not down. Of a basis only the time
 * that counts for it is told.
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

  /**
   * Returns the availability: up, of up and down.
   *
   * @return the share, exactly; of zero where nothing is known
   */
  public Share share() {
    return new Share(up, known());
  }

  /**
   * Returns how much of the time that counts is known.
   *
   * @return the share, exactly
   */
  public Share coverage() {
    return new Share(known(), known().plus(unknown));
  }

  private Duration known() {
    return up.plus(down);
  }

  /**
   * Tells whether this is enough to judge by: 95 % known, from as many samples as ten an hour give
   * in that.
   *
   * @return false if there is too little
   */
  public boolean isAssessable() {
    return Gate.STANDARD.isOpen(coverage().whole().toNanos(), coverage().part().toNanos(), samples);
  }

  /**
   * Returns between which shares the true one lies, as far as so many samples can tell.
   *
   * @param confidence how sure each end is, between 0 and 1, such as 0.95
   * @return empty where nothing is known
   */
  public Optional<ConfidenceInterval> confidence(double confidence) {
    return share().whole().isZero()
        ? Optional.empty()
        : Optional.of(ConfidenceInterval.of(share().percent() / 100, samples, confidence));
  }
}
