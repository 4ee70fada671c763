package dev.qose.core.statement;

import java.time.Duration;
import java.time.Instant;

/** Sums of pieces of time, in nanoseconds, and of the samples that stand for them. */
final class Tally {

  private long up;
  private long down;
  private long unknown;
  private long samples;
  private long failures;

  /** A sum for each {@link Basis}. */
  static Tally[] forEachBasis() {
    Tally[] tallies = new Tally[Basis.values().length];
    for (int i = 0; i < tallies.length; i++) {
      tallies[i] = new Tally();
    }
    return tallies;
  }

  /** Adds some of a piece's time to the bases that it counts for. */
  static void addTime(Tally[] tallies, Piece piece, long nanos) {
    for (int basis = 0; basis < tallies.length; basis++) {
      if (piece.countsFor(basis)) {
        tallies[basis].addTime(piece.state(), nanos);
      }
    }
  }

  /** Adds the sample that a piece begins with, if it does, or takes it away again. */
  static void addSample(Tally[] tallies, Piece piece, int sign) {
    if (piece.sampled() && piece.state() != Piece.State.UNKNOWN) {
      for (int basis = 0; basis < tallies.length; basis++) {
        if (piece.countsFor(basis)) {
          tallies[basis].samples += sign;
          tallies[basis].failures += piece.state() == Piece.State.DOWN ? sign : 0;
        }
      }
    }
  }

  private void addTime(Piece.State state, long nanos) {
    switch (state) {
      case UP -> up += nanos;
      case DOWN -> down += nanos;
      case UNKNOWN -> unknown += nanos;
    }
  }

  void add(Tally other) {
    up += other.up;
    down += other.down;
    unknown += other.unknown;
    samples += other.samples;
    failures += other.failures;
  }

  Tally copy() {
    Tally copy = new Tally();
    copy.add(this);
    return copy;
  }

  boolean isLongEnough() {
    return Availability.isLongEnough(up + down + unknown);
  }

  boolean isAssessable() {
    return Availability.isAssessable(up + down + unknown, up + down, samples);
  }

  /** Tells the same of when so much of one piece has come in, and of another gone. */
  boolean isAssessableAfter(int basis, Piece in, Piece out, long nanos) {
    long whole = up + down + unknown;
    long known = up + down;
    if (in.countsFor(basis)) {
      whole += nanos;
      known += in.state() == Piece.State.UNKNOWN ? 0 : nanos;
    }
    if (out.countsFor(basis)) {
      whole -= nanos;
      known -= out.state() == Piece.State.UNKNOWN ? 0 : nanos;
    }
    return Availability.isLongEnough(whole) && Availability.isAssessable(whole, known, samples);
  }

  double share() {
    return (double) up / (up + down);
  }

  Availability between(Instant from, Instant to) {
    return new Availability(
        from,
        to,
        Duration.ofNanos(up),
        Duration.ofNanos(down),
        Duration.ofNanos(unknown),
        samples,
        failures);
  }
}
