package dev.qose.core.statement;

import java.time.Duration;
import java.util.Optional;

/**
 * The least availability in any window of some width.
 *
 * @param width how long each window is
 * @param worst the first of those windows in which availability is least; empty where none can be
 *     judged
 * @param positions how many windows were looked at: each that begins or ends where something
 *     changed, between which none can be worse
 * @param assessable how many of them can be judged
 * @since 0.1
 */
public record WindowedAvailability(
    Duration width, Optional<Availability> worst, long positions, long assessable) {}
