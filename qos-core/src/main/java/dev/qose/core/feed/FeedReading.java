package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsNote;
import java.util.List;

/**
 * A feed as it was understood.
 *
 * @param feed the feed
 * @param notes what was not as it should be, in the order of lines; a sound feed has none
 * @since 0.1
 */
public record FeedReading(AnomalyFeed feed, List<IcsNote> notes) {

  public FeedReading {
    notes = List.copyOf(notes);
  }
}
