package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.recur.CalendarZones;
import java.util.List;

/**
 * What of a feed's text says what.
 *
 * @param calendar the VCALENDAR that is kept
 * @param head what it says of itself
 * @param entries its anomalies
 */
record FeedParts(IcsComponent calendar, FeedHead head, List<Entry> entries) {

  FeedParts {
    entries = List.copyOf(entries);
  }

  /**
   * An anomaly and the event that says it.
   *
   * @param anomaly what is said
   * @param event how
   * @param zones the time zones of its calendar
   * @param older versions of it that do not count any more
   */
  record Entry(Anomaly anomaly, IcsComponent event, CalendarZones zones, List<IcsComponent> older) {
    Entry {
      older = List.copyOf(older);
    }
  }
}
