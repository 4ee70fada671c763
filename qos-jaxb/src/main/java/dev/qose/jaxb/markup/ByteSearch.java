package dev.qose.jaxb.markup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Looks for bytes, skipping as far as the last byte seen allows (Horspool). */
public final class ByteSearch {

  private final byte[] wanted;
  private final int[] skip = new int[256];

  /**
   * Prepares a search.
   *
   * @param wanted the bytes to look for, one at least
   */
  public ByteSearch(byte[] wanted) {
    this.wanted = wanted;
    Arrays.fill(skip, wanted.length);
    for (int i = 0; i < wanted.length - 1; i++) {
      skip[wanted[i] & 0xFF] = wanted.length - 1 - i;
    }
  }

  /**
   * Looks through a part of an array.
   *
   * @param bytes the array
   * @param from where to begin
   * @param until where to stop
   * @return where between two places the bytes begin first, or -1
   */
  public int find(byte[] bytes, int from, int until) {
    int last = wanted.length - 1;
    int at = from + last;
    while (at < until) {
      byte b = bytes[at];
      if (b == wanted[last] && Arrays.equals(bytes, at - last, at + 1, wanted, 0, wanted.length)) {
        return at - last;
      }
      at += skip[b & 0xFF];
    }
    return -1;
  }

  /** Tells whether a stream has the bytes, and reads it up to there. */
  boolean isIn(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int length = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer, length, buffer.length - length)) {
      length += n;
      if (find(buffer, 0, length) >= 0) {
        return true;
      }
      // What may begin a match is kept for the next round.
      int kept = Math.min(length, wanted.length - 1);
      System.arraycopy(buffer, length - kept, buffer, 0, kept);
      length = kept;
    }
    return false;
  }
}
