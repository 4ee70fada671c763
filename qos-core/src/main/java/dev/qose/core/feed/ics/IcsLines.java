package dev.qose.core.feed.ics;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Unfolds lines. This is done on bytes, since some fold inside a character. Lines that were broken
 * without the space that folding demands are joined where the rest cannot be a line of its own.
 */
final class IcsLines {

  private static final int MAX_OCTETS = 75;

  /** What else is common where UTF-8 was forgotten; it gives every byte some meaning. */
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private static final Pattern CONTENT_LINE = Pattern.compile("[A-Za-z0-9._-]+[;:]");

  private final byte[] bytes;
  private final Notes notes;
  private int position;

  /** Number of the physical line at {@link #position}, from 1. */
  private int number = 1;

  IcsLines(byte[] input, Notes notes) {
    this.notes = notes;
    bytes = inUtf8(input);
  }

  /** A line, unfolded. */
  record Line(int number, String text) {}

  /** The next line that is not empty; empty at the end. */
  Optional<Line> next() {
    while (position < bytes.length) {
      int first = number;
      byte[] content = unfold();
      if (content.length > 0) {
        return Optional.of(new Line(first, decode(content, first)));
      }
    }
    return Optional.empty();
  }

  private byte[] unfold() {
    int first = number;
    int start = position;
    int end = endOfLine(first);
    if (!isContinuation()) {
      return Arrays.copyOfRange(bytes, start, end);
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream(256);
    content.write(bytes, start, end - start);
    while (isContinuation()) {
      boolean folded = isSpace(bytes[position]);
      if (!folded) {
        notes.once(
            Notes.Kind.BROKEN_LINE,
            number,
            "a line goes on without the space that folding puts in front of it");
      }
      int from = folded ? position + 1 : position;
      int to = endOfLine(number);
      content.write(bytes, from, to - from);
      if (content.size() > IcsReader.MAX_LINE) {
        throw tooLong(first);
      }
    }
    return content.toByteArray();
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
              ? "the last line has no line end"
              : "a line ends with " + (bytes[end] == '\n' ? "a bare LF" : "a bare CR"));
    }
    if (end - start > MAX_OCTETS) {
      notes.once(
          Notes.Kind.LONG_LINE, number, "a line of " + (end - start) + " octets is not folded");
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
    int end = position;
    while (end < bytes.length && isNameOctet(bytes[end])) {
      end++;
    }
    boolean named = end > position && end < bytes.length;
    return !(named && (bytes[end] == ':' || bytes[end] == ';'));
  }

  private static boolean isSpace(byte octet) {
    return octet == ' ' || octet == '\t';
  }

  private static boolean isNameOctet(byte octet) {
    return (octet >= 'A' && octet <= 'Z')
        || (octet >= 'a' && octet <= 'z')
        || (octet >= '0' && octet <= '9')
        || octet == '-'
        || octet == '_'
        || octet == '.';
  }

  private String decode(byte[] content, int line) {
    CharBuffer text = CharBuffer.allocate(content.length);
    CoderResult result = UTF_8.newDecoder().decode(ByteBuffer.wrap(content), text, true);
    if (result.isError()) {
      notes.once(
          Notes.Kind.ENCODING, line, "not in UTF-8; read as windows-1252, so letters may be wrong");
      return new String(content, FALLBACK);
    }
    return text.flip().toString();
  }

  private byte[] inUtf8(byte[] input) {
    int first = input.length < 2 ? 1 : input[0] & 0xFF;
    int second = input.length < 2 ? 1 : input[1] & 0xFF;
    if (first == 0xEF && second == 0xBB && input.length > 2 && (input[2] & 0xFF) == 0xBF) {
      notes.once(Notes.Kind.ENCODING, 1, "begins with a byte order mark");
      return Arrays.copyOfRange(input, 3, input.length);
    }
    boolean mark = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    if (mark || (first == 0 && second != 0) || (first != 0 && second == 0)) {
      notes.once(Notes.Kind.ENCODING, 1, "in UTF-16");
      Charset charset = first == 0xFE || first == 0 ? UTF_16BE : UTF_16LE;
      int from = mark ? 2 : 0;
      return new String(input, from, input.length - from, charset).getBytes(UTF_8);
    }
    return input;
  }

  static boolean isContentLine(String text) {
    return CONTENT_LINE.matcher(text).lookingAt();
  }
}
