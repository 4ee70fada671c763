package dev.qose.core.feed.lint;

import static dev.qose.core.feed.lint.Problems.shown;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyStatus;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.Timing;
import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.recur.CalendarZones;
import dev.qose.core.feed.recur.RecurrenceLimitException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changed since an earlier version, and whether subscribers can notice: QOS-I06. */
final class ChangeRules {

  private static final Duration AHEAD = Duration.ofDays(5 * 366L);

  private final Map<Key, Integer> lines = new HashMap<>();
  private final Instant now;
  private final Problems problems;

  private ChangeRules(List<IcsComponent> calendars, Instant now, Problems problems) {
    this.now = now;
    this.problems = problems;
    calendars.forEach(this::lines);
  }

  /** What an event is in every version. */
  private record Key(String uid, Optional<Instant> recurrenceId) {
    static Key of(Anomaly anomaly) {
      return new Key(anomaly.uid(), anomaly.recurrenceId());
    }
  }

  static void check(
      byte[] before, Instant now, byte[] after, List<IcsComponent> calendars, Problems problems) {
    if (calendars.isEmpty()) {
      return; // no feed, as another rule says
    }
    try {
      AnomalyFeed earlier = FeedReader.read(before).feed();
      new ChangeRules(calendars, now, problems)
          .compare(earlier.anomalies(), FeedReader.read(after).feed().anomalies());
    } catch (IcsException e) {
      problems.add(
          FeedRule.CHANGE,
          Optional.empty(),
          "the earlier version cannot be compared with: " + e.getMessage(),
          "hand in the feed as it was published");
    }
  }

  private void lines(IcsComponent calendar) {
    CalendarZones zones = new CalendarZones(calendar, new ArrayList<>());
    for (IcsComponent event : calendar.inside("VEVENT")) {
      Key key =
          new Key(
              event.first("UID").map(IcsProperty::text).orElse(""),
              event.first("RECURRENCE-ID").flatMap(zones::instant));
      int line =
          event
              .first("SEQUENCE")
              .or(() -> event.first("DTSTART"))
              .map(IcsProperty::line)
              .orElse(event.line());
      lines.putIfAbsent(key, line);
    }
  }

  private void compare(List<Anomaly> before, List<Anomaly> after) {
    Map<Key, Anomaly> current = new HashMap<>();
    after.forEach(anomaly -> current.putIfAbsent(Key.of(anomaly), anomaly));
    for (Anomaly old : before) {
      Optional.ofNullable(current.get(Key.of(old)))
          .ifPresentOrElse(anomaly -> compare(old, anomaly), () -> vanished(old));
    }
  }

  private void compare(Anomaly old, Anomaly anomaly) {
    Optional<Integer> line = Optional.ofNullable(lines.get(Key.of(anomaly)));
    String uid = "UID " + shown(anomaly.uid());
    if (anomaly.sequence() < old.sequence()) {
      problems.add(
          FeedRule.CHANGE,
          line,
          "SEQUENCE of " + uid + " fell from " + old.sequence() + " to " + anomaly.sequence(),
          "write SEQUENCE:" + (old.sequence() + 1) + ", or more");
    } else if (!times(old).equals(times(anomaly)) && anomaly.sequence() == old.sequence()) {
      problems.add(
          FeedRule.CHANGE,
          line,
          "the times of " + uid + " changed, but SEQUENCE is still " + old.sequence(),
          "write SEQUENCE:" + (old.sequence() + 1));
    }
  }

  /** Whether the end is an estimate is no time. */
  private static Timing times(Anomaly anomaly) {
    return anomaly.timing() instanceof Timing.Once once
        ? new Timing.Once(once.start(), once.end(), false)
        : anomaly.timing();
  }

  private void vanished(Anomaly old) {
    if (old.status() != AnomalyStatus.CANCELLED && isToCome(old)) {
      problems.add(
          FeedRule.CHANGE,
          Optional.empty(),
          "UID "
              + shown(old.uid())
              + old.recurrenceId().map(id -> ", RECURRENCE-ID " + id + ",").orElse("")
              + " is not over, but no longer in the feed",
          "keep it, with STATUS:CANCELLED and SEQUENCE:" + (old.sequence() + 1));
    }
  }

  private boolean isToCome(Anomaly old) {
    try {
      return new AnomalyFeed(
              "",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(old),
              List.of(),
              List.of())
          .occurrences(now, now.plus(AHEAD)).stream().anyMatch(each -> each.end().isAfter(now));
    } catch (RecurrenceLimitException e) {
      return true; // it recurs more often than can be counted
    }
  }
}
