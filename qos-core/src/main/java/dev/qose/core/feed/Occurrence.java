package dev.qose.core.feed;

import java.time.Instant;

/**
 * An anomaly at one of the times it happens.
 *
 * @param anomaly what happens
 * @param start when it starts
 * @param end when it ends, exclusive; the start itself where a feed names no end
 * @since 0.1
 */
public record Occurrence(Anomaly anomaly, Instant start, Instant end) {

  ImpactInterval within(Instant from, Instant to) {
    return new ImpactInterval(
        start.isBefore(from) ? from : start,
        end.isAfter(to) ? to : end,
        anomaly.impact(),
        anomaly.uid());
  }
}
