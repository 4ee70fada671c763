package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.recur.CalendarZones;
import java.util.Comparator;
import java.util.Optional;

/** A VEVENT, which may be one of several versions of an event. */
final class VersionedEvent {

  /** RFC 5546, clause 2.1.5: the higher SEQUENCE counts, then the later DTSTAMP. */
  static final Comparator<VersionedEvent> BY_VERSION =
      Comparator.comparingInt((VersionedEvent each) -> EventReader.sequence(each.component))
          .thenComparing(each -> EventReader.dtstamp(each.component));

  private final IcsComponent component;
  private final CalendarZones zones;
  private final boolean cancelled;
  private final String uid;
  private final EventTimes times;
  private final Optional<String> whyUnplaced;

  /**
   * @param component how it is written
   * @param zones the time zones of its calendar
   * @param cancelled whether its calendar calls it off ({@code METHOD:CANCEL})
   */
  VersionedEvent(IcsComponent component, CalendarZones zones, boolean cancelled) {
    this.component = component;
    this.zones = zones;
    this.cancelled = cancelled;
    uid = EventReader.uid(component);
    times = new EventTimes(component, zones);
    whyUnplaced = times.whyUnplaced();
  }

  IcsComponent component() {
    return component;
  }

  CalendarZones zones() {
    return zones;
  }

  boolean cancelled() {
    return cancelled;
  }

  /** Empty text where there is none. */
  String uid() {
    return uid;
  }

  EventTimes times() {
    return times;
  }

  /** Why nobody can tell when it is; empty where one can. */
  Optional<String> whyUnplaced() {
    return whyUnplaced;
  }

  Optional<IcsProperty> recurrenceId() {
    return component.first("RECURRENCE-ID");
  }

  boolean isThisAndFuture() {
    return recurrenceId()
        .flatMap(id -> id.parameter("RANGE"))
        .filter("THISANDFUTURE"::equalsIgnoreCase)
        .isPresent();
  }
}
