package dev.qose.validate;

import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.StoredQueries;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The files that came along with a document, read.
 *
 * @param feed its feed, and what is to be said of it alone
 * @param previousNamed whether an earlier version was named, be it readable or not
 * @param previous the earlier version, where it can be compared with
 * @param storedQueries what the service tells of its stored queries
 */
record GivenCompanions(
    Optional<FeedCompanion> feed,
    boolean previousNamed,
    Optional<ParsedDocument> previous,
    Optional<StoredQueries> storedQueries) {

  static final GivenCompanions NONE =
      new GivenCompanions(Optional.empty(), false, Optional.empty(), Optional.empty());

  /** The layers and feature types that they may be about. */
  Collection<String> mentioned() {
    return feed.map(FeedCompanion::names).<Collection<String>>map(n -> n).orElse(List.of());
  }

  /** Adds what rules look at. */
  RuleInput addTo(RuleInput document) {
    RuleInput input = document;
    if (previous.isPresent()) {
      input = input.withPrevious(previous.get());
    }
    if (feed.isPresent() && feed.get().feed().isPresent()) {
      input = input.withFeed(feed.get().feed().get());
    }
    if (storedQueries.isPresent()) {
      input = input.withStoredQueries(storedQueries.get());
    }
    return input;
  }
}
