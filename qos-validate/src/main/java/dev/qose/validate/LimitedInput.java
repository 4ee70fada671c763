package dev.qose.validate;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is read, up to a limit, and remembers a failure to read, which must not be taken for
 * a fault of the document.
 */
final class LimitedInput {

  private final long limit;
  private long count;
  private @Nullable IOException failure;

  LimitedInput(long limit) {
    this.limit = limit;
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

  /** Throws what went wrong in reading, if anything did. */
  void throwFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  private int watch(Read read) throws IOException {
    int length;
    try {
      length = read.read();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    count += Math.max(length, 0);
    if (count > limit) {
      throw new LimitExceededException("the document is longer than the limit of " + limit);
    }
    return length;
  }

  private interface Read {
    int read() throws IOException;
  }
}
