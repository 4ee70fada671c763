package dev.qose.core.feed;

import dev.qose.core.feed.recur.RecurrenceLimitException;
import dev.qose.core.feed.recur.RecurrenceRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Expands what recurs between two moments. */
final class Occurrences {

  private static final int MAX_OF_ONE = 10_000;

  private static final int MAX = 100_000;

  /** As far as any feed looks ahead; for asking whether a rule goes on. */
  private static final Duration AHEAD = Duration.ofDays(366 * 5L);

  private final List<Anomaly> anomalies;
  private final Instant from;
  private final Instant to;
  private final List<Occurrence> found = new ArrayList<>();

  Occurrences(List<Anomaly> anomalies, Instant from, Instant to) {
    this.anomalies = anomalies;
    this.from = from;
    this.to = to;
  }

  List<Occurrence> all() {
    Map<String, Set<Instant>> replaced = new HashMap<>();
    for (Anomaly anomaly : anomalies) {
      anomaly
          .recurrenceId()
          .ifPresent(id -> replaced.computeIfAbsent(anomaly.uid(), uid -> new HashSet<>()).add(id));
    }
    for (Anomaly anomaly : anomalies) {
      if (anomaly.timing() instanceof Timing.Recurring recurring) {
        expand(anomaly, recurring, replaced.getOrDefault(anomaly.uid(), Set.of()));
      } else if (anomaly.timing() instanceof Timing.Once once) {
        add(new Occurrence(anomaly, once.start(), once.end()));
      }
    }
    return found.stream()
        .sorted(Comparator.comparing(Occurrence::start).thenComparing(each -> each.anomaly().uid()))
        .toList();
  }

  private void expand(Anomaly anomaly, Timing.Recurring recurring, Set<Instant> replaced) {
    // What began before may still go on; a day more where its days are by the clock.
    Duration length =
        recurring.length().time().plusDays(recurring.length().days()).plus(Duration.ofDays(1));
    for (Instant start : starts(recurring, from.minus(length), to, MAX_OF_ONE)) {
      if (!replaced.contains(start)) {
        add(new Occurrence(anomaly, start, recurring.endOf(start)));
      }
    }
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

  /** When a series starts anew, without the exceptions. */
  static Set<Instant> starts(Timing.Recurring recurring, Instant from, Instant to, int max) {
    Set<Instant> starts = new TreeSet<>();
    if (recurring.rule().isEmpty()) {
      starts.add(recurring.firstStart());
    } else {
      starts.addAll(
          RecurrenceRule.parse(recurring.rule())
              .instances(recurring.start(), recurring.zone(), from, to, max));
    }
    starts.addAll(recurring.additions());
    recurring.exceptions().forEach(starts::remove);
    starts.removeIf(start -> start.isBefore(from) || !start.isBefore(to));
    return starts;
  }

  /** Whether any of it ends later. */
  static boolean goesOnAfter(Anomaly anomaly, Instant moment) {
    if (anomaly.timing() instanceof Timing.Once once) {
      return once.end().isAfter(moment);
    }
    Timing.Recurring recurring = (Timing.Recurring) anomaly.timing();
    if (!recurring.rule().isEmpty() && RecurrenceRule.parse(recurring.rule()).isEndless()) {
      return true;
    }
    Optional<Boolean> later = laterThan(anomaly, moment);
    return later.orElse(true);
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
