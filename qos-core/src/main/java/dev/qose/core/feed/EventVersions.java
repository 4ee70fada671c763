package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds of each event the version that counts, and reads it. */
final class EventVersions {

  private final List<VersionedEvent> events;
  private final List<UnplacedEvent> unplaced;

  EventVersions(List<VersionedEvent> events, List<UnplacedEvent> unplaced) {
    this.events = events;
    this.unplaced = unplaced;
  }

  /** In the order of the feed, by where the first version stands. */
  List<FeedParts.Entry> newest() {
    Map<String, VersionedEvent> newest = new HashMap<>();
    for (VersionedEvent event : events) {
      if (event.recurrenceId().isEmpty()) {
        newest.merge(event.uid(), event, EventVersions::newer);
      }
    }
    Map<Object, List<VersionedEvent>> versions = new LinkedHashMap<>();
    for (VersionedEvent event : events) {
      Optional<VersionedEvent> newer =
          event.recurrenceId().isPresent() || event.uid().isEmpty()
              ? Optional.empty()
              : Optional.ofNullable(newest.get(event.uid()));
      event
          .whyUnplaced()
          .or(() -> newer.flatMap(each -> each.whyUnplaced()).map(EventVersions::superseded))
          .ifPresentOrElse(
              reason -> unplaced(event, reason),
              () ->
                  versions
                      // Without a UID, each is an event of its own.
                      .computeIfAbsent(
                          event.uid().isEmpty() ? event : key(event, newest),
                          key -> new ArrayList<>())
                      .add(event));
    }
    List<FeedParts.Entry> entries = new ArrayList<>();
    versions.values().forEach(all -> entries.add(entry(key(all.get(0), newest), all)));
    return entries;
  }

  private static String superseded(String reason) {
    return "a newer version of it cannot be placed, since " + reason;
  }

  private static VersionedEvent newer(VersionedEvent one, VersionedEvent other) {
    return VersionedEvent.BY_VERSION.compare(one, other) > 0 ? one : other;
  }

  private void unplaced(VersionedEvent event, String reason) {
    unplaced.add(
        new UnplacedEvent(
            event.uid(),
            event.component().first("SUMMARY").map(IcsProperty::text).orElse(""),
            event.component().line(),
            reason));
  }

  private static Anomaly.Key key(VersionedEvent event, Map<String, VersionedEvent> newest) {
    if (event.uid().isEmpty()) {
      return new Anomaly.Key("", Optional.empty(), false);
    }
    EventTimes times =
        Optional.ofNullable(newest.get(event.uid()))
            .filter(series -> series.whyUnplaced().isEmpty())
            .orElse(event)
            .times();
    return new Anomaly.Key(
        event.uid(),
        event.recurrenceId().map(id -> times.instance(id, id.value(), event.zones())),
        event.isThisAndFuture());
  }

  private FeedParts.Entry entry(Anomaly.Key key, List<VersionedEvent> versions) {
    VersionedEvent newest = versions.stream().reduce(EventVersions::newer).orElseThrow();
    EventTimes times = newest.times();
    AnomalyEditor editor =
        new AnomalyEditor(key.thisAndFuture() ? times.onwards() : times.timing())
            .recurrenceId(key.recurrenceId())
            .thisAndFuture(key.thisAndFuture());
    return new FeedParts.Entry(
        new EventReader(newest.component()).read(editor, newest.cancelled()),
        newest.component(),
        newest.zones(),
        versions.stream().filter(each -> each != newest).map(VersionedEvent::component).toList());
  }
}
