package dev.qose.core.evaluation;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Pieces of time in which nothing changes, each beginning where the one before it ends; in
 * nanoseconds since the period began. They are numbered from 0; old ones can be let go.
 */
final class Pieces implements Serializable {

  private static final long serialVersionUID = 1;

  /** Nothing is known of what the service did. */
  static final int UNKNOWN = 0;

  /** It served. */
  static final int UP = 1;

  /** It did not. */
  static final int DOWN = 2;

  private static final int STATE_SHIFT = Basis.COUNT;
  private static final int STATE_MASK = 3;
  private static final int SAMPLED = 1 << 5;

  private long[] starts = new long[16];
  private byte[] codes = new byte[16];
  private int offset;
  private int size;
  private long first;
  private long end;

  /**
   * What there is to know of a piece, in a byte.
   *
   * @param bases the bits of the bases for which it counts
   * @param state what the service did
   * @param sampled whether it begins with the sample that stands for it
   */
  static byte code(int bases, int state, boolean sampled) {
    return (byte) (bases | (state << STATE_SHIFT) | (sampled ? SAMPLED : 0));
  }

  static boolean countsFor(int code, int basis) {
    return ((code >> basis) & 1) != 0;
  }

  static int state(int code) {
    return (code >> STATE_SHIFT) & STATE_MASK;
  }

  /** Whether a sample that tells something is at its beginning. */
  static boolean hasSample(int code) {
    return (code & SAMPLED) != 0 && state(code) != UNKNOWN;
  }

  /** Whether two count alike and the service did the same. */
  static boolean areAlike(int code, int other) {
    return ((code ^ other) & (SAMPLED - 1)) == 0;
  }

  /** Whether one more takes more memory. */
  boolean isFull() {
    return size == starts.length;
  }

  void add(long start, long end, byte code) {
    if (isFull()) {
      int longer = size * 2;
      starts = copy(longer);
      byte[] moved = new byte[longer];
      for (int i = 0; i < size; i++) {
        moved[i] = codes[(offset + i) & (codes.length - 1)];
      }
      codes = moved;
      offset = 0;
    }
    int place = place(first + size);
    starts[place] = start;
    codes[place] = code;
    size++;
    this.end = end;
  }

  private long[] copy(int length) {
    long[] moved = new long[length];
    for (int i = 0; i < size; i++) {
      moved[i] = starts[(offset + i) & (starts.length - 1)];
    }
    return moved;
  }

  /** Lets the oldest go. */
  void removeFirst() {
    offset = (offset + 1) & (starts.length - 1);
    size--;
    first++;
  }

  /** The number of the oldest that is kept. */
  long first() {
    return first;
  }

  /** The number that the next will have. */
  long next() {
    return first + size;
  }

  long start(long number) {
    return starts[place(number)];
  }

  long end(long number) {
    return number + 1 < first + size ? starts[place(number + 1)] : end;
  }

  byte code(long number) {
    return codes[place(number)];
  }

  private int place(long number) {
    return (offset + (int) (number - first)) & (starts.length - 1);
  }

  /** The same pieces with other numbers. */
  Pieces renumbered(long by) {
    Pieces copy = new Pieces();
    copy.starts = Arrays.copyOf(starts, starts.length);
    copy.codes = Arrays.copyOf(codes, codes.length);
    copy.offset = offset;
    copy.size = size;
    copy.first = first + by;
    copy.end = end;
    return copy;
  }
}
