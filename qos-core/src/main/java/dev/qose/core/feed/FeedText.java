package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsOctets;

/**
 * How a feed is written that was read. It is taken apart anew where the feed is to be written, for
 * that is seldom, and the parts are five times as large as the text.
 *
 * @param octets all of it
 * @param localZone whose time it is that it does not say
 * @param isCancellation whether it calls off what is in it ({@code METHOD:CANCEL})
 */
record FeedText(IcsOctets octets, LocalZone localZone, boolean isCancellation) {}
