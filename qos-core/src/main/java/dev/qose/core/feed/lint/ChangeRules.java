package dev.qose.core.feed.lint;

import static dev.qose.core.feed.lint.LintProblems.shown;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyStatus;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.Timing;
import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.CalendarZones;
import dev.qose.core.feed.recur.RecurrenceLimitException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed since an earlier version, and whether subscribers can notice: QOS-I06. */
final class ChangeRules {

  private static final Duration AHEAD = Duration.ofDays(5 * 366L);

  private final Map<Key, Integer> lines = new HashMap<>();
  private final LintProblems problems;

  private ChangeRules(List<IcsComponent> calendars, LintProblems problems) {
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
      byte[] before,
      Instant now,
      AnomalyFeed after,
      List<IcsComponent> calendars,
      LintProblems problems) {
    try {
      AnomalyFeed earlier = FeedReader.read(before).feed();
      new ChangeRules(calendars, problems).compare(earlier, after, toCome(earlier, now));
    } catch (IcsException e) {
      problems.addOfWhatIsGone(
          FeedRule.CHANGE,
          "The earlier version cannot be compared with: " + e.getMessage() + ".",
          "Hand in the feed as it was published.");
    }
  }

  /** What is not over; all, where more recurs than can be counted. */
  private static Set<Key> toCome(AnomalyFeed feed, Instant now) {
    try {
      return feed.occurrences(now, now.plus(AHEAD)).stream()
          .filter(occurrence -> occurrence.end().isAfter(now))
          .map(occurrence -> Key.of(occurrence.anomaly()))
          .collect(Collectors.toSet());
    } catch (RecurrenceLimitException e) {
      return feed.anomalies().stream().map(Key::of).collect(Collectors.toSet());
    }
  }

  private void lines(IcsComponent calendar) {
    CalendarZones zones = new CalendarZones(calendar, IcsZone.UTC);
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

  private void compare(AnomalyFeed before, AnomalyFeed after, Set<Key> toCome) {
    Map<Key, Anomaly> current = new HashMap<>();
    after.anomalies().forEach(anomaly -> current.putIfAbsent(Key.of(anomaly), anomaly));
    for (Anomaly old : before.anomalies()) {
      Optional.ofNullable(current.get(Key.of(old)))
          .ifPresentOrElse(
              anomaly -> compare(old, anomaly),
              () -> {
                if (old.status() != AnomalyStatus.CANCELLED && toCome.contains(Key.of(old))) {
                  vanished(old);
                }
              });
    }
  }

  private void compare(Anomaly old, Anomaly anomaly) {
    Optional<Integer> line = Optional.ofNullable(lines.get(Key.of(anomaly)));
    String uid = "UID " + shown(anomaly.uid());
    if (anomaly.sequence() < old.sequence()) {
      add(
          line,
          "SEQUENCE of " + uid + " fell from " + old.sequence() + " to " + anomaly.sequence() + ".",
          "Write SEQUENCE:" + (old.sequence() + 1) + ", or more.");
    } else if (!times(old).equals(times(anomaly)) && anomaly.sequence() == old.sequence()) {
      add(
          line,
          "The times of " + uid + " changed, but SEQUENCE is still " + old.sequence() + ".",
          "Write SEQUENCE:" + (old.sequence() + 1) + ".");
    }
  }

  private void add(Optional<Integer> line, String message, String suggestion) {
    problems.add(
        new FeedProblem(FeedRule.CHANGE, FeedRule.CHANGE.severity(), line, message, suggestion));
  }

  /** Whether the end is an estimate is no time. */
  private static Timing times(Anomaly anomaly) {
    return anomaly.timing() instanceof Timing.Once once
        ? new Timing.Once(once.start(), once.end(), false)
        : anomaly.timing();
  }

  private void vanished(Anomaly old) {
    problems.addOfWhatIsGone(
        FeedRule.CHANGE,
        "UID "
            + shown(old.uid())
            + old.recurrenceId().map(id -> ", RECURRENCE-ID " + id + ",").orElse("")
            + " is not over, but no longer in the feed.",
        "Keep it, with STATUS:CANCELLED and SEQUENCE:" + (old.sequence() + 1) + ".");
  }
}
