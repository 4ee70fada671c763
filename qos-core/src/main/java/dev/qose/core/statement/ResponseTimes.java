package dev.qose.core.statement;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long responses took.
 *
 * @param samples how many valid responses were measured
 * @param quantiles what they took; empty of none
 * @param withinBound how many of them took no longer than the bound, counted exactly; empty where
 *     none was given
 * @param invalid how many requests failed; they have no response time, but count against
 *     availability
 * @param suspended how many samples were left out since maintenance was announced for their time
 * @since 0.1
 */
public record ResponseTimes(
    long samples,
    Optional<Quantiles> quantiles,
    OptionalLong withinBound,
    long invalid,
    long suspended) {

  /**
   * Quantiles of response times, each rounded up by 0.1 % at most, and never above the maximum.
   *
   * @param p50 half of all took no longer
   * @param p90 90 in a hundred took no longer
   * @param p95 95 in a hundred took no longer
   * @param p99 99 in a hundred took no longer
   * @param max none took longer, exactly
   * @param judged as many took no longer as the evaluation asks for
   */
  public record Quantiles(
      Duration p50, Duration p90, Duration p95, Duration p99, Duration max, Duration judged) {}
}
