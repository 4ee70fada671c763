package dev.qose.core.config;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.qose.core.config.JsonTree.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gets a document's text, never more of it than a configuration can sensibly have. */
final class JsonInput {

  /** In bytes of a stream, or characters of a text: some thousand request options. */
  static final int MAX_SIZE = 2 * 1024 * 1024;

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

  private final Problems problems;

  JsonInput(Problems problems) {
    this.problems = problems;
  }

  /** The text in UTF-8 or UTF-16, with or without a byte order mark; empty after a report. */
  Optional<String> text(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_SIZE + 1);
    return bytes.length > MAX_SIZE ? tooLarge("bytes") : decode(bytes).map(JsonInput::withoutMark);
  }

  Optional<String> text(Reader in) throws IOException {
    char[] chars = new char[8192];
    StringBuilder text = new StringBuilder();
    int count = in.read(chars);
    while (count >= 0 && text.length() <= MAX_SIZE) {
      text.append(chars, 0, count);
      count = in.read(chars);
    }
    return text(text.toString());
  }

  Optional<String> text(String text) {
    return text.length() > MAX_SIZE ? tooLarge("characters") : Optional.of(withoutMark(text));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Optional<String> decode(byte[] bytes) {
    Charset charset = charset(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      problems.add(JsonPath.ROOT, end(text), "not in " + charset + " from here on");
      return Optional.empty();
    }
    return Optional.of(text.toString());
  }

  /** A document begins with a mark, or with an ASCII character, of which UTF-16 makes a zero. */
  private static Charset charset(byte[] bytes) {
    int first = bytes.length < 2 ? 1 : bytes[0] & 0xFF;
    int second = bytes.length < 2 ? 1 : bytes[1] & 0xFF;
    if (first == 0 || (first == 0xFE && second == 0xFF)) {
      return UTF_16BE;
    }
    return second == 0 || (first == 0xFF && second == 0xFE) ? UTF_16LE : UTF_8;
  }

  private static Position end(CharSequence text) {
    String before = text.toString();
    long breaks = LINE_BREAK.matcher(before).results().count();
    int lastBreak = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
    return new Position((int) breaks + 1, before.length() - lastBreak);
  }

  private Optional<String> tooLarge(String unit) {
    problems.add(
        JsonPath.ROOT, new Position(1, 1), "larger than " + MAX_SIZE + " " + unit + ": not read");
    return Optional.empty();
  }
}
