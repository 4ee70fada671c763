package dev.qose.core.feed.ics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/**
 * Writes content lines: in UTF-8, with CRLF, folded at 75 octets and never inside a character (RFC
 * 5545, clause 3.1).
 *
 * <pre>{@code
 * byte[] calendar = new IcsWriter().begin("VCALENDAR").value("VERSION", "2.0").end("VCALENDAR").toBytes();
 * }</pre>
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class IcsWriter {

  private static final int MAX_OCTETS = 75;

  private final StringBuilder out = new StringBuilder();

  /** Makes a writer with nothing written. */
  public IcsWriter() {}

  /**
   * Starts a component.
   *
   * @param component its name
   * @return this writer
   */
  public IcsWriter begin(String component) {
    return line("BEGIN:" + component);
  }

  /**
   * Ends a component.
   *
   * @param component its name
   * @return this writer
   */
  public IcsWriter end(String component) {
    return line("END:" + component);
  }

  /**
   * Writes a property whose value needs no escapes, such as a URI or a time.
   *
   * @param name name and parameters
   * @param value the value
   * @return this writer
   * @throws IllegalArgumentException if the value has a line end or another control character
   */
  public IcsWriter value(String name, String value) {
    return line(name + ":" + value);
  }

  /**
   * Writes a property of type TEXT.
   *
   * @param name its name
   * @param text its value, unescaped
   * @return this writer
   */
  public IcsWriter text(String name, String text) {
    return line(name + ":" + IcsText.escape(text));
  }

  /**
   * Writes a property with parameters.
   *
   * @param name its name
   * @param parameters its parameters, unquoted, in their order
   * @param value its value as it is to be written
   * @return this writer
   * @throws IllegalArgumentException if the value has a line end or another control character
   */
  public IcsWriter property(String name, Map<String, String> parameters, String value) {
    StringBuilder line = new StringBuilder(name);
    parameters.forEach(
        (key, text) -> line.append(';').append(key).append('=').append(IcsText.parameter(text)));
    return line(line.append(':').append(value).toString());
  }

  /**
   * Writes a content line.
   *
   * @param content the line, unfolded
   * @return this writer
   * @throws IllegalArgumentException if it has a line end or another control character
   */
  public IcsWriter line(String content) {
    int octets = 0;
    for (int i = 0; i < content.length(); ) {
      int c = content.codePointAt(i);
      if (c < 0x80 && IcsText.isControl((char) c)) {
        throw new IllegalArgumentException(
            "a content line has no control characters, but this has U+%04X: %s"
                .formatted(c, content.substring(0, Math.min(i, 40))));
      }
      int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (octets + size > MAX_OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(c);
      octets += size;
      i += Character.charCount(c);
    }
    out.append("\r\n");
    return this;
  }

  /** Returns what was written, folded and with line ends. */
  @Override
  public String toString() {
    return out.toString();
  }

  /**
   * Returns what was written.
   *
   * @return the lines in UTF-8
   */
  public byte[] toBytes() {
    return out.toString().getBytes(UTF_8);
  }
}
