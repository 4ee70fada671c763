package dev.qose.jaxb.capabilities;

import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the characters of a document are written as bytes, found out as XML 1.0, Appendix F says.
 *
 * @param charset the encoding of the bytes; for UTF-16 the one that names the byte order
 * @param markLength number of bytes of the byte order mark, 0 without
 * @param repertoire the encoding whose characters may be written; other than {@code charset} only
 *     for a document that is held as a string and declares what it will be written in
 */
record Encoding(Charset charset, int markLength, Charset repertoire) {

  /** Number of bytes that {@link #of} wants to see. */
  static final int HEAD = 4096;

  /** Characters within which the XML declaration ends; the parser holds that many in one go. */
  private static final int DECLARATION = 1000;

  private static final Pattern DECLARED =
      Pattern.compile("\\sencoding\\s*=\\s*[\"']([^\"'<>]*)[\"']");

  /** Finds the encoding of a document from its first bytes. */
  static Encoding of(byte[] head) {
    if (head.length == 0) {
      throw new CapabilitiesException(Problem.MALFORMED, "The document is empty");
    }
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return marked(head, StandardCharsets.UTF_8, 3);
    }
    if (starts(head, 0, 0, 0xFE, 0xFF)
        || starts(head, 0xFF, 0xFE, 0, 0)
        || starts(head, 0, 0, 0, '<')
        || starts(head, '<', 0, 0, 0)) {
      throw new CapabilitiesException(
          Problem.ENCODING, "The document is in UTF-32, which is not supported; UTF-8 would be");
    }
    if (starts(head, 0xFE, 0xFF)) {
      return marked(head, StandardCharsets.UTF_16BE, 2);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return marked(head, StandardCharsets.UTF_16LE, 2);
    }
    if (starts(head, 0, '<')) {
      return marked(head, StandardCharsets.UTF_16BE, 0);
    }
    if (starts(head, '<', 0)) {
      return marked(head, StandardCharsets.UTF_16LE, 0);
    }
    Charset charset =
        declared(new String(head, StandardCharsets.ISO_8859_1))
            .map(Encoding::charset)
            .orElse(StandardCharsets.UTF_8);
    // A declaration that could be read byte by byte cannot be in UTF-16, or in EBCDIC.
    if (!new String(head, 0, 1, charset).equals(new String(head, 0, 1, StandardCharsets.US_ASCII))
        && head[0] > 0) {
      throw lie(charset.name(), "one byte a character");
    }
    return new Encoding(charset, 0, charset);
  }

  /** Describes a document held as a string, of which the bytes are UTF-16BE without a mark. */
  static Encoding ofString(String document) {
    if (document.isEmpty()) {
      throw new CapabilitiesException(Problem.MALFORMED, "The document is empty");
    }
    boolean marked = document.charAt(0) == '\uFEFF';
    String head = document.substring(marked ? 1 : 0, Math.min(document.length(), HEAD));
    Charset repertoire =
        declared(head)
            .map(Encoding::charset)
            .filter(Charset::canEncode)
            .orElse(StandardCharsets.UTF_8);
    return new Encoding(StandardCharsets.UTF_16BE, marked ? 2 : 0, repertoire);
  }

  /** Refuses an encoding that can be read only. */
  void requireWritable() {
    if (!charset.canEncode()) {
      throw new CapabilitiesException(
          Problem.ENCODING, "Nothing can be written in the encoding " + charset.name());
    }
  }

  /** Checks what is declared against what the first bytes show. */
  private static Encoding marked(byte[] head, Charset charset, int markLength) {
    String text = new String(head, markLength, head.length - markLength, charset);
    declared(text)
        .filter(name -> !agrees(name, charset))
        .ifPresent(
            name -> {
              throw lie(name, charset.name());
            });
    return new Encoding(charset, markLength, charset);
  }

  private static boolean agrees(String declared, Charset charset) {
    // ISO-10646-UCS-2 is what XML 1.0, 4.3.3 names beside UTF-16.
    return charset(declared).equals(charset)
        || (!charset.equals(StandardCharsets.UTF_8)
            && (declared.equalsIgnoreCase("UTF-16")
                || declared.equalsIgnoreCase("ISO-10646-UCS-2")));
  }

  private static CapabilitiesException lie(String declared, String found) {
    return new CapabilitiesException(
        Problem.ENCODING,
        "The XML declaration says " + declared + ", but the document begins in " + found);
  }

  private static Optional<String> declared(String head) {
    if (!head.startsWith("<?xml") || head.length() < 6 || head.charAt(5) > ' ') {
      return Optional.empty();
    }
    int end = head.indexOf("?>");
    if (end < 0 || end > DECLARATION) {
      throw new CapabilitiesException(
          Problem.MALFORMED,
          "The XML declaration does not end within " + DECLARATION + " characters",
          1,
          1,
          null);
    }
    Matcher matcher = DECLARED.matcher(head.substring(0, end));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name.equalsIgnoreCase("ISO-10646-UCS-2") ? "UTF-16" : name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new CapabilitiesException(
          Problem.ENCODING, "The declared encoding \"" + name + "\" is not known", 1, 1, e);
    }
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
