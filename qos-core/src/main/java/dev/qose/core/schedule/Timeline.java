package dev.qose.core.schedule;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.schedule.Commitment.Contradictory;
import dev.qose.core.schedule.Commitment.Stated;
import dev.qose.core.schedule.Commitment.Unstated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sweeps over the openings of windows, from one start or end to the next.
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
    List<OperatingInterval> intervals = new ArrayList<>();
    TreeSet<Integer> open = new TreeSet<>();
    Instant begin = from;
    Commitment now = uncovered;
    Iterator<Change> changes = changes(from, to).iterator();
    Change change = changes.hasNext() ? changes.next() : null;
    while (change != null && change.at().isBefore(to)) {
      Instant at = change.at();
      while (change != null && change.at().equals(at)) {
        boolean unused = change.opens() ? open.add(change.rank()) : open.remove(change.rank());
        change = changes.hasNext() ? changes.next() : null;
      }
      Commitment next = commitment(open);
      if (!next.equals(now)) {
        add(intervals, begin, at, now);
        begin = at;
        now = next;
      }
    }
    add(intervals, begin, to, now);
    return List.copyOf(intervals);
  }

  /** A status begins or ceases to hold. */
  private record Change(Instant at, int rank, boolean opens) {}

  /** In order of time. Of a status, windows that overlap or touch are as good as one. */
  private List<Change> changes(Instant from, Instant to) {
    List<Change> changes = new ArrayList<>();
    Map<Integer, Instant> until = new HashMap<>();
    for (Opening opening : Opening.between(windows, from, to)) {
      int rank = ranks.getOrDefault(opening.window().status(), 0);
      Instant end = until.get(rank);
      if (end == null || end.isBefore(opening.start())) {
        if (end != null) {
          changes.add(new Change(end, rank, false));
        }
        Instant start = opening.start().isBefore(from) ? from : opening.start();
        changes.add(new Change(start, rank, true));
        until.put(rank, opening.end());
      } else if (end.isBefore(opening.end())) {
        until.put(rank, opening.end());
      }
    }
    until.forEach((rank, end) -> changes.add(new Change(end, rank, false)));
    changes.sort(Comparator.comparing(Change::at));
    return changes;
  }

  private static void add(
      List<OperatingInterval> intervals, Instant from, Instant to, Commitment commitment) {
    if (from.isBefore(to)) {
      intervals.add(new OperatingInterval(from, to, commitment));
    }
  }

  private Commitment commitment(Set<Integer> open) {
    if (open.isEmpty()) {
      return uncovered;
    }
    List<OperationalStatus> stated =
        open.stream().limit(MOST_STATUSES).flatMap(rank -> statuses.get(rank).stream()).toList();
    return switch (stated.size()) {
      case 0 -> new Unstated();
      case 1 -> new Stated(stated.get(0));
      default -> new Contradictory(stated);
    };
  }
}
