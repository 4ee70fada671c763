/**
 * iCalendar as text (RFC 5545, clause 3.1): content lines, folding, components, escapes, and what
 * tolerates those who get them wrong. It starts in {@link dev.qose.core.feed.ics.IcsReader} and
 * {@link dev.qose.core.feed.ics.IcsWriter}; what the properties mean is the business of {@link
 * dev.qose.core.feed}.
 */
@NullMarked
package dev.qose.core.feed.ics;

import org.jspecify.annotations.NullMarked;
