package dev.qose.core.feed;

import java.time.Instant;

/**
 * A time when users notice something.
 *
 * @param start when it starts
 * @param end when it ends, exclusive
 * @param impact what they notice
 * @param uid the anomaly's identity
 * @since 0.1
 */
public record ImpactInterval(Instant start, Instant end, Impact impact, String uid) {}
