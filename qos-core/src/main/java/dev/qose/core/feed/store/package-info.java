/**
 * Keeps a feed in a file that several programs may change. It starts in {@link
 * dev.qose.core.feed.store.FeedStore}.
 */
@NullMarked
package dev.qose.core.feed.store;

import org.jspecify.annotations.NullMarked;
