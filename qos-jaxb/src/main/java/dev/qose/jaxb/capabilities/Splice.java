package dev.qose.jaxb.capabilities;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/** A document with edits: everything outside them is copied byte by byte. */
record Splice(Document document, List<Edit> edits) {

  void writeTo(WritableByteChannel target) throws IOException {
    long[] places = new long[2 * edits.size()];
    for (int i = 0; i < edits.size(); i++) {
      places[2 * i] = edits.get(i).offset();
      places[2 * i + 1] = edits.get(i).end();
    }
    long[] bytes = document.locate(places);
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
    document.content().copy(at, document.content().size(), target);
  }
}
