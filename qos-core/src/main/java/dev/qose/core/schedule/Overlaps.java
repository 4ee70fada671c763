package dev.qose.core.schedule;

import dev.qose.core.codelist.OperationalStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds pairs of windows that are open at once, by looking at each start for what is open already.
 */
final class Overlaps {

  /** So many pairs tell enough about a document, and bound the work that a hostile one makes. */
  static final int MOST_PAIRS = 1000;

  /** A pair and when both are open: in document order, and by time. */
  record Meeting(OperatingWindow first, OperatingWindow second, List<TimeSpan> when) {}

  /** From an instant to another. */
  record TimeSpan(Instant from, Instant to) {}

  private record Pair(int first, int second) {}

  private final List<OperatingWindow> windows;
  private final boolean sameStatus;
  private final Map<OperatingWindow, Integer> indexes = new HashMap<>();
  private final Map<Pair, Meeting> found = new LinkedHashMap<>();
  private final Map<Optional<OperationalStatus>, List<Occurrence>> open = new LinkedHashMap<>();

  private Overlaps(List<OperatingWindow> windows, boolean sameStatus) {
    this.windows = windows;
    this.sameStatus = sameStatus;
    for (int i = 0; i < windows.size(); i++) {
      indexes.put(windows.get(i), i);
    }
  }

  /** Finds windows of different statuses; those without a status contradict nothing. */
  static Collection<Meeting> contradictions(
      List<OperatingWindow> windows, Instant from, Instant to) {
    List<OperatingWindow> stated = windows.stream().filter(w -> w.status().isPresent()).toList();
    return new Overlaps(stated, false).between(from, to);
  }

  /** Finds windows of the same status. */
  static Collection<Meeting> redundancies(List<OperatingWindow> windows, Instant from, Instant to) {
    return new Overlaps(windows, true).between(from, to);
  }

  private Collection<Meeting> between(Instant from, Instant to) {
    for (Occurrence next : Occurrence.between(windows, from, to)) {
      if (found.size() >= MOST_PAIRS) {
        break;
      }
      Iterator<Map.Entry<Optional<OperationalStatus>, List<Occurrence>>> groups =
          open.entrySet().iterator();
      while (groups.hasNext()) {
        Map.Entry<Optional<OperationalStatus>, List<Occurrence>> group = groups.next();
        if (group.getKey().equals(next.window().status()) == sameStatus) {
          meet(group.getValue(), next, from, to);
          if (group.getValue().isEmpty()) {
            groups.remove();
          }
        }
      }
      open.computeIfAbsent(next.window().status(), status -> new ArrayList<>()).add(next);
    }
    return found.values();
  }

  private void meet(List<Occurrence> others, Occurrence next, Instant from, Instant to) {
    others.removeIf(other -> !other.end().isAfter(next.start()));
    Instant begin = next.start().isBefore(from) ? from : next.start();
    for (Occurrence other : others) {
      Instant end = other.end().isBefore(next.end()) ? other.end() : next.end();
      end = end.isAfter(to) ? to : end;
      if (!other.window().equals(next.window()) && begin.isBefore(end)) {
        note(other.window(), next.window(), new TimeSpan(begin, end));
      }
    }
  }

  private void note(OperatingWindow a, OperatingWindow b, TimeSpan span) {
    int i = indexes.getOrDefault(a, 0);
    int j = indexes.getOrDefault(b, 0);
    Pair pair = new Pair(Math.min(i, j), Math.max(i, j));
    Meeting meeting = found.get(pair);
    if (meeting == null) {
      if (found.size() >= MOST_PAIRS) {
        return;
      }
      meeting =
          new Meeting(windows.get(pair.first()), windows.get(pair.second()), new ArrayList<>());
      found.put(pair, meeting);
    }
    int last = meeting.when().size() - 1;
    if (last >= 0 && !meeting.when().get(last).to().isBefore(span.from())) {
      TimeSpan before = meeting.when().get(last);
      Instant end = before.to().isAfter(span.to()) ? before.to() : span.to();
      meeting.when().set(last, new TimeSpan(before.from(), end));
    } else {
      meeting.when().add(span);
    }
  }
}
