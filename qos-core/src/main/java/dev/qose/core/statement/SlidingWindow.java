package dev.qose.core.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slides a window over pieces of time and keeps the worst place, for each basis.
 *
 * <p>While neither end of the window passes the border of a piece, availability is a quotient of
 * two linear functions of its place, and so is least at a border: looking there is enough. The
 * pieces within the window are all that is kept.
 */
final class SlidingWindow {

  private static final int BASES = Basis.values().length;

  private final long width;
  private final Deque<Piece> pieces = new ArrayDeque<>();
  private final Tally[] sums = Tally.forEachBasis();
  private final @Nullable Tally[] worst = new @Nullable Tally[BASES];
  private final double[] worstShare = new double[BASES];
  private final long[] worstStart = new long[BASES];
  private final long[] positions = new long[BASES];
  private final long[] assessable = new long[BASES];
  private long start;
  private long end;
  private boolean oldestSampleGone;

  SlidingWindow(Duration width) {
    this.width = width.toNanos();
    start = -this.width;
    pieces.add(new Piece(start, 0, Piece.State.UNKNOWN, 0, false)); // before the period
    Arrays.fill(worstShare, Double.POSITIVE_INFINITY);
  }

  /** Moves the window's end over the next piece. */
  void add(Piece piece) {
    pieces.add(piece);
    Tally.addSample(sums, piece, 1);
    while (end < piece.end()) {
      Piece oldest = pieces.element();
      long step = Math.min(oldest.end() - start, piece.end() - end);
      Tally.addTime(sums, piece, step);
      Tally.addTime(sums, oldest, -step);
      if (!oldestSampleGone) {
        Tally.addSample(sums, oldest, -1);
        oldestSampleGone = true;
      }
      start += step;
      end += step;
      if (start == oldest.end()) {
        pieces.remove();
        oldestSampleGone = false;
      }
      if (start >= 0) {
        look();
      }
    }
  }

  int size() {
    return pieces.size();
  }

  private void look() {
    for (int basis = 0; basis < BASES; basis++) {
      Tally sum = sums[basis];
      if (!sum.isLongEnough()) {
        continue;
      }
      positions[basis]++;
      if (sum.isAssessable()) {
        assessable[basis]++;
        if (sum.share() < worstShare[basis]) {
          worst[basis] = sum.copy();
          worstShare[basis] = sum.share();
          worstStart[basis] = start;
        }
      }
    }
  }

  WindowedAvailability result(Basis basis, Instant origin) {
    int i = basis.index();
    Instant from = origin.plusNanos(worstStart[i]);
    return new WindowedAvailability(
        Duration.ofNanos(width),
        Optional.ofNullable(worst[i]).map(tally -> tally.between(from, from.plusNanos(width))),
        positions[i],
        assessable[i]);
  }
}
