package dev.qose.jaxb.markup;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.qose.jaxb.DocumentLimits;
import dev.qose.jaxb.markup.MarkupFaults.Kind;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of a document, which can be read again from any place. */
public sealed interface Content extends Closeable {

  /** Streams up to this size are held in memory, longer ones in a temporary file. */
  int IN_MEMORY = 1 << 20;

  /** Opens a file; what is no regular file, a pipe for example, is held. */
  static Content of(Path path, DocumentLimits limits, MarkupFaults faults) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
      try (InputStream in = Files.newInputStream(path)) {
        return held(of(in, limits, faults));
      }
    }
    return new OfFile(FileChannel.open(path, READ), limits, faults);
  }

  /** Reads a stream as far as it is needed, without closing it. */
  static Content of(InputStream in, DocumentLimits limits, MarkupFaults faults) throws IOException {
    byte[] head = in.readNBytes(IN_MEMORY);
    if (head.length == IN_MEMORY) {
      return new OfStream(head, in, limits, faults);
    }
    checkSize(head.length, limits, faults);
    return new OfBytes(head);
  }

  private static Content held(Content content) throws IOException {
    try {
      content.size();
      return content;
    } catch (IOException | RuntimeException e) {
      content.close();
      throw e;
    }
  }

  /** Tells whether all of it can be read again. */
  default boolean isHeld() {
    return true;
  }

  /** Returns the number of bytes; it takes reading a stream to its end, and holding it. */
  long size() throws IOException;

  /** Returns a stream from a place on; one at a time. */
  InputStream from(long offset) throws IOException;

  /** Tells whether bytes occur from a place on. */
  default boolean contains(ByteSearch search, long from) throws IOException {
    return search.isIn(from(from));
  }

  /** Copies the bytes from one place up to another, up to which they have been read. */
  void copy(long from, long until, WritableByteChannel target) throws IOException;

  /** Copies the bytes from a place on. What has not been read is not held, and gone then. */
  default void copyRest(long from, WritableByteChannel target) throws IOException {
    copy(from, size(), target);
  }

  private static void checkSize(long size, DocumentLimits limits, MarkupFaults faults) {
    if (size > limits.documentBytes()) {
      throw faults.of(
          Kind.LIMIT,
          "The document is longer than the limit of " + limits.documentBytes() + " bytes");
    }
  }

  /** Bytes in memory. */
  final class OfBytes implements Content {

    private final byte[] bytes;

    OfBytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream from(long offset) {
      return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
    }

    @Override
    public boolean contains(ByteSearch search, long from) {
      return search.find(bytes, (int) from, bytes.length) >= 0;
    }

    @Override
    public void copy(long from, long until, WritableByteChannel target) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, (int) from, (int) (until - from));
      while (buffer.hasRemaining()) {
        target.write(buffer);
      }
    }

    @Override
    public void close() {}
  }

  /** Bytes in a file. */
  final class OfFile implements Content {

    private final FileChannel channel;
    private final long size;

    OfFile(FileChannel channel, DocumentLimits limits, MarkupFaults faults) throws IOException {
      this.channel = channel;
      this.size = channel.size();
      checkSize(size, limits, faults);
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public InputStream from(long offset) throws IOException {
      return Channels.newInputStream(channel.position(offset));
    }

    @Override
    public void copy(long from, long until, WritableByteChannel target) throws IOException {
      for (long at = from; at < until; ) {
        long copied = channel.transferTo(at, until - at, target);
        if (copied <= 0) {
          throw new IOException("the document became shorter while it was copied");
        }
        at += copied;
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** Bytes of a stream: the first in memory, and what more is read in a temporary file. */
  final class OfStream implements Content {

    private static final int CHUNK = 1 << 16;

    private final byte[] head;
    private final InputStream in;
    private final DocumentLimits limits;
    private final MarkupFaults faults;
    private final byte[] chunk = new byte[CHUNK];
    private @Nullable FileChannel file;
    private long size;
    private boolean ended;

    OfStream(byte[] head, InputStream in, DocumentLimits limits, MarkupFaults faults) {
      this.head = head;
      this.in = in;
      this.limits = limits;
      this.faults = faults;
      this.size = head.length;
    }

    @Override
    public boolean isHeld() {
      return ended;
    }

    @Override
    public long size() throws IOException {
      while (hold() >= 0) {
        // To the end.
      }
      return size;
    }

    @Override
    public InputStream from(long offset) {
      return new InputStream() {
        private long at = offset;

        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
          if (at == size && hold() < 0) {
            return -1;
          }
          int count = (int) Math.min(length, size - at);
          if (at < head.length) {
            count = (int) Math.min(count, head.length - at);
            System.arraycopy(head, (int) at, bytes, start, count);
          } else {
            count = file().read(ByteBuffer.wrap(bytes, start, count), at - head.length);
          }
          at += count;
          return count;
        }
      };
    }

    @Override
    public void copy(long from, long until, WritableByteChannel target) throws IOException {
      InputStream source = from(from);
      byte[] buffer = new byte[CHUNK];
      for (long at = from; at < until; ) {
        int n = source.read(buffer, 0, (int) Math.min(buffer.length, until - at));
        if (n < 0) {
          throw new IOException("the document is shorter than it was");
        }
        write(buffer, n, target);
        at += n;
      }
    }

    @Override
    public void copyRest(long from, WritableByteChannel target) throws IOException {
      copy(from, size, target);
      for (int n = read(); n >= 0; n = read()) {
        write(chunk, n, target);
      }
    }

    private static void write(byte[] bytes, int length, WritableByteChannel target)
        throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
      while (buffer.hasRemaining()) {
        target.write(buffer);
      }
    }

    /** Reads the next piece; returns its length, or -1 at the end. */
    private int read() throws IOException {
      int n = in.read(chunk);
      if (n < 0) {
        ended = true;
      } else {
        size += n;
        checkSize(size, limits, faults);
      }
      return n;
    }

    private int hold() throws IOException {
      long place = size - head.length;
      int n = ended ? -1 : read();
      if (n > 0) {
        ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, n);
        while (buffer.hasRemaining()) {
          place += file().write(buffer, place);
        }
      }
      return n;
    }

    private FileChannel file() throws IOException {
      if (file == null) {
        file = FileChannel.open(Files.createTempFile("qose", ".xml"), READ, WRITE, DELETE_ON_CLOSE);
      }
      return file;
    }

    @Override
    public void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }
}
