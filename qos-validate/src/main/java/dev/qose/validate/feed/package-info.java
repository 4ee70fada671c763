/**
 * Checks anomaly feeds, by themselves and against the documents that they belong to. It starts in
 * {@link dev.qose.validate.feed.FeedValidator}.
 */
@NullMarked
package dev.qose.validate.feed;

import org.jspecify.annotations.NullMarked;
