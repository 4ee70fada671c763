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
 * two linear functions of its place, and so is least at a border, or where the window begins or
 * ceases to tell enough: looking there is enough. The pieces within the window are all that is
 * kept.
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
      if (!oldestSampleGone) {
        Tally.addSample(sums, oldest, -1);
        oldestSampleGone = true;
      }
      long toBorder = Math.min(oldest.end() - start, piece.end() - end);
      long step = start >= 0 ? untilChange(piece, oldest, toBorder) : toBorder;
      Tally.addTime(sums, piece, step);
      Tally.addTime(sums, oldest, -step);
      start += step;
      end += step;
      if (start == oldest.end()) {
        pieces.remove();
        oldestSampleGone = false;
      }
      if (start >= 0) {
        look(step == toBorder);
      }
    }
  }

  int size() {
    return pieces.size();
  }

  /**
   * How far to the last place at which a basis can be judged that soon cannot, or the first at
   * which one can that could not; at most to the border.
   */
  private long untilChange(Piece in, Piece out, long toBorder) {
    long until = toBorder;
    for (int basis = 0; basis < BASES; basis++) {
      Tally sum = sums[basis];
      boolean before = sum.isAssessableAfter(basis, in, out, 1);
      if (before != sum.isAssessableAfter(basis, in, out, toBorder)) {
        long same = 1;
        long other = toBorder;
        while (other - same > 1) {
          long middle = (same + other) >>> 1;
          if (sum.isAssessableAfter(basis, in, out, middle) == before) {
            same = middle;
          } else {
            other = middle;
          }
        }
        until = Math.min(until, before ? same : other);
      }
    }
    return until;
  }

  private void look(boolean atBorder) {
    for (int basis = 0; basis < BASES; basis++) {
      Tally sum = sums[basis];
      if (!sum.isLongEnough()) {
        continue;
      }
      positions[basis] += atBorder ? 1 : 0;
      if (sum.isAssessable()) {
        assessable[basis] += atBorder ? 1 : 0;
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
