package dev.qose.core.evaluation;

import java.time.Duration;
import java.util.List;

/**
 * A step of a ramp: requests that arrive at a constant rate, whether or not earlier ones were
 * answered (an open model).
 *
 * @param perSecond the rate
 * @param held for how long it was kept up
 * @param requests all that were due in that time, sent or not
 * @since 0.1
 */
public record RampStep(double perSecond, Duration held, List<RampRequest> requests) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the rate or the time is not positive
   */
  public RampStep {
    if (!(perSecond > 0) || held.isNegative() || held.isZero()) {
      throw new IllegalArgumentException(
          "A step of %s requests a second for %s; give more than 0.".formatted(perSecond, held));
    }
    requests = List.copyOf(requests);
  }
}
