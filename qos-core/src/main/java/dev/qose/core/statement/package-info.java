/**
 * What statements mean: which of them are in force for an operation, how two of them relate, what
 * it takes to verify one, and whether samples of a service keep it.
 *
 * <p>The code list names no statistic, so this package takes one and says which: the 90th
 * percentile for times, time-weighted shares for availability, the least of all windows where a
 * metric says "any". All of it is a function of its arguments; no clock and no default time zone is
 * asked.
 */
@NullMarked
package dev.qose.core.statement;

import org.jspecify.annotations.NullMarked;
