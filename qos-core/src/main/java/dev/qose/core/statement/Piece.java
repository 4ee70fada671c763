package dev.qose.core.statement;

/**
 * A piece of time in which nothing changes; in nanoseconds since the period began.
 *
 * @param state what the service did
 * @param bases for which it counts: bit {@code n} is the {@link Basis} of index {@code n}
 * @param sampled whether it begins with the sample that stands for it
 */
record Piece(long start, long end, State state, int bases, boolean sampled) {

  enum State {
    UP,
    DOWN,
    UNKNOWN
  }

  boolean countsFor(int basis) {
    return (bases & 1 << basis) != 0;
  }
}
