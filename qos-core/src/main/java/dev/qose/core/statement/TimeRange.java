package dev.qose.core.statement;

import java.time.Instant;

/**
 * A span of time between two instants.
 *
 * @param from its first instant
 * @param to the first instant after it
 * @since 0.1
 */
public record TimeRange(Instant from, Instant to) {

  /**
   * Makes a range.
   *
   * @throws IllegalArgumentException if it does not end after it begins
   */
  public TimeRange {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a range ends at %s, not after %s".formatted(to, from));
    }
  }
}
