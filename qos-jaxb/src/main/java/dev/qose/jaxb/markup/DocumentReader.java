package dev.qose.jaxb.markup;

import dev.qose.jaxb.markup.MarkupFaults.Kind;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Hands characters to the parser and watches how many it takes for one piece of markup.
 *
 * <p>The parser holds a tag in memory, however long it is, and passes over text, comments and the
 * like without holding them. So the characters of the former are counted, those of the latter not.
 * The parser asks for more when it has used up what it got, which is where the counting is done.
 */
final class DocumentReader extends Reader {

  /** What the parser is passing over. */
  enum Skipping {
    NOTHING("", 0),
    TEXT("<", 0),
    COMMENT("-->", 4),
    CDATA("]]>", 9),
    PROCESSING_INSTRUCTION("?>", 2);

    private final String end;
    private final int startLength;

    Skipping(String end, int startLength) {
      this.end = end;
      this.startLength = startLength;
    }
  }

  /** Carries an exception through the parser, which throws unchecked ones of its own. */
  static final class Carried extends IOException {

    private static final long serialVersionUID = 1L;

    private final RuntimeException carried;

    Carried(RuntimeException carried) {
      super(carried);
      this.carried = carried;
    }

    RuntimeException carried() {
      return carried;
    }
  }

  private final Reader in;
  private final int limit;
  private final MarkupFaults faults;
  private final char[] chunk = new char[4096];
  private int chunkLength;
  private long chunkStart;
  private final DoctypeMask mask = new DoctypeMask();
  private boolean ended;
  private @Nullable String lineEnd;

  private Skipping skipping = Skipping.NOTHING;

  /** Where what is being passed over began, or the markup that is being counted. */
  private long from;

  /** How many characters of the end of what is passed over have been seen. */
  private int matched;

  /** Where a reference in text began, or -1: its name is held. */
  private long reference = -1;

  DocumentReader(Reader in, int limit, MarkupFaults faults) {
    this.in = in;
    this.limit = limit;
    this.faults = faults;
  }

  /** Tells what the parser found at an offset: something it will pass over, or will hold. */
  void token(Skipping skipping, long offset) {
    this.skipping = skipping;
    this.from = offset + skipping.startLength;
    this.matched = 0;
    this.reference = -1;
  }

  /** Returns whether the parser has asked for more than there is. */
  boolean ended() {
    return ended;
  }

  /** Returns the first line end of the document as far as it has been read, or a line feed. */
  String lineEnd() {
    return lineEnd == null ? "\n" : lineEnd;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    passOver();
    long end = chunkStart + chunkLength;
    long held = reference >= 0 ? reference : from;
    if ((skipping == Skipping.NOTHING || reference >= 0) && end - held > limit) {
      throw new Carried(
          faults.of(
              Kind.LIMIT,
              "A piece of markup is longer than the limit of " + limit + " characters"));
    }
    int count = fill(Math.min(length, chunk.length));
    mask.apply(chunk, count);
    chunkStart = end;
    chunkLength = Math.max(count, 0);
    ended = count < 0;
    System.arraycopy(chunk, 0, target, offset, chunkLength);
    if (lineEnd == null) {
      findLineEnd();
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Fills as much as there is, since the parser wants the XML declaration in one piece. */
  private int fill(int length) throws IOException {
    int count = 0;
    while (count < length) {
      int n = readSome(count, length - count);
      if (n < 0) {
        break;
      }
      count += n;
    }
    return count == 0 ? -1 : count;
  }

  private int readSome(int from, int length) throws IOException {
    try {
      return in.read(chunk, from, length);
    } catch (RuntimeException e) {
      throw new Carried(e);
    }
  }

  /** Looks through what the parser has used up for the end of what it was passing over. */
  private void passOver() {
    int start = (int) Math.max(from - chunkStart, 0);
    for (int i = start; i < chunkLength && skipping != Skipping.NOTHING; i++) {
      char c = chunk[i];
      if (skipping == Skipping.TEXT && c == '&') {
        reference = chunkStart + i;
      } else if (c == ';') {
        reference = -1;
      }
      if (c == skipping.end.charAt(matched)) {
        matched++;
      } else if (c != skipping.end.charAt(0)) {
        matched = 0;
      } else {
        // In "]]]>" and "--->" the last ones count.
        matched = Math.max(matched, 1);
      }
      if (matched == skipping.end.length()) {
        token(Skipping.NOTHING, chunkStart + i);
      }
    }
  }

  private void findLineEnd() {
    for (int i = 0; i < chunkLength; i++) {
      if (chunk[i] == '\n') {
        lineEnd = "\n";
        return;
      }
      if (chunk[i] == '\r') {
        lineEnd = i + 1 < chunkLength && chunk[i + 1] == '\n' ? "\r\n" : "\r";
        return;
      }
    }
  }
}
