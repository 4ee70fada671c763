package dev.qose.core.evaluation;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.Occurrence;
import dev.qose.core.feed.UnplacedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What feeds of anomalies announced for a period, and when it was first seen: a feed is shown to
 * this each time that it was fetched, in order of time.
 *
 * <pre>{@code
 * FeedWatch watch = new FeedWatch(period);
 * watch.see(feed, Instant.now()); // every quarter of an hour, say
 * evaluation.excusing(watch.announcements(), MaintenancePolicy.WIS2);
 * }</pre>
 *
 * <p>What a feed says of its own age counts for nothing. What is tentative or cancelled is not
 * announced, and what cannot be placed is told apart ({@link #unplaced}). What is moved, prolonged
 * or made worse is announced, as far as it is new, when that was seen: who prolongs maintenance
 * while it goes on is late. What a feed no longer has stays announced up to then, and is called off
 * from then on. Not thread-safe; takes memory for each occurrence in the period.
 *
 * @since 0.1
 */
public final class FeedWatch {

  private static final List<Impact> EXCUSES = List.of(Impact.DEGRADED, Impact.OUTAGE);

  /** Time for which an impact at least so bad is announced by an anomaly. */
  private record Key(String uid, Impact impact) {}

  private final TimeRange period;
  private final Map<Key, List<Announcement>> announced = new HashMap<>();

  /** By UID, or by what they are called where they have none. */
  private final Map<String, UnplacedEvent> unplaced = new LinkedHashMap<>();

  private Instant last = Instant.MIN;

  /**
   * Starts to watch.
   *
   * @param period of which announcements are of interest
   */
  public FeedWatch(TimeRange period) {
    this.period = period;
  }

  /**
   * Takes note of a feed as it is now.
   *
   * @param feed the feed; all that it announces is taken to be about the service
   * @param now when it was fetched
   * @throws IllegalArgumentException if that is before the last time
   * @throws dev.qose.core.feed.recur.RecurrenceLimitException if it has more occurrences in the
   *     period than anybody will look at
   */
  public void see(AnomalyFeed feed, Instant now) {
    if (now.isBefore(last)) {
      throw new IllegalArgumentException(
          "A feed of %s after one of %s; show them in order of time.".formatted(now, last));
    }
    last = now;
    Map<Key, List<TimeRange>> stated = stated(feed);
    Set<String> uids = feed.anomalies().stream().map(Anomaly::uid).collect(Collectors.toSet());
    unplaced.keySet().removeAll(uids);
    feed.unplaced()
        .forEach(
            event -> unplaced.put(event.uid().isEmpty() ? event.summary() : event.uid(), event));
    Set<Key> keys = new HashSet<>(announced.keySet());
    keys.addAll(stated.keySet());
    for (Key key : keys) {
      List<Announcement> before = announced.getOrDefault(key, List.of());
      announced.put(
          key,
          uids.contains(key.uid())
              ? changed(before, stated.getOrDefault(key, List.of()), key.impact(), now)
              : upTo(before, now));
    }
  }

  /** What is confirmed; of each anomaly in order, and joined where it touches. */
  private Map<Key, List<TimeRange>> stated(AnomalyFeed feed) {
    Map<Key, List<TimeRange>> stated = new HashMap<>();
    for (Occurrence occurrence : feed.occurrences(period.from(), period.to())) {
      Anomaly anomaly = occurrence.anomaly();
      if (anomaly.isConfirmed() && occurrence.start().isBefore(occurrence.end())) {
        EXCUSES.stream()
            .filter(impact -> anomaly.impact().compareTo(impact) >= 0)
            .map(impact -> new Key(anomaly.uid(), impact))
            .forEach(
                key ->
                    stated
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .add(new TimeRange(occurrence.start(), occurrence.end())));
      }
    }
    stated.replaceAll((key, ranges) -> TimeRange.union(ranges));
    return stated;
  }

  /** What was announced before stays as old as it is; the rest is new. */
  private static List<Announcement> changed(
      List<Announcement> before, List<TimeRange> stated, Impact impact, Instant now) {
    List<Announcement> after = new ArrayList<>();
    for (TimeRange range : stated) {
      Instant from = range.from();
      for (Announcement known : before) {
        if (known.range().from().isBefore(range.to()) && known.range().to().isAfter(from)) {
          Instant begins = TimeRange.later(from, known.range().from());
          if (from.isBefore(begins)) {
            after.add(new Announcement(new TimeRange(from, begins), impact, now, range.from()));
          }
          from = TimeRange.earlier(range.to(), known.range().to());
          after.add(known.during(new TimeRange(begins, from)));
        }
      }
      if (from.isBefore(range.to())) {
        after.add(new Announcement(new TimeRange(from, range.to()), impact, now, range.from()));
      }
    }
    return after;
  }

  private static List<Announcement> upTo(List<Announcement> before, Instant now) {
    return before.stream()
        .filter(known -> known.range().from().isBefore(now))
        .map(
            known ->
                known.during(
                    new TimeRange(
                        known.range().from(), TimeRange.earlier(now, known.range().to()))))
        .toList();
  }

  /**
   * Lists what was announced and not called off.
   *
   * @return announcements in order of time, for {@link Evaluation#excusing}; an outage is one of
   *     degradation too, since it may have been announced as that before
   */
  public List<Announcement> announcements() {
    return announced.values().stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing((Announcement known) -> known.range().from())
                .thenComparing(known -> known.range().to())
                .thenComparing(Announcement::impact)
                .thenComparing(Announcement::firstSeen))
        .toList();
  }

  /**
   * Lists the events of which nobody could tell when they are, and no later feed told it. They
   * excuse nothing; whoever reports a verdict should tell of them.
   *
   * @return the events in the order in which they were first seen, as last seen
   */
  public List<UnplacedEvent> unplaced() {
    return List.copyOf(unplaced.values());
  }
}
