package dev.qose.jaxb.capabilities;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Looks for bytes in a stream, skipping as far as the last byte seen allows (Horspool). */
final class ByteSearch {

  private ByteSearch() {}

  static boolean contains(InputStream in, byte[] wanted) throws IOException {
    int[] skip = new int[256];
    Arrays.fill(skip, wanted.length);
    for (int i = 0; i < wanted.length - 1; i++) {
      skip[wanted[i] & 0xFF] = wanted.length - 1 - i;
    }
    byte last = wanted[wanted.length - 1];
    byte[] buffer = new byte[1 << 16];
    int length = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer, length, buffer.length - length)) {
      length += n;
      int at = wanted.length - 1;
      while (at < length) {
        byte b = buffer[at];
        if (b == last && matches(buffer, at - wanted.length + 1, wanted)) {
          return true;
        }
        at += skip[b & 0xFF];
      }
      // What may begin a match is kept for the next round.
      int keep = at - wanted.length + 1;
      int kept = Math.max(length - keep, 0);
      System.arraycopy(buffer, length - kept, buffer, 0, kept);
      length = kept;
    }
    return false;
  }

  private static boolean matches(byte[] buffer, int from, byte[] wanted) {
    return Arrays.equals(buffer, from, from + wanted.length, wanted, 0, wanted.length);
  }
}
