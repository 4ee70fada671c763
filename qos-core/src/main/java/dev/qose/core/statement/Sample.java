package dev.qose.core.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a monitor saw of one request.
 *
 * @param time when the request was sent
 * @param outcome what came of it
 * @param firstByte from the last byte of the request to the first of the response's body
 * @param total from the last byte of the request to the last of the response
 * @since 0.1
 */
public record Sample(
    Instant time, Outcome outcome, Optional<Duration> firstByte, Optional<Duration> total) {

  /** What came of a request. */
  public enum Outcome {
    /** A response with which a user is served: no exception, right type and size, not blank. */
    VALID,
    /** The monitor itself was not able to tell: no fault of the service. */
    UNKNOWN,
    /** No response, or one that serves nobody. */
    INVALID
  }

  /** By time; of samples at one instant the worst last, so that it counts. */
  static final Comparator<Sample> IN_ORDER =
      Comparator.comparing(Sample::time)
          .thenComparing(Sample::outcome)
          .thenComparing(sample -> sample.total().orElse(Duration.ZERO));

  /**
   * Makes a sample.
   *
   * @throws IllegalArgumentException if a time is negative, or a valid response has no total
   */
  public Sample {
    if (firstByte.filter(Duration::isNegative).isPresent()
        || total.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException(
          "a response that came before its request: %s, %s".formatted(firstByte, total));
    }
    if (outcome == Outcome.VALID && total.isEmpty()) {
      throw new IllegalArgumentException("a valid response took some time; give total");
    }
  }

  /**
   * Makes the sample of a valid response.
   *
   * @param time when the request was sent
   * @param firstByte until the first byte of the body
   * @param total until the last byte
   * @return the sample
   */
  public static Sample valid(Instant time, Duration firstByte, Duration total) {
    return new Sample(time, Outcome.VALID, Optional.of(firstByte), Optional.of(total));
  }

  /**
   * Makes the sample of a request that failed.
   *
   * @param time when the request was sent
   * @return the sample
   */
  public static Sample invalid(Instant time) {
    return new Sample(time, Outcome.INVALID, Optional.empty(), Optional.empty());
  }

  /**
   * Makes the sample of a request that the monitor was not able to send or to judge.
   *
   * @param time when the request was due
   * @return the sample
   */
  public static Sample unknown(Instant time) {
    return new Sample(time, Outcome.UNKNOWN, Optional.empty(), Optional.empty());
  }

  /** Whether a user was served, and in time. */
  boolean isUp(Optional<Duration> limit) {
    return outcome == Outcome.VALID
        && (limit.isEmpty() || total.orElseThrow().compareTo(limit.get()) <= 0);
  }
}
