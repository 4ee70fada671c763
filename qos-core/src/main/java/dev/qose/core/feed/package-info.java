/**
 * Feeds of operation anomalies: maintenance and incidents as an iCalendar that calendar clients
 * subscribe to (RFC 5545, 7986, 9253 and the MAINTNOTE draft). It starts in {@link
 * dev.qose.core.feed.AnomalyFeed}; {@link dev.qose.core.feed.store.FeedStore} keeps one in a file,
 * and {@link dev.qose.core.feed.lint.FeedLint} tells what is wrong with one that somebody
 * publishes.
 */
@NullMarked
package dev.qose.core.feed;

import org.jspecify.annotations.NullMarked;
