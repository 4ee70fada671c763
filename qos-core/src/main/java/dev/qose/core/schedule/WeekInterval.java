package dev.qose.core.schedule;

/**
 * A stretch of a week in which operating information says one thing.
 *
 * @param span when
 * @param commitment what holds then
 * @since 0.1
 */
public record WeekInterval(WeekSpan span, Commitment commitment) {}
