package dev.qose.core.evaluation;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Sums of pieces of time, in nanoseconds, and of the samples that stand for them: for each set of
 * bases that pieces can count for, and each state.
 */
final class Tally implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int STATES = 3;
  private static final int SETS = 1 << Basis.COUNT;

  private final long[] nanos = new long[SETS * STATES];
  private final long[] samples = new long[SETS * STATES];

  void add(int bases, int state, long length, boolean sampled) {
    int place = bases * STATES + state;
    nanos[place] += length;
    samples[place] += sampled ? 1 : 0;
  }

  void add(Tally other) {
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] += other.nanos[i];
      samples[i] += other.samples[i];
    }
  }

  Availability on(Basis basis, Instant from, Instant to) {
    return new Availability(
        from,
        to,
        Duration.ofNanos(sum(nanos, basis, Pieces.UP)),
        Duration.ofNanos(sum(nanos, basis, Pieces.DOWN)),
        Duration.ofNanos(sum(nanos, basis, Pieces.UNKNOWN)),
        sum(samples, basis, Pieces.UP) + sum(samples, basis, Pieces.DOWN),
        sum(samples, basis, Pieces.DOWN));
  }

  private static long sum(long[] amounts, Basis basis, int state) {
    long sum = 0;
    for (int bases = 0; bases < SETS; bases++) {
      sum += (bases & basis.bit()) != 0 ? amounts[bases * STATES + state] : 0;
    }
    return sum;
  }
}
