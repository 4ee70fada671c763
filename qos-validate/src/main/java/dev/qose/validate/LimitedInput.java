package dev.qose.validate;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is read, up to the limits, and remembers a failure to read, which must not be taken
 * for a fault of the document.
 *
 * <p>The parser holds a start tag, comment or DOCTYPE until it is complete, and only then tells of
 * it. But it comes here for every piece: so here it is noticed that one does not end.
 */
final class LimitedInput {

  /** More than any parser reads in advance. */
  private static final int READ_AHEAD = 1 << 16;

  private final Limits limits;
  private final long deadline;
  private long count;
  private long told;
  private @Nullable IOException failure;

  LimitedInput(Limits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  InputStream wrap(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return watch(() -> super.read(bytes, offset, length));
      }
    };
  }

  Reader wrap(Reader in) {
    return new FilterReader(in) {
      @Override
      public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
      }

      @Override
      public int read(char[] chars, int offset, int length) throws IOException {
        return watch(() -> super.read(chars, offset, length));
      }
    };
  }

  /** How many bytes, or UTF-16 code units, have been read. */
  long count() {
    return count;
  }

  /** Notes that the parser has told of what it has read. */
  void tell() {
    told = count;
  }

  void checkTime() throws LimitExceededException {
    if (System.nanoTime() - deadline > 0) {
      throw new LimitExceededException(
          "reading the document takes longer than the limit of "
              + limits.time().toMillis()
              + " ms");
    }
  }

  /** Throws what went wrong in reading, if anything did. */
  void throwFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  private int watch(Read read) throws IOException {
    checkTime();
    if (count - told > READ_AHEAD + 4L * limits.chars()) {
      throw new LimitExceededException(
          "a tag, comment or DOCTYPE is longer than the limit of "
              + limits.chars()
              + " characters allows");
    }
    int length;
    try {
      length = read.read();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    count += Math.max(length, 0);
    if (count > limits.bytes()) {
      throw new LimitExceededException(
          "the document is longer than the limit of " + limits.bytes());
    }
    return length;
  }

  private interface Read {
    int read() throws IOException;
  }
}
