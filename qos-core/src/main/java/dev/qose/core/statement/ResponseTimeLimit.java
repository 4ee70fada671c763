package dev.qose.core.statement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Within what time a response must be complete for a service to count as available, and for a
 * request to count towards its capacity ({@code MinimumRequestResponsePerformance}, an upper limit
 * whatever its name says).
 *
 * @param limit the strictest of those that are stated in the nearest scope and can be used, to the
 *     nanosecond; empty where there is none
 * @param unusable why others of that scope cannot be used, in words; as long as there are any,
 *     nobody can tell that a promise was kept
 * @param others what else is stated, nearer or farther, in words
 * @since 0.1
 */
public record ResponseTimeLimit(
    Optional<Duration> limit, List<String> unusable, List<String> others) {

  /** Where no limit is stated, any valid response counts. */
  public static final ResponseTimeLimit UNSTATED =
      new ResponseTimeLimit(Optional.empty(), List.of(), List.of());

  public ResponseTimeLimit {
    unusable = List.copyOf(unusable);
    others = List.copyOf(others);
  }

  /**
   * Makes a limit of a time.
   *
   * @param limit the time
   * @return the limit
   */
  public static ResponseTimeLimit of(Duration limit) {
    return new ResponseTimeLimit(Optional.of(limit), List.of(), List.of());
  }
}
