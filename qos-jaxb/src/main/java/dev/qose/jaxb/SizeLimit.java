package dev.qose.jaxb;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Streams that refuse to give more than {@link QosXml#MAX_SIZE} bytes or characters. */
final class SizeLimit {

  private SizeLimit() {}

  private static long checked(long size) {
    if (size > QosXml.MAX_SIZE) {
      throw new QosXmlException(
          "longer than " + QosXml.MAX_SIZE + " bytes, which is no QoS block", null);
    }
    return size;
  }

  static InputStream of(InputStream stream) {
    return new FilterInputStream(stream) {
      private long size;

      @Override
      public int read() throws IOException {
        int one = super.read();
        size = checked(one < 0 ? size : size + 1);
        return one;
      }

      @Override
      public int read(byte[] to, int start, int length) throws IOException {
        int count = super.read(to, start, length);
        size = checked(size + Math.max(count, 0));
        return count;
      }

      @Override
      public void close() {
        // Whoever opened it closes it; the parser would, too.
      }
    };
  }

  static Reader of(Reader reader) {
    return new FilterReader(reader) {
      private long size;

      @Override
      public int read() throws IOException {
        int one = super.read();
        size = checked(one < 0 ? size : size + 1);
        return one;
      }

      @Override
      public int read(char[] to, int start, int length) throws IOException {
        int count = super.read(to, start, length);
        size = checked(size + Math.max(count, 0));
        return count;
      }

      @Override
      public void close() {
        // Whoever opened it closes it; the parser would, too.
      }
    };
  }
}
