package dev.qose.jaxb.markup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/** A document with edits: everything outside them is copied byte by byte. */
public record Splice(Document document, List<Replacement> edits) {

  /** Checks that the document can be written, if it is to be changed. */
  public Splice {
    if (!edits.isEmpty()) {
      document.requireWritable();
    }
  }

  /**
   * Writes all of it.
   *
   * @param target takes the bytes
   * @throws IOException if the document cannot be read, or written
   */
  public void writeTo(WritableByteChannel target) throws IOException {
    long[] bytes = locate(new long[2 * edits.size()]);
    document.content().copyRest(writeEdits(target, bytes), target);
  }

  /**
   * Writes all of it, of which nothing behind a place has been looked at.
   *
   * @param target takes the bytes up to the place
   * @param until the place, in characters, which is behind all edits
   * @param rest takes the bytes from there
   * @throws IOException if the document cannot be read, or written
   */
  public void writeTo(WritableByteChannel target, long until, WritableByteChannel rest)
      throws IOException {
    long[] places = new long[2 * edits.size() + 1];
    places[2 * edits.size()] = until;
    long[] bytes = locate(places);
    long last = bytes[2 * edits.size()];
    document.content().copy(writeEdits(target, bytes), last, target);
    document.content().copyRest(last, rest);
  }

  /**
   * Writes all of it into memory.
   *
   * @return the bytes
   * @throws IOException if the document cannot be read
   */
  public byte[] toBytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeTo(Channels.newChannel(out));
    return out.toByteArray();
  }

  /** Puts the offsets of the edits before others, and finds their bytes. */
  private long[] locate(long[] places) throws IOException {
    for (int i = 0; i < edits.size(); i++) {
      places[2 * i] = edits.get(i).offset();
      places[2 * i + 1] = edits.get(i).end();
    }
    return document.locate(places);
  }

  /** Returns up to which byte the document is written then. */
  private long writeEdits(WritableByteChannel target, long[] bytes) throws IOException {
    long at = 0;
    for (int i = 0; i < edits.size(); i++) {
      document.content().copy(at, bytes[2 * i], target);
      // Whatever the encoding cannot hold has become a character reference before.
      ByteBuffer text =
          document.encoding().charset().newEncoder().encode(CharBuffer.wrap(edits.get(i).text()));
      while (text.hasRemaining()) {
        target.write(text);
      }
      at = bytes[2 * i + 1];
    }
    return at;
  }
}
