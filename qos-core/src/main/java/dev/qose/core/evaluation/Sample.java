package dev.qose.core.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a monitor saw of one request.
 *
 * @param time when the request was sent
 * @param outcome what came of it
 * @param firstByte from the last byte of the request to the first of the response's body
 * @param total from the last byte of the request to the last of the response
 * @param interval how far the next sample was meant to be, where that changes; empty: as the whole
 *     evaluation has it
 * @since 0.1
 */
public record Sample(
    Instant time,
    Outcome outcome,
    Optional<Duration> firstByte,
    Optional<Duration> total,
    Optional<Duration> interval) {

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
          .thenComparing(sample -> sample.total().orElse(Duration.ZERO))
          .thenComparing(sample -> sample.interval().orElse(Duration.ZERO));

  /** In that order; mostly they are. */
  static Collection<Sample> inOrder(Collection<Sample> samples) {
    Instant last = Instant.MIN;
    for (Sample sample : samples) {
      if (sample.time.compareTo(last) <= 0) {
        return samples.stream().sorted(IN_ORDER).toList();
      }
      last = sample.time;
    }
    return samples;
  }

  /**
   * Makes a sample.
   *
   * @throws IllegalArgumentException if a time is negative, the interval not positive, or a valid
   *     response has no total
   */
  public Sample {
    if (firstByte.filter(Duration::isNegative).isPresent()
        || total.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException(
          "A response that came before its request (first byte %s, total %s); give 0 or more."
              .formatted(firstByte, total));
    }
    if (outcome == Outcome.VALID && total.isEmpty()) {
      throw new IllegalArgumentException("A valid response took some time; give its total.");
    }
    if (interval.filter(i -> i.isNegative() || i.isZero()).isPresent()) {
      throw new IllegalArgumentException(
          "An interval of %s; give more than 0.".formatted(interval.get()));
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
    return new Sample(
        time, Outcome.VALID, Optional.of(firstByte), Optional.of(total), Optional.empty());
  }

  /**
   * Makes the sample of a request that failed.
   *
   * @param time when the request was sent
   * @return the sample
   */
  public static Sample invalid(Instant time) {
    return without(time, Outcome.INVALID);
  }

  /**
   * Makes the sample of a request that the monitor was not able to send or to judge.
   *
   * @param time when the request was due
   * @return the sample
   */
  public static Sample unknown(Instant time) {
    return without(time, Outcome.UNKNOWN);
  }

  private static Sample without(Instant time, Outcome outcome) {
    return new Sample(time, outcome, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Says how far the next sample was meant to be.
   *
   * @param interval more than zero
   * @return the same with it
   */
  public Sample every(Duration interval) {
    return new Sample(time, outcome, firstByte, total, Optional.of(interval));
  }
}
