package dev.qose.jaxb.capabilities;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A stream to write to, which gets the pieces as they come. */
record Outlet(OutputStream out) implements WritableByteChannel {

  private static final int CHUNK = 1 << 13;

  @Override
  public int write(ByteBuffer source) throws IOException {
    int length = source.remaining();
    if (source.hasArray()) {
      out.write(source.array(), source.arrayOffset() + source.position(), length);
      source.position(source.limit());
      return length;
    }
    byte[] chunk = new byte[Math.min(length, CHUNK)];
    while (source.hasRemaining()) {
      int n = Math.min(source.remaining(), chunk.length);
      source.get(chunk, 0, n);
      out.write(chunk, 0, n);
    }
    return length;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
