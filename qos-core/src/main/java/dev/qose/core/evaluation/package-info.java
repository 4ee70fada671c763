/**
 * Whether promises are kept: from samples of a service, the hours in which it is meant to run and
 * the maintenance that was announced, to verdicts with the sums that they rest on.
 *
 * <p>The code list names no statistic, so this package takes one and says which: of times the share
 * of responses within the bound, of availability the share of time, in the worst of all windows
 * where a metric says "any". All of it is decided by counts and nanoseconds, exactly, and is a
 * function of its arguments: no clock and no default time zone is asked.
 */
@NullMarked
package dev.qose.core.evaluation;

import org.jspecify.annotations.NullMarked;
