package dev.qose.core.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a feed says of itself.
 *
 * @param prodId what made it ({@code PRODID})
 * @param name its name for people ({@code NAME}, RFC 7986)
 * @param url a page about it ({@code URL})
 * @param source where it can be fetched ({@code SOURCE})
 * @param refreshInterval how often to look for news ({@code REFRESH-INTERVAL})
 * @param lastModified when it was last changed ({@code LAST-MODIFIED})
 */
record FeedHead(
    String prodId,
    Optional<String> name,
    Optional<String> url,
    Optional<String> source,
    Optional<Duration> refreshInterval,
    Optional<Instant> lastModified) {

  FeedHead {
    OneLine.require("URL", url);
    OneLine.require("SOURCE", source);
  }

  FeedHead withUrl(String value) {
    return new FeedHead(prodId, name, Optional.of(value), source, refreshInterval, lastModified);
  }

  FeedHead withSource(String value) {
    return new FeedHead(prodId, name, url, Optional.of(value), refreshInterval, lastModified);
  }

  FeedHead withLastModified(Instant value) {
    return new FeedHead(prodId, name, url, source, refreshInterval, Optional.of(value));
  }
}
