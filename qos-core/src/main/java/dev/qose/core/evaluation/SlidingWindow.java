package dev.qose.core.evaluation;

import dev.qose.core.schedule.Share;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Slides a window over pieces of time and keeps the worst place, for each basis.
 *
 * <p>Places are nanoseconds: a window begins at one and is as wide as it is, and each is looked at.
 * While neither end of the window passes the border of a piece, all sums are linear functions of
 * the place, and availability is a quotient of two. So the places that count, and of these those
 * that can be judged, are each in a row, and the worst of them is the first or the last.
 */
final class SlidingWindow implements Serializable {

  private static final long serialVersionUID = 1;

  private final long width;
  private final long[] least;
  private final Gate gate;
  private final boolean countsFirst;
  private final Sums[] sums = new Sums[Basis.COUNT];
  private final StartRanges unjudged = new StartRanges();

  /** Where the pieces begin. */
  private final long origin;

  private long start;
  private long end;
  private long oldest;
  private long newest;
  private boolean oldestGone;
  private boolean newestIn;

  /**
   * @param width how wide it is
   * @param least how much time has to count on each basis for a window to count
   * @param gate how much has to be known of it to be judged
   * @param origin where the first piece will begin
   * @param countsFirst whether the window that begins there is one of those to be looked at
   */
  SlidingWindow(long width, long[] least, Gate gate, long origin, boolean countsFirst) {
    this.width = width;
    this.least = least.clone();
    this.gate = gate;
    this.origin = origin;
    this.countsFirst = countsFirst;
    start = origin;
    end = origin;
    for (int basis = 0; basis < sums.length; basis++) {
      sums[basis] = new Sums();
    }
  }

  /** What the window has of a basis, and what was found. */
  private static final class Sums implements Serializable {
    private static final long serialVersionUID = 1;
    long up;
    long known;
    long counted;
    long samples;
    long failures;
    long wanted;
    long judged;
    long worstStart;
    long worstUp;
    long worstKnown;
    long worstCounted;
    long worstSamples;
    long worstFailures;

    /** The places after the start that are left in a step. */
    long first;

    long last;

    /** How many samples were enough at the last place that was looked at. */
    long enough = Long.MAX_VALUE;

    /** Whether nothing but the samples has changed since then, and those for the better. */
    boolean isAsGoodAsBefore() {
      return samples >= enough;
    }

    void judgeAll(long places) {
      first = 1;
      last = places;
      wanted += places;
      judged += places;
    }

    /** Leaves the places at which a linear function of the place is not negative. */
    void narrow(long atStart, long perPlace) {
      if (atStart + perPlace * first < 0) {
        first = perPlace <= 0 ? Long.MAX_VALUE : Math.max(first, -Math.floorDiv(atStart, perPlace));
      }
      if (first <= last && atStart + perPlace * last < 0) {
        last = Math.floorDiv(atStart, -perPlace);
      }
    }

    void addTime(int code, int basis, long nanos) {
      if (Pieces.countsFor(code, basis)) {
        int state = Pieces.state(code);
        counted += nanos;
        known += state == Pieces.UNKNOWN ? 0 : nanos;
        up += state == Pieces.UP ? nanos : 0;
      }
    }

    void addSample(int code, int basis, int sign) {
      if (Pieces.countsFor(code, basis)) {
        samples += sign;
        failures += Pieces.state(code) == Pieces.DOWN ? sign : 0;
      }
    }

    /** Takes note of a place after the start, if it is worse than the worst before it. */
    void consider(long start, long place, int upPer, int knownPer, int countedPer) {
      long upThere = up + upPer * place;
      long knownThere = known + knownPer * place;
      if (worstKnown == 0 || isLess(upThere, knownThere, worstUp, worstKnown)) {
        worstStart = start + place;
        worstUp = upThere;
        worstKnown = knownThere;
        worstCounted = counted + countedPer * place;
        worstSamples = samples;
        worstFailures = failures;
      }
    }

    void takeOver(Sums later) {
      wanted += later.wanted;
      judged += later.judged;
      if (later.worstKnown > 0
          && (worstKnown == 0 || isLess(later.worstUp, later.worstKnown, worstUp, worstKnown))) {
        worstStart = later.worstStart;
        worstUp = later.worstUp;
        worstKnown = later.worstKnown;
        worstCounted = later.worstCounted;
        worstSamples = later.worstSamples;
        worstFailures = later.worstFailures;
      }
      up = later.up;
      known = later.known;
      counted = later.counted;
      samples = later.samples;
      failures = later.failures;
      enough = later.enough;
    }
  }

  /** Whether one quotient is less than another, exactly. */
  private static boolean isLess(long up, long known, long otherUp, long otherKnown) {
    long high = Math.multiplyHigh(up, otherKnown);
    long otherHigh = Math.multiplyHigh(otherUp, known);
    return high != otherHigh
        ? high < otherHigh
        : Long.compareUnsigned(up * otherKnown, otherUp * known) < 0;
  }

  /** Where the window that fits the pieces first ends. */
  long filledAt() {
    return origin + width;
  }

  /** The oldest piece that is still needed. */
  long oldest() {
    return oldest;
  }

  /** Moves the window's end to a time, over pieces that reach it. */
  void moveTo(long until, Pieces pieces) {
    while (end < until) {
      if (end >= pieces.end(newest)) {
        newest++;
        newestIn = false;
      }
      int in = pieces.code(newest);
      if (!newestIn) {
        addSample(in, 1);
        newestIn = true;
      }
      long step = Math.min(pieces.end(newest), until) - end;
      if (end < filledAt()) {
        fill(in, Math.min(step, filledAt() - end));
      } else {
        int out = pieces.code(oldest);
        if (!oldestGone) {
          addSample(out, -1);
          oldestGone = true;
        }
        slide(in, out, Math.min(step, pieces.end(oldest) - start));
        if (start == pieces.end(oldest)) {
          oldest++;
          oldestGone = false;
        }
      }
    }
  }

  private void addSample(int code, int sign) {
    if (Pieces.hasSample(code)) {
      for (int basis = 0; basis < Basis.COUNT; basis++) {
        sums[basis].addSample(code, basis, sign);
      }
    }
  }

  private void fill(int in, long step) {
    for (int basis = 0; basis < Basis.COUNT; basis++) {
      sums[basis].addTime(in, basis, step);
    }
    end += step;
    if (end == filledAt() && countsFirst) {
      start--; // as if it were the only place of a step in which nothing changes
      slideOver(1, 0, 0);
      start++;
    }
  }

  private void slide(int in, int out, long step) {
    slideOver(step, in, out);
    if (!Pieces.areAlike(in, out)) {
      for (int basis = 0; basis < Basis.COUNT; basis++) {
        sums[basis].addTime(in, basis, step);
        sums[basis].addTime(out, basis, -step);
      }
    }
    start += step;
    end += step;
  }

  /** Looks at so many places after the start. */
  private void slideOver(long places, int in, int out) {
    boolean allJudged = false;
    boolean alike = Pieces.areAlike(in, out);
    for (int basis = 0; basis < Basis.COUNT; basis++) {
      Sums sum = sums[basis];
      if (alike && sum.isAsGoodAsBefore()) {
        sum.judgeAll(places);
      } else {
        look(sum, basis, places, in, out);
      }
      allJudged |= sum.first == 1 && sum.last == places;
    }
    if (!allJudged) {
      noteUnjudged(places);
    }
  }

  private void look(Sums sum, int basis, long places, int in, int out) {
    int counted = counted(in, basis) - counted(out, basis);
    int known = known(in, basis) - known(out, basis);
    int up = up(in, basis) - up(out, basis);
    // The places at which enough time counts, and of these those of which enough is known.
    sum.first = 1;
    sum.last = places;
    sum.narrow(sum.counted - least[basis], counted);
    sum.wanted += Math.max(0, sum.last - sum.first + 1);
    sum.narrow(Gate.coverage(sum.counted, sum.known), Gate.coverage(counted, known));
    sum.narrow(gate.density(sum.counted, sum.samples), Gate.densityPer(counted));
    sum.enough = Long.MAX_VALUE;
    if (sum.first <= sum.last) {
      sum.enough = sum.last == places ? sum.samples : Long.MAX_VALUE;
      sum.judged += sum.last - sum.first + 1;
      sum.consider(start, sum.first, up, known, counted);
      if (sum.first < sum.last && (up | known) != 0) {
        sum.consider(start, sum.last, up, known, counted);
      }
    }
  }

  /** Takes note of those of so many places after the start that no basis judges. */
  private void noteUnjudged(long places) {
    for (long place = 1; place <= places; ) {
      long judgedFrom = places + 1;
      long judgedTo = places;
      for (Sums sum : sums) {
        if (sum.first <= sum.last && sum.last >= place && sum.first < judgedFrom) {
          judgedFrom = sum.first;
          judgedTo = sum.last;
        }
      }
      if (place < judgedFrom) {
        unjudged.add(start + place, start + Math.min(judgedFrom - 1, places));
      }
      place = judgedTo + 1;
    }
  }

  private static int counted(int code, int basis) {
    return Pieces.countsFor(code, basis) ? 1 : 0;
  }

  private static int known(int code, int basis) {
    return Pieces.countsFor(code, basis) && Pieces.state(code) != Pieces.UNKNOWN ? 1 : 0;
  }

  private static int up(int code, int basis) {
    return Pieces.countsFor(code, basis) && Pieces.state(code) == Pieces.UP ? 1 : 0;
  }

  /** Takes over from a window that is moved over the pieces from the place that this is at. */
  void takeOver(SlidingWindow later, long pieceNumbers) {
    for (int basis = 0; basis < Basis.COUNT; basis++) {
      sums[basis].takeOver(later.sums[basis]);
    }
    unjudged.addAll(later.unjudged);
    start = later.start;
    end = later.end;
    oldest = later.oldest + pieceNumbers;
    newest = later.newest + pieceNumbers;
    oldestGone = later.oldestGone;
    newestIn = later.newestIn;
  }

  /** Whether there is a place yet at which the window fits the pieces. */
  boolean isFilled() {
    return end >= filledAt();
  }

  /** Returns how many of the places that count could be judged, of a nanosecond each. */
  Share judged(Basis basis) {
    Sums sum = sums[basis.index()];
    return new Share(Duration.ofNanos(sum.judged), Duration.ofNanos(sum.wanted));
  }

  /** Returns the worst place; the first of several. */
  Optional<Availability> worst(Basis basis, CountedTime time) {
    Sums sum = sums[basis.index()];
    return sum.worstKnown == 0
        ? Optional.empty()
        : Optional.of(
            new Availability(
                time.instant(sum.worstStart),
                time.instant(sum.worstStart + width),
                Duration.ofNanos(sum.worstUp),
                Duration.ofNanos(sum.worstKnown - sum.worstUp),
                Duration.ofNanos(sum.worstCounted - sum.worstKnown),
                sum.worstSamples,
                sum.worstFailures));
  }

  /** Returns from where to where windows reach that no basis judges. */
  List<TimeRange> unjudged(CountedTime time) {
    return unjudged.stream()
        .map(r -> new TimeRange(time.instant(r[0]), time.instant(r[1] + width)))
        .toList();
  }
}
