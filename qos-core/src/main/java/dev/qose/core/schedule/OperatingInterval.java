package dev.qose.core.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which operating information says one thing.
 *
 * @param from its first instant
 * @param to the first instant after it
 * @param commitment what holds meanwhile
 * @since 0.1
 */
public record OperatingInterval(Instant from, Instant to, Commitment commitment) {

  /**
   * Returns how long it lasts.
   *
   * @return more than zero
   */
  public Duration length() {
    return Duration.between(from, to);
  }
}
