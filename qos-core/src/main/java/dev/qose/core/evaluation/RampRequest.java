package dev.qose.core.evaluation;

import dev.qose.core.evaluation.Sample.Outcome;
import java.time.Duration;
import java.util.Optional;

/**
 * One request of a ramp.
 *
 * @param scheduled when it was due, since the step began; not when it was sent, so that a stalled
 *     client or server hides nothing
 * @param outcome what came of it
 * @param latency from when it was due to the last byte of the response; empty where none came
 * @since 0.1
 */
public record RampRequest(Duration scheduled, Outcome outcome, Optional<Duration> latency) {

  /**
   * Makes a request.
   *
   * @throws IllegalArgumentException if a time is negative, or a valid response has no latency
   */
  public RampRequest {
    if (scheduled.isNegative() || latency.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException(
          "A request due at %s that took %s; give 0 or more.".formatted(scheduled, latency));
    }
    if (outcome == Outcome.VALID && latency.isEmpty()) {
      throw new IllegalArgumentException("A valid response took some time; give its latency.");
    }
  }

  boolean isWithin(Optional<Duration> limit) {
    return outcome == Outcome.VALID
        && (limit.isEmpty() || latency.orElseThrow().compareTo(limit.get()) <= 0);
  }

  /** How long it was under way between two instants of its step. */
  long nanosBetween(long from, long to) {
    long start = ResponseTally.nanos(scheduled);
    long end = latency.map(scheduled::plus).map(ResponseTally::nanos).orElse(Long.MAX_VALUE);
    return Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
}
