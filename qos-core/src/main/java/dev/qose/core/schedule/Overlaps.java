package dev.qose.core.schedule;

import dev.qose.core.codelist.OperationalStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds windows that are open at once, sweeping over what opens and closes. Of all that are open at
 * an instant, only the first two count, so that there are no more pairs than there are changes.
 */
final class Overlaps {

  /** A pair and when both are open: in document order, and by time. */
  record Meeting(OperatingWindow first, OperatingWindow second, List<TimeSpan> when) {}

  /** From an instant to another. */
  record TimeSpan(Instant from, Instant to) {}

  /** Two windows, by their indexes, the smaller one first. */
  private record Pair(int first, int second) {}

  private record Change(Instant at, int window, boolean opens) {}

  private final List<OperatingWindow> windows;
  private final Instant from;
  private final Instant to;
  private final Found contradictions = new Found();
  private final Found redundancies = new Found();

  /**
   * @param windows in document order
   */
  Overlaps(List<OperatingWindow> windows, Instant from, Instant to) {
    this.windows = windows;
    this.from = from;
    this.to = to;
    sweep();
  }

  /**
   * Returns windows of different statuses. At each instant that is the first window with a status
   * and the first with another; those without a status contradict nothing.
   */
  Collection<Meeting> contradictions() {
    return contradictions.meetings.values();
  }

  /** Returns windows of the same status. At each instant those are its first two. */
  Collection<Meeting> redundancies() {
    return redundancies.meetings.values();
  }

  private void sweep() {
    Map<Optional<OperationalStatus>, Group> groups = new HashMap<>();
    List<Group> groupOf = new ArrayList<>();
    for (OperatingWindow window : windows) {
      groupOf.add(groups.computeIfAbsent(window.status(), Group::new));
    }
    NavigableMap<Integer, Group> byFirst = new TreeMap<>();
    Current contradiction = new Current(contradictions);
    int[] times = new int[windows.size()];
    for (Change change : changes()) {
      Group group = groupOf.get(change.window());
      if (group.isStated && !group.open.isEmpty()) {
        byFirst.remove(group.open.first());
      }
      // Between two offsets a window may last longer than a day, and open again before it closes.
      times[change.window()] += change.opens() ? 1 : -1;
      if (times[change.window()] > 0) {
        group.open.add(change.window());
      } else {
        group.open.remove(change.window());
      }
      group.redundancy.change(change.at(), group.firstTwo());
      if (group.isStated && !group.open.isEmpty()) {
        byFirst.put(group.open.first(), group);
      }
      contradiction.change(change.at(), firstTwo(byFirst));
    }
    contradiction.change(to, null);
    groups.values().forEach(group -> group.redundancy.change(to, null));
  }

  private static @Nullable Pair firstTwo(NavigableMap<Integer, Group> byFirst) {
    if (byFirst.size() < 2) {
      return null;
    }
    int first = byFirst.firstKey();
    Integer second = byFirst.higherKey(first);
    return second == null ? null : new Pair(first, second);
  }

  /** What closes comes before what opens at the same instant: such windows only touch. */
  private List<Change> changes() {
    IdentityHashMap<OperatingWindow, Integer> indexes = new IdentityHashMap<>();
    for (int i = 0; i < windows.size(); i++) {
      indexes.put(windows.get(i), i);
    }
    List<Change> changes = new ArrayList<>();
    for (Opening opening : Opening.between(windows, from, to)) {
      int window = indexes.getOrDefault(opening.window(), 0);
      Instant start = opening.start().isBefore(from) ? from : opening.start();
      changes.add(new Change(start, window, true));
      if (opening.end().isBefore(to)) {
        changes.add(new Change(opening.end(), window, false));
      }
    }
    changes.sort(Comparator.comparing(Change::at).thenComparing(Change::opens));
    return changes;
  }

  /** The windows of a status that are open. */
  private final class Group {
    final boolean isStated;
    final TreeSet<Integer> open = new TreeSet<>();
    final Current redundancy = new Current(redundancies);

    Group(Optional<OperationalStatus> status) {
      isStated = status.isPresent();
    }

    @Nullable Pair firstTwo() {
      if (open.size() < 2) {
        return null;
      }
      int first = open.first();
      Integer second = open.higher(first);
      return second == null ? null : new Pair(first, second);
    }
  }

  /** The pair that is open, and since when. */
  private static final class Current {
    private final Found found;
    private @Nullable Pair pair;
    private Instant since = Instant.MIN;

    Current(Found found) {
      this.found = found;
    }

    void change(Instant at, @Nullable Pair next) {
      if (next == null ? pair == null : next.equals(pair)) {
        return;
      }
      if (pair != null && since.isBefore(at)) {
        found.add(pair, new TimeSpan(since, at));
      }
      pair = next;
      since = at;
    }
  }

  /** What was found, in the order in which it begins. */
  private final class Found {
    final Map<Pair, Meeting> meetings = new LinkedHashMap<>();

    void add(Pair pair, TimeSpan span) {
      List<TimeSpan> when =
          meetings
              .computeIfAbsent(
                  pair,
                  p ->
                      new Meeting(
                          windows.get(p.first()), windows.get(p.second()), new ArrayList<>()))
              .when();
      int last = when.size() - 1;
      if (last >= 0 && when.get(last).to().equals(span.from())) {
        when.set(last, new TimeSpan(when.get(last).from(), span.to()));
      } else {
        when.add(span);
      }
    }
  }
}
