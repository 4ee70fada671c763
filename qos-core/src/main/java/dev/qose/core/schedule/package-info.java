/**
 * What operating information means in time: whether a service is meant to run at an instant, until
 * when, how much of the week, and where the information contradicts itself; and the way back, from
 * a schedule in local time to operating information with the offset of the day.
 *
 * <p>Everything here is immutable, thread-safe and a function of its arguments alone: no clock and
 * no default time zone is asked.
 */
@NullMarked
package dev.qose.core.schedule;

import org.jspecify.annotations.NullMarked;
