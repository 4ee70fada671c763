package dev.qose.core.feed.ics;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.util.Optional;

/**
 * Unfolds lines. This is done on bytes, since some fold inside a character. Lines that were broken
 * without the space that folding demands are joined where the rest cannot be a line of its own.
 */
final class IcsLines {

  private static final int MAX_OCTETS = 75;

  /** What else is common where UTF-8 was forgotten; it gives every byte some meaning. */
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private final byte[] bytes;
  private final Notes notes;
  private int position;

  /** Number of the physical line at {@link #position}, from 1. */
  private int number = 1;

  IcsLines(IcsOctets octets, Notes notes) {
    this.notes = notes;
    bytes = octets.text();
    if (octets.isUtf16()) {
      notes.once(Notes.Kind.ENCODING, 1, "The calendar is in UTF-16");
    } else if (octets.hasMark()) {
      notes.once(Notes.Kind.ENCODING, 1, "The calendar begins with a byte order mark");
    }
  }

  /** A line, unfolded. */
  record Line(IcsSpan span, String text) {
    int number() {
      return span.line();
    }
  }

  /** The next line that is not empty; empty at the end. */
  Optional<Line> next() {
    while (position < bytes.length) {
      int first = number;
      int start = position;
      String text = unfold();
      if (!text.isEmpty()) {
        return Optional.of(new Line(new IcsSpan(first, start, position), text));
      }
    }
    return Optional.empty();
  }

  /** How far the lines were read. */
  int position() {
    return position;
  }

  private String unfold() {
    int first = number;
    int start = position;
    int end = endOfLine(first);
    if (!isContinuation()) {
      return decode(bytes, start, end - start, first);
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream(256);
    content.write(bytes, start, end - start);
    while (isContinuation()) {
      boolean folded = isSpace(bytes[position]);
      if (!folded) {
        notes.once(
            Notes.Kind.BROKEN_LINE,
            number,
            "A line goes on without the space that folding puts in front of it");
      }
      int from = folded ? position + 1 : position;
      int to = endOfLine(number);
      content.write(bytes, from, to - from);
      if (content.size() > IcsReader.MAX_LINE) {
        throw tooLong(first);
      }
    }
    return decode(content.toByteArray(), 0, content.size(), first);
  }

  /** The end of the text of this line; moves to the next line. */
  private int endOfLine(int line) {
    int start = position;
    int end = start;
    while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    boolean crlf = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
    if (end - start > IcsReader.MAX_LINE) {
      throw tooLong(line);
    }
    if (!crlf) {
      notes.once(
          Notes.Kind.LINE_END,
          number,
          end == bytes.length
              ? "The last line has no line end"
              : "A line ends with " + (bytes[end] == '\n' ? "a bare LF" : "a bare CR"));
    }
    if (end - start > MAX_OCTETS) {
      notes.once(
          Notes.Kind.LONG_LINE, number, "A line of " + (end - start) + " octets is not folded");
    }
    position = Math.min(bytes.length, end + (crlf ? 2 : 1));
    number++;
    return end;
  }

  private static IcsException tooLong(int line) {
    return new IcsException(
        line, "longer than " + IcsReader.MAX_LINE + " octets, which is taken for no calendar");
  }

  /** Whether the line at hand belongs to the one before it. */
  private boolean isContinuation() {
    if (position >= bytes.length || bytes[position] == '\r' || bytes[position] == '\n') {
      return false;
    }
    if (isSpace(bytes[position])) {
      return true;
    }
    return !startsContentLine();
  }

  /** Whether there is a name with a colon or semicolon after it, even if that is folded. */
  private boolean startsContentLine() {
    int at = position;
    boolean named = false;
    while (at < bytes.length && at - position < IcsReader.MAX_LINE) {
      if (isNameOctet(bytes[at])) {
        named = true;
        at++;
      } else if (bytes[at] == '\r' || bytes[at] == '\n') {
        at += at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n' ? 2 : 1;
        if (at == bytes.length || !isSpace(bytes[at++])) {
          return false;
        }
      } else {
        return named && (bytes[at] == ':' || bytes[at] == ';');
      }
    }
    return false;
  }

  private static boolean isSpace(byte octet) {
    return octet == ' ' || octet == '\t';
  }

  private static boolean isNameOctet(int octet) {
    return (octet >= 'A' && octet <= 'Z')
        || (octet >= 'a' && octet <= 'z')
        || (octet >= '0' && octet <= '9')
        || octet == '-'
        || octet == '_'
        || octet == '.';
  }

  private String decode(byte[] octets, int start, int length, int line) {
    if (isAscii(octets, start, start + length)) {
      return new String(octets, start, length, US_ASCII);
    }
    CharBuffer text = CharBuffer.allocate(length);
    CoderResult result =
        UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, start, length), text, true);
    if (result.isError()) {
      notes.once(
          Notes.Kind.ENCODING,
          line,
          "A line is not in UTF-8; it is read as windows-1252, so letters may be wrong");
      return new String(octets, start, length, FALLBACK);
    }
    return text.flip().toString();
  }

  private static boolean isAscii(byte[] octets, int start, int end) {
    for (int i = start; i < end; i++) {
      if (octets[i] < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isContentLine(String text) {
    int end = 0;
    while (end < text.length() && isNameOctet(text.charAt(end))) {
      end++;
    }
    return end > 0 && end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == ';');
  }
}
