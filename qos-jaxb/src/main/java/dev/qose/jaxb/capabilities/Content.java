package dev.qose.jaxb.capabilities;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a document, which can be read again from any place. */
sealed interface Content extends Closeable {

  /** Streams up to this size are held in memory, longer ones in a temporary file. */
  int IN_MEMORY = 1 << 20;

  /** Opens a file; what is no regular file, a pipe for example, is spooled. */
  static Content of(Path path, Limits limits) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
      try (InputStream in = Files.newInputStream(path)) {
        return spool(in, limits);
      }
    }
    return new OfFile(FileChannel.open(path, READ), limits);
  }

  /** Reads a stream to its end, without closing it. */
  static Content spool(InputStream in, Limits limits) throws IOException {
    byte[] head = in.readNBytes(IN_MEMORY);
    if (head.length < IN_MEMORY) {
      checkSize(head.length, limits);
      return new OfBytes(head);
    }
    FileChannel file =
        FileChannel.open(Files.createTempFile("qose", ".xml"), READ, WRITE, DELETE_ON_CLOSE);
    try {
      OutputStream out = Channels.newOutputStream(file);
      out.write(head);
      byte[] buffer = new byte[1 << 16];
      long size = head.length;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        checkSize(size, limits);
        out.write(buffer, 0, n);
      }
      return new OfFile(file, limits);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Returns the number of bytes. */
  long size();

  /** Returns a stream from a place on; one at a time. */
  InputStream from(long offset) throws IOException;

  /** Copies the bytes from one place up to another. */
  void copy(long from, long until, WritableByteChannel target) throws IOException;

  private static void checkSize(long size, Limits limits) {
    if (size > limits.documentBytes()) {
      throw new CapabilitiesException(
          Problem.LIMIT,
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

    OfFile(FileChannel channel, Limits limits) throws IOException {
      this.channel = channel;
      this.size = channel.size();
      checkSize(size, limits);
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
}
