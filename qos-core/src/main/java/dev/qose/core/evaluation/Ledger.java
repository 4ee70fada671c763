package dev.qose.core.evaluation;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * What is known of a service's availability, entered in order of time; times are in nanoseconds
 * since the period began.
 *
 * <p>Sample i stands for the time from t(i) to t(i+1), but at most for one and a half intervals;
 * the rest is unknown. What is before the first sample and after the last one is left open, so that
 * ledgers of one stretch of time after another can be joined. Kept are sums for each month, windows
 * that slide over time, and the pieces of time in the longest of them, at the beginning and at the
 * end: memory does not grow with the number of samples.
 */
final class Ledger implements Serializable {

  private static final long serialVersionUID = 1;

  private final long[] widths;
  private final Gate gate;
  private final boolean fromTheStart;
  private final Tally[] months;
  private final ArrayList<SlidingWindow> windows = new ArrayList<>();

  /** Those that a window has not left yet. */
  private Pieces pieces = new Pieces();

  /** Those that all windows have left, but that one coming from earlier has to pass. */
  private final Pieces earliest = new Pieces();

  private boolean begun;
  private long origin;
  private long told;
  private int entry;
  private boolean sampled;
  private long firstTime;
  private long lastTime;
  private long lastReach;
  private int lastState;

  /**
   * @param widths of the windows to be slid
   * @param fromTheStart whether it tells of the period from its first instant on, or from its first
   *     sample
   */
  Ledger(CountedTime time, long[] widths, Gate gate, boolean fromTheStart) {
    this.widths = widths.clone();
    this.gate = gate;
    this.fromTheStart = fromTheStart;
    months = new Tally[time.months()];
    for (int i = 0; i < months.length; i++) {
      months[i] = new Tally();
    }
    if (fromTheStart) {
      begin(0, time);
    }
  }

  private void begin(long start, CountedTime time) {
    begun = true;
    origin = start;
    told = start;
    entry = time.indexAt(start);
    for (long width : widths) {
      long[] least = new long[Basis.COUNT];
      for (Basis basis : Basis.values()) {
        long fullest = time.fullest(basis, width);
        least[basis.index()] = fullest == 0 ? Long.MAX_VALUE : fullest - fullest / 2;
      }
      windows.add(new SlidingWindow(width, least, gate, start, fromTheStart));
    }
  }

  /** Whether a sample may not be the next, since it is older than the last. */
  boolean isBefore(long sample) {
    return sampled && sample < lastTime;
  }

  /**
   * Enters the next sample; of several at one instant the last counts.
   *
   * @param at when it was, also before the period
   * @param state of {@link Pieces}
   * @param reach for how long it stands at most
   */
  void add(long at, int state, long reach, CountedTime time) {
    if (at >= 0) {
      if (!begun) {
        begin(sampled ? 0 : at, time);
      }
      tellUntil(at, time);
    }
    if (!sampled) {
      firstTime = at;
    }
    sampled = true;
    lastTime = at;
    lastState = state;
    lastReach = reach;
  }

  /** Tells what is known from the last sample on. */
  private void tellUntil(long until, CountedTime time) {
    if (sampled) {
      long end = Math.min(until, lastTime + lastReach);
      tell(end, lastState, told == lastTime, time);
    }
    tell(until, Pieces.UNKNOWN, false, time);
  }

  private void tell(long end, int state, boolean beginsWithSample, CountedTime time) {
    boolean first = beginsWithSample && state != Pieces.UNKNOWN;
    while (told < end) {
      int bases = time.bits(entry(told, time)) & (CountedTime.SUSPENDED - 1);
      long to = Math.min(end, time.until(entry));
      months[time.monthIndex(entry)].add(bases, state, to - told, first);
      if (!windows.isEmpty()) {
        if (pieces.isFull()) {
          letGo();
        }
        pieces.add(told, to, Pieces.code(bases, state, first));
        for (int i = 0; i < windows.size(); i++) {
          windows.get(i).moveTo(to, pieces);
        }
      }
      first = false;
      told = to;
    }
  }

  private void letGo() {
    long oldest = pieces.next();
    for (SlidingWindow window : windows) {
      oldest = Math.min(oldest, window.oldest());
    }
    while (pieces.first() < oldest) {
      letFirstGo();
    }
  }

  private void letFirstGo() {
    long first = pieces.first();
    // What was joined may have been among the earliest before.
    boolean isNext = first == earliest.next();
    if (isNext && !fromTheStart && pieces.start(first) < origin + longest()) {
      earliest.add(pieces.start(first), pieces.end(first), pieces.code(first));
    }
    pieces.removeFirst();
  }

  private long longest() {
    long longest = 0;
    for (long width : widths) {
      longest = Math.max(longest, width);
    }
    return longest;
  }

  /**
   * Joins what a ledger of a later time says, which stays as it is: as if its samples were entered
   * here.
   *
   * @throws IllegalArgumentException if its first sample is older than the last one here
   */
  void join(Ledger later, CountedTime time) {
    if (!later.sampled) {
      return;
    }
    if (isBefore(later.firstTime)) {
      throw new IllegalArgumentException(
          "What is joined begins at %s, before the last sample of what it is joined to, %s."
              .formatted(time.instant(later.firstTime), time.instant(lastTime)));
    }
    if (later.begun) {
      if (!begun) {
        begin(sampled ? 0 : later.origin, time);
      }
      tellUntil(later.origin, time);
      for (int i = 0; i < months.length; i++) {
        months[i].add(later.months[i]);
      }
      joinWindows(later);
      told = later.told;
      entry = time.indexAt(told);
    }
    if (!sampled) {
      firstTime = later.firstTime;
    }
    sampled = true;
    lastTime = later.lastTime;
    lastState = later.lastState;
    lastReach = later.lastReach;
  }

  /**
   * Moves the windows over the later pieces until each is where the later one began, from where on
   * that has been at all places.
   */
  private void joinWindows(Ledger later) {
    long numbers = pieces.next();
    long passed = later.origin + longest();
    long next = 0;
    for (; next < later.earliest.next(); next++) {
      pass(later.earliest, next, later);
    }
    // Where pieces between these two are gone, the earliest are all that there is to pass.
    if (next >= later.pieces.first()) {
      for (; next < later.pieces.next() && later.pieces.start(next) < passed; next++) {
        pass(later.pieces, next, later);
      }
    }
    for (int i = 0; i < windows.size(); i++) {
      if (later.windows.get(i).isFilled()) {
        windows.get(i).takeOver(later.windows.get(i), numbers);
      }
    }
    if (next < later.pieces.next()) {
      while (pieces.first() < pieces.next()) {
        letFirstGo();
      }
      pieces = later.pieces.renumbered(numbers);
    }
  }

  private void pass(Pieces from, long number, Ledger later) {
    if (pieces.isFull()) {
      letGo();
    }
    pieces.add(from.start(number), from.end(number), from.code(number));
    for (int i = 0; i < windows.size(); i++) {
      long until = Math.min(from.end(number), later.windows.get(i).filledAt());
      windows.get(i).moveTo(until, pieces);
    }
  }

  /**
   * All that the samples say of the period, up to its end.
   *
   * @return another ledger, unless this tells of the period from its first instant on; then no
   *     samples must follow
   */
  Ledger finished(CountedTime time) {
    Ledger whole = fromTheStart ? this : new Ledger(time, widths, gate, true);
    if (!fromTheStart) {
      whole.join(this, time);
    }
    whole.tellUntil(time.end(), time);
    return whole;
  }

  /** The entry of counted time that holds at a time, from which on nothing is told yet. */
  int entry(long at, CountedTime time) {
    while (time.until(entry) <= at) {
      entry++;
    }
    return entry;
  }

  /** The window of a width; one of those that were asked for. */
  SlidingWindow window(int index) {
    return windows.get(index);
  }

  Tally month(int index) {
    return months[index];
  }

  /** How many pieces of time are kept, for tests. */
  int size() {
    return (int) (pieces.next() - pieces.first() + earliest.next());
  }
}
