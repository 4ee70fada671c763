package dev.qose.jaxb.capabilities;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/** A document with edits: everything outside them is copied byte by byte. */
record Splice(Document document, List<Replacement> edits) {

  void writeTo(WritableByteChannel target) throws IOException {
    long at = writeEdits(target, locate(new long[2 * edits.size()]));
    document.content().copyRest(at, target);
  }

  /**
   * Writes the document, of which nothing behind the place of the block has been looked at.
   *
   * @throws CapabilitiesException when all is written, if something there should not have been
   */
  void writeTo(WritableByteChannel target, Layout layout) throws IOException {
    long[] places = new long[2 * edits.size() + 1];
    places[2 * edits.size()] = layout.until();
    long[] bytes = locate(places);
    long at = writeEdits(target, bytes);
    long until = bytes[2 * edits.size()];
    document.content().copy(at, until, target);
    Passage passage = new Passage(target, document.encoding().charset(), until);
    document.content().copyRest(until, passage);
    passage.check(layout.root());
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
