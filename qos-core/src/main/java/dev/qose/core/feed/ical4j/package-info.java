/**
 * Leads from feeds to the calendars of ical4j and back. It starts in {@link
 * dev.qose.core.feed.ical4j.Ical4jFeeds}.
 */
@NullMarked
package dev.qose.core.feed.ical4j;

import org.jspecify.annotations.NullMarked;
