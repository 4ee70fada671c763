package dev.qose.core.feed;

import dev.qose.core.feed.Timing.Recurring;
import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.ExpansionBudget;
import dev.qose.core.feed.recur.RecurrenceLimitException;
import dev.qose.core.feed.recur.RecurrenceRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Expands what recurs between two moments. */
final class Occurrences {

  private static final int MAX_OF_ONE = 10_000;

  private static final int MAX = 250_000;

  /** As far as any feed looks ahead; for asking whether a rule goes on. */
  private static final Duration AHEAD = Duration.ofDays(366 * 5L);

  private static final Duration DAY = Duration.ofDays(1);

  private final List<Anomaly> anomalies;
  private final Instant from;
  private final Instant to;
  private final ExpansionBudget budget = new ExpansionBudget(ExpansionBudget.OF_A_FEED);
  private final List<Occurrence> found = new ArrayList<>();

  Occurrences(List<Anomaly> anomalies, Instant from, Instant to) {
    this.anomalies = anomalies;
    this.from = from;
    this.to = to;
  }

  /** What of a series differs: some instances, and all from some on. */
  private static final class Changes {
    final Set<Instant> instances = new HashSet<>();
    final NavigableMap<Instant, Anomaly> onwards = new TreeMap<>();

    void add(Instant recurrenceId, Anomaly anomaly) {
      if (anomaly.thisAndFuture()) {
        onwards.put(recurrenceId, anomaly);
      } else {
        instances.add(recurrenceId);
      }
    }
  }

  List<Occurrence> all() {
    Map<String, Changes> changes = new HashMap<>();
    Set<String> series = new HashSet<>();
    for (Anomaly anomaly : anomalies) {
      anomaly
          .recurrenceId()
          .ifPresentOrElse(
              id -> changes.computeIfAbsent(anomaly.uid(), uid -> new Changes()).add(id, anomaly),
              () -> series.add(anomaly.uid()));
    }
    for (Anomaly anomaly : anomalies) {
      if (!anomaly.thisAndFuture()) {
        expand(anomaly, changes.getOrDefault(anomaly.uid(), new Changes()));
      } else if (!series.contains(anomaly.uid())) {
        addSingle(anomaly); // its series is not in the feed
      }
    }
    return found.stream()
        .sorted(Comparator.comparing(Occurrence::start).thenComparing(each -> each.anomaly().uid()))
        .toList();
  }

  private void expand(Anomaly anomaly, Changes changes) {
    if (anomaly.timing() instanceof Recurring recurring && anomaly.recurrenceId().isEmpty()) {
      expand(anomaly, recurring, changes);
    } else {
      addSingle(anomaly);
    }
  }

  private void addSingle(Anomaly anomaly) {
    Instant start = anomaly.timing().firstStart();
    Instant end =
        anomaly.timing() instanceof Timing.Once once
            ? once.end()
            : ((Recurring) anomaly.timing()).endOf(start);
    add(new Occurrence(anomaly, start, end));
  }

  private void expand(Anomaly anomaly, Recurring recurring, Changes changes) {
    // What began before may still go on, and what was moved may come from without.
    Duration moved =
        changes.onwards.entrySet().stream()
            .map(entry -> Duration.between(entry.getKey(), entry.getValue().timing().firstStart()))
            .map(Duration::abs)
            .reduce(Duration.ZERO, Occurrences::longer);
    Instant first = minus(minus(from, longest(recurring, changes)), moved);
    Map<Instant, Optional<IcsDuration>> starts =
        starts(recurring, first, plus(to, moved), MAX_OF_ONE, budget);
    starts.forEach(
        (start, length) -> {
          Map.Entry<Instant, Anomaly> later = changes.onwards.floorEntry(start);
          if (changes.instances.contains(start)) {
            return;
          }
          if (later == null) {
            add(
                new Occurrence(
                    anomaly, start, recurring.endOf(start, length.orElse(recurring.length()))));
          } else {
            add(moved(recurring.zone(), start, later.getKey(), later.getValue()));
          }
        });
  }

  /** An instance that is moved by as much as another, by the clock, and as long as that. */
  private static Occurrence moved(
      IcsZone zone, Instant start, Instant recurrenceId, Anomaly anomaly) {
    LocalDateTime to = zone.toLocal(anomaly.timing().firstStart());
    Duration by = Duration.between(zone.toLocal(recurrenceId), to);
    Instant moved = zone.toInstant(zone.toLocal(start).plus(by));
    return new Occurrence(
        anomaly,
        moved,
        anomaly.timing() instanceof Recurring recurring
            ? recurring.endOf(moved)
            : moved.plus(length(anomaly.timing())));
  }

  private static Duration longest(Recurring recurring, Changes changes) {
    Duration longest = most(recurring.length());
    for (Timing.Addition addition : recurring.additions()) {
      longest = longer(longest, most(addition.length().orElse(recurring.length())));
    }
    for (Anomaly later : changes.onwards.values()) {
      longest = longer(longest, length(later.timing()));
    }
    return longest;
  }

  private static Duration length(Timing timing) {
    return timing instanceof Timing.Once once
        ? Duration.between(once.start(), once.end())
        : most(((Recurring) timing).length());
  }

  /** A day more, since days by the clock may be longer. */
  private static Duration most(IcsDuration length) {
    return length.time().plusDays(length.days()).plus(DAY);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static Instant minus(Instant moment, Duration duration) {
    return moment.isBefore(Instant.MIN.plus(duration)) ? Instant.MIN : moment.minus(duration);
  }

  private static Instant plus(Instant moment, Duration duration) {
    return moment.isAfter(Instant.MAX.minus(duration)) ? Instant.MAX : moment.plus(duration);
  }

  private void add(Occurrence occurrence) {
    boolean point = occurrence.start().equals(occurrence.end());
    boolean after = occurrence.end().isAfter(from) || (point && !occurrence.start().isBefore(from));
    if (after && occurrence.start().isBefore(to)) {
      if (found.size() == MAX) {
        throw new RecurrenceLimitException("more than " + MAX + " anomalies in that time");
      }
      found.add(occurrence);
    }
  }

  /** When a series starts anew, without the exceptions; with the lengths of those that have any. */
  private static Map<Instant, Optional<IcsDuration>> starts(
      Recurring recurring, Instant from, Instant to, int max, ExpansionBudget budget) {
    Map<Instant, Optional<IcsDuration>> starts = new TreeMap<>();
    if (recurring.rules().isEmpty()) {
      starts.put(recurring.firstStart(), Optional.empty());
    }
    for (RecurrenceRule rule : recurring.rules()) {
      rule.instances(recurring.start(), recurring.zone(), from, to, max, budget)
          .forEach(start -> starts.put(start, Optional.empty()));
    }
    // Of two in one place, the one that says how long it is.
    recurring
        .additions()
        .forEach(each -> starts.merge(each.start(), each.length(), (a, b) -> b.or(() -> a)));
    recurring.exceptions().forEach(starts::remove);
    starts.keySet().removeIf(start -> start.isBefore(from) || !start.isBefore(to));
    return starts;
  }

  /** Whether a series has an instance that starts, by its rules, at a moment. */
  static boolean startsAt(Recurring recurring, Instant moment) {
    return starts(
            recurring,
            moment,
            moment.plusSeconds(1),
            10,
            new ExpansionBudget(ExpansionBudget.OF_A_RULE))
        .containsKey(moment);
  }

  /** Whether any of it ends later. */
  static boolean goesOnAfter(Anomaly anomaly, Instant moment) {
    if (anomaly.timing() instanceof Timing.Once once) {
      return once.end().isAfter(moment);
    }
    return ((Recurring) anomaly.timing()).isEndless() || laterThan(anomaly, moment).orElse(true);
  }

  /** Empty where a rule cannot be expanded: who cannot tell, does not throw away. */
  private static Optional<Boolean> laterThan(Anomaly anomaly, Instant moment) {
    try {
      return Optional.of(
          !new Occurrences(List.of(anomaly), moment, moment.plus(AHEAD)).all().isEmpty());
    } catch (RecurrenceLimitException e) {
      return Optional.empty();
    }
  }
}
