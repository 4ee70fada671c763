/**
 * What is wrong with a feed that somebody publishes. It starts in {@link
 * dev.qose.core.feed.lint.FeedLint}.
 */
@NullMarked
package dev.qose.core.feed.lint;

import org.jspecify.annotations.NullMarked;
