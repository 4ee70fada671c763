package dev.qose.core.schedule;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.schedule.Commitment.Contradictory;
import dev.qose.core.schedule.Commitment.Stated;
import dev.qose.core.schedule.Commitment.Unstated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sweeps over the occurrences of windows, from one start or end to the next.
 *
 * <p>Statuses have ranks: those of the code list first, then others as they come, hours without a
 * status last. So the work grows with the number of windows, not with its square, however many
 * statuses there are.
 */
final class Timeline {

  private static final int MOST_STATUSES = 4;
  private static final Optional<OperationalStatus> UNSTATED = Optional.empty();

  private final List<OperatingWindow> windows;
  private final Commitment uncovered;
  private final Map<Optional<OperationalStatus>, Integer> ranks = new HashMap<>();
  private final List<Optional<OperationalStatus>> statuses = new ArrayList<>();

  /**
   * @param windows all of them placed
   * @param uncovered what holds when none is open
   */
  Timeline(List<OperatingWindow> windows, Commitment uncovered) {
    this.windows = windows;
    this.uncovered = uncovered;
    rank(Optional.of(OperationalStatus.OPERATIONAL));
    rank(Optional.of(OperationalStatus.PRE_OPERATIONAL));
    rank(Optional.of(OperationalStatus.NON_OPERATIONAL));
    windows.stream().map(OperatingWindow::status).filter(Optional::isPresent).forEach(this::rank);
    rank(UNSTATED);
  }

  private void rank(Optional<OperationalStatus> status) {
    if (ranks.putIfAbsent(status, statuses.size()) == null) {
      statuses.add(status);
    }
  }

  /** Intervals without a gap from one instant to another; no two in a row say the same. */
  List<OperatingInterval> between(Instant from, Instant to) {
    TreeMap<Instant, Map<Integer, Integer>> changes = new TreeMap<>();
    for (Occurrence occurrence : Occurrence.between(windows, from, to)) {
      int rank = ranks.getOrDefault(occurrence.window().status(), 0);
      Instant start = occurrence.start().isBefore(from) ? from : occurrence.start();
      changes.computeIfAbsent(start, i -> new HashMap<>()).merge(rank, 1, Integer::sum);
      changes.computeIfAbsent(occurrence.end(), i -> new HashMap<>()).merge(rank, -1, Integer::sum);
    }
    List<OperatingInterval> intervals = new ArrayList<>();
    TreeMap<Integer, Integer> open = new TreeMap<>();
    Instant begin = from;
    Commitment now = uncovered;
    for (Map.Entry<Instant, Map<Integer, Integer>> change : changes.headMap(to, false).entrySet()) {
      change
          .getValue()
          .forEach((rank, by) -> open.merge(rank, by, (a, b) -> a + b == 0 ? null : a + b));
      Commitment next = commitment(open);
      if (!next.equals(now)) {
        add(intervals, begin, change.getKey(), now);
        begin = change.getKey();
        now = next;
      }
    }
    add(intervals, begin, to, now);
    return List.copyOf(intervals);
  }

  private static void add(
      List<OperatingInterval> intervals, Instant from, Instant to, Commitment commitment) {
    if (from.isBefore(to)) {
      intervals.add(new OperatingInterval(from, to, commitment));
    }
  }

  private Commitment commitment(SortedMap<Integer, Integer> open) {
    if (open.isEmpty()) {
      return uncovered;
    }
    List<OperationalStatus> stated =
        open.keySet().stream()
            .limit(MOST_STATUSES)
            .flatMap(rank -> statuses.get(rank).stream())
            .toList();
    return switch (stated.size()) {
      case 0 -> new Unstated();
      case 1 -> new Stated(stated.get(0));
      default -> new Contradictory(stated);
    };
  }
}
