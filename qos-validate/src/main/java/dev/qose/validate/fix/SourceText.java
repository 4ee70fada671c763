package dev.qose.validate.fix;

import dev.qose.jaxb.input.NotXmlException;
import dev.qose.jaxb.input.XmlEncoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's characters, and how they are written as bytes. The byte order mark is one of them.
 *
 * @param characters all of it
 * @param charset the encoding, which names the byte order
 */
record SourceText(String characters, Charset charset) {

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

  private static Charset charsetOf(byte[] document) {
    try {
      int length = Math.min(document.length, XmlEncoding.HEAD);
      return XmlEncoding.of(Arrays.copyOf(document, length)).charset();
    } catch (NotXmlException e) {
      throw new UnfixableException(e.reason());
    }
  }
}
