package dev.qose.core.evaluation;

import java.time.Duration;
import java.util.Optional;

/**
 * How long responses took.
 *
 * @param samples how many valid responses were measured
 * @param quantiles what they took; empty of none
 * @param invalid how many requests failed; they have no response time, but count against
 *     availability
 * @param suspended how many samples were left out since maintenance was announced for their time
 * @since 0.1
 */
public record ResponseTimes(
    long samples, Optional<Quantiles> quantiles, long invalid, long suspended) {

  /**
   * Quantiles of response times, each rounded up by 0.1 % or a microsecond at most, and never above
   * the maximum.
   *
   * @param p50 half of all took no longer
   * @param p90 90 in a hundred took no longer
   * @param p95 95 in a hundred took no longer
   * @param p99 99 in a hundred took no longer
   * @param max none took longer, exactly, up to 292 years
   * @param judged as many took no longer as the criteria ask for
   */
  public record Quantiles(
      Duration p50, Duration p90, Duration p95, Duration p99, Duration max, Duration judged) {}
}
