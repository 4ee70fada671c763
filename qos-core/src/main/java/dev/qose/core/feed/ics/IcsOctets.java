package dev.qose.core.feed.ics;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A file as it is written, to be changed in places and left alone in all others, to the octet.
 *
 * <p>Immutable and thread-safe. Cost of a change: a copy of the file.
 *
 * @since 0.1
 */
public final class IcsOctets {

  private static final byte[] NO_MARK = {};
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};

  private final byte[] mark;
  private final Charset charset;

  /** What comes after the mark, in UTF-8 unless it was in UTF-8 and damaged. */
  private final byte[] text;

  private IcsOctets(byte[] mark, Charset charset, byte[] text) {
    this.mark = mark;
    this.charset = charset;
    this.text = text;
  }

  static IcsOctets of(byte[] file) {
    for (byte[] mark : List.of(UTF_8_MARK, UTF_16BE_MARK, UTF_16LE_MARK)) {
      if (file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length)) {
        Charset charset = mark == UTF_8_MARK ? UTF_8 : mark == UTF_16BE_MARK ? UTF_16BE : UTF_16LE;
        return of(mark, charset, file);
      }
    }
    if (file.length >= 2 && (file[0] == 0) != (file[1] == 0)) {
      return of(NO_MARK, file[0] == 0 ? UTF_16BE : UTF_16LE, file);
    }
    return new IcsOctets(NO_MARK, UTF_8, file);
  }

  private static IcsOctets of(byte[] mark, Charset charset, byte[] file) {
    byte[] rest = Arrays.copyOfRange(file, mark.length, file.length);
    byte[] text = charset.equals(UTF_8) ? rest : new String(rest, charset).getBytes(UTF_8);
    return new IcsOctets(mark, charset, text);
  }

  boolean isUtf16() {
    return !charset.equals(UTF_8);
  }

  boolean hasMark() {
    return mark.length > 0;
  }

  byte[] text() {
    return text;
  }

  /**
   * Changes places.
   *
   * @param edits what comes where, in any order; they must not overlap, and of those in one place
   *     the first comes first
   * @return the file with the changes, in the encoding that it has
   */
  public byte[] with(List<IcsEdit> edits) {
    List<IcsEdit> ordered = new ArrayList<>(edits);
    ordered.sort(Comparator.comparingInt(IcsEdit::start));
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 1024);
    int at = 0;
    boolean lineOpen = false;
    for (IcsEdit edit : ordered) {
      out.write(text, at, edit.start() - at);
      if (edit.start() > at) {
        lineOpen = text[edit.start() - 1] != '\n' && text[edit.start() - 1] != '\r';
      }
      if (!edit.lines().isEmpty()) {
        // Where a file was cut off, its last line has no end.
        out.writeBytes(((lineOpen ? "\r\n" : "") + edit.lines()).getBytes(UTF_8));
        lineOpen = false;
      }
      at = edit.end();
    }
    out.write(text, at, text.length - at);
    return encoded(out.toByteArray());
  }

  private byte[] encoded(byte[] changed) {
    byte[] rest = isUtf16() ? new String(changed, UTF_8).getBytes(charset) : changed;
    byte[] file = Arrays.copyOf(mark, mark.length + rest.length);
    System.arraycopy(rest, 0, file, mark.length, rest.length);
    return file;
  }
}
