package dev.qose.validate.fix;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's characters, and how they are written as bytes. The byte order mark is one of them.
 *
 * @param characters all of it
 * @param charset the encoding, which names the byte order
 */
record SourceText(String characters, Charset charset) {

  private static final int HEAD = 1000;

  private static final Pattern DECLARED =
      Pattern.compile("^\\uFEFF?<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'<>]*)[\"']");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");

  /**
   * Decodes a document that an XML parser could read.
   *
   * @throws UnfixableException if writing what was read would not give the same bytes
   */
  static SourceText of(byte[] document) {
    Charset charset = charsetOf(document);
    try {
      String characters = charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
      SourceText text = new SourceText(characters, charset);
      if (charset.canEncode() && Arrays.equals(document, text.bytes())) {
        return text;
      }
    } catch (CharacterCodingException e) {
      throw new UnfixableException(
          "the document is not in %s, which it seems to be in".formatted(charset));
    }
    throw new UnfixableException(
        "a document in the encoding %s cannot be written again to the byte; UTF-8 would be fine"
            .formatted(charset));
  }

  /** Returns this document with other characters. */
  SourceText with(String otherCharacters) {
    return new SourceText(otherCharacters, charset);
  }

  /** Encodes the characters, of which the encoding must have all. */
  byte[] bytes() {
    try {
      ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(characters));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("characters must be written as references", e);
    }
  }

  /** The document's first line end, which stands for all. */
  String lineEnd() {
    Matcher matcher = LINE_END.matcher(characters);
    return matcher.find() ? matcher.group() : "\n";
  }

  CharsetEncoder newEncoder() {
    return charset.newEncoder();
  }

  /** As XML 1.0, Appendix F says; the byte order mark stays a character. */
  private static Charset charsetOf(byte[] document) {
    if (starts(document, 0, 0, 0xFE, 0xFF) || starts(document, 0, 0, 0, '<')) {
      return Charset.forName("UTF-32BE");
    }
    if (starts(document, 0xFF, 0xFE, 0, 0) || starts(document, '<', 0, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (starts(document, 0xFE, 0xFF) || starts(document, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(document, 0xFF, 0xFE) || starts(document, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(document, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    return declared(document).orElse(StandardCharsets.UTF_8);
  }

  private static Optional<Charset> declared(byte[] document) {
    int length = Math.min(document.length, HEAD);
    Matcher matcher =
        DECLARED.matcher(new String(document, 0, length, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(matcher.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnfixableException(
          "the encoding \"%s\" is not known; UTF-8 would be fine".formatted(matcher.group(1)));
    }
  }

  private static boolean starts(byte[] document, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i == document.length || (document[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
