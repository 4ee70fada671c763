/**
 * Recurrence rules and the time zones that are made of them (RFC 5545, clauses 3.3.10 and 3.6.5):
 * understood, bounded, and expanded. It starts in {@link dev.qose.core.feed.recur.RecurrenceRule}
 * and {@link dev.qose.core.feed.recur.TimeZones}.
 */
@NullMarked
package dev.qose.core.feed.recur;

import org.jspecify.annotations.NullMarked;
