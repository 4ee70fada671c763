package dev.qose.jaxb.markup;

import dev.qose.jaxb.DocumentLimits;
import dev.qose.jaxb.input.NotXmlException;
import dev.qose.jaxb.input.XmlEncoding;
import dev.qose.jaxb.markup.MarkupFaults.Kind;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A document as bytes and as characters. The parser counts characters; {@link #locate} finds the
 * bytes, by decoding once more up to the place, which is exact in every encoding.
 */
public record Document(
    Content content, XmlEncoding encoding, DocumentLimits limits, MarkupFaults faults)
    implements Closeable {

  /**
   * Opens a file.
   *
   * @param path the file
   * @param limits of what it may cost
   * @param faults makes what is thrown
   * @return the document, which is to be closed
   * @throws IOException if it cannot be read
   */
  public static Document of(Path path, DocumentLimits limits, MarkupFaults faults)
      throws IOException {
    return of(Content.of(path, limits, faults), limits, faults);
  }

  /**
   * Reads a stream as far as it is needed, without closing it.
   *
   * @param in the stream
   * @param limits of what it may cost
   * @param faults makes what is thrown
   * @return the document, which is to be closed
   * @throws IOException if it cannot be read
   */
  public static Document of(InputStream in, DocumentLimits limits, MarkupFaults faults)
      throws IOException {
    return of(Content.of(in, limits, faults), limits, faults);
  }

  /**
   * Treats a string as what it is, UTF-16, so that there is one way to do things.
   *
   * @param text the string
   * @param limits of what it may cost
   * @param faults makes what is thrown
   * @return the document, which needs no closing
   */
  public static Document of(String text, DocumentLimits limits, MarkupFaults faults) {
    if (text.length() > limits.documentBytes() / 2) {
      throw faults.of(
          Kind.LIMIT,
          "The document is longer than the limit of " + limits.documentBytes() + " bytes");
    }
    XmlEncoding encoding = known(() -> XmlEncoding.ofString(text), faults);
    try {
      ByteBuffer bytes = StandardCharsets.UTF_16BE.newEncoder().encode(CharBuffer.wrap(text));
      byte[] array = new byte[bytes.remaining()];
      bytes.get(array);
      return new Document(new Content.OfBytes(array), encoding, limits, faults);
    } catch (CharacterCodingException e) {
      throw faults.of(Kind.MALFORMED, "The document holds half a surrogate pair", 0, 0, e);
    }
  }

  /**
   * Reads the beginning of a stream only.
   *
   * @param in the stream
   * @param limits of what it may cost
   * @param faults makes what is thrown
   * @return the tokens, which need no closing
   * @throws IOException if it cannot be read
   */
  public static XmlTokens tokens(InputStream in, DocumentLimits limits, MarkupFaults faults)
      throws IOException {
    byte[] head = in.readNBytes(XmlEncoding.HEAD);
    XmlEncoding encoding = known(() -> XmlEncoding.of(head), faults);
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
    all.skipNBytes(encoding.markLength());
    return new XmlTokens(
        new DecodingReader(all, encoding.charset()), limits, "The document", faults);
  }

  /**
   * Holds bytes.
   *
   * @param bytes the document, which must not change
   * @param limits of what it may cost
   * @param faults makes what is thrown
   * @return the document, which needs no closing
   */
  public static Document of(byte[] bytes, DocumentLimits limits, MarkupFaults faults) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, XmlEncoding.HEAD));
    return new Document(
        new Content.OfBytes(bytes), known(() -> XmlEncoding.of(head), faults), limits, faults);
  }

  private static Document of(Content content, DocumentLimits limits, MarkupFaults faults)
      throws IOException {
    try {
      byte[] head = content.from(0).readNBytes(XmlEncoding.HEAD);
      return new Document(content, known(() -> XmlEncoding.of(head), faults), limits, faults);
    } catch (IOException | RuntimeException e) {
      content.close();
      throw e;
    }
  }

  private static XmlEncoding known(Supplier<XmlEncoding> found, MarkupFaults faults) {
    try {
      return found.get();
    } catch (NotXmlException e) {
      Kind kind =
          switch (e.kind()) {
            case MALFORMED -> Kind.MALFORMED;
            case ENCODING -> Kind.ENCODING;
          };
      throw faults.of(kind, e.reason(), 1, 1, e);
    }
  }

  /** Refuses an encoding that can be read only. */
  public void requireWritable() {
    if (!encoding.charset().canEncode()) {
      throw faults.of(
          Kind.ENCODING, "Nothing can be written in the encoding " + encoding.charset().name());
    }
  }

  /** Tells whether what a byte means goes by bytes before it that are no characters. */
  public boolean shifts() {
    return DecodingReader.shifts(encoding.charset());
  }

  /** Begins to read the document's characters. */
  public Reader characters() throws IOException {
    return decode(encoding.markLength());
  }

  /** Begins to read the document; the tokens need no closing, the document does. */
  public XmlTokens tokens() throws IOException {
    return new XmlTokens(decode(encoding.markLength()), limits, "The document", faults);
  }

  /** Finds the byte offsets of ascending offsets in characters. */
  public long[] locate(long... offsets) throws IOException {
    DecodingReader reader = decode(encoding.markLength());
    char[] buffer = new char[1 << 13];
    long[] bytes = new long[offsets.length];
    long at = 0;
    for (int i = 0; i < offsets.length; i++) {
      while (at < offsets[i]) {
        int n = reader.read(buffer, 0, (int) Math.min(buffer.length, offsets[i] - at));
        if (n < 0) {
          throw new IOException("the document became shorter while it was read");
        }
        at += n;
      }
      bytes[i] = encoding.markLength() + reader.consumed();
    }
    return bytes;
  }

  /** Returns the characters from one offset up to another. */
  public String text(long from, long until) throws IOException {
    if (until - from > limits.blockChars()) {
      throw faults.of(
          Kind.LIMIT, "The block is longer than " + limits.blockChars() + " characters");
    }
    long[] bytes = locate(from, until);
    byte[] text = content.from(bytes[0]).readNBytes((int) (bytes[1] - bytes[0]));
    return new String(text, encoding.charset());
  }

  /** Returns all characters, where they are no more than a block may have. */
  public String text() throws IOException {
    char[] buffer = new char[1 << 13];
    StringBuilder text = new StringBuilder();
    DecodingReader reader = decode(encoding.markLength());
    try {
      for (int n = reader.read(buffer, 0, buffer.length);
          n >= 0;
          n = reader.read(buffer, 0, buffer.length)) {
        text.append(buffer, 0, n);
        if (text.length() > limits.blockChars()) {
          throw faults.of(
              Kind.LIMIT, "The block is longer than " + limits.blockChars() + " characters");
        }
      }
      return text.toString();
    } catch (CharacterCodingException e) {
      int lines = (int) text.chars().filter(c -> c == '\n').count();
      throw faults.of(
          Kind.ENCODING,
          "The block is not in the encoding " + encoding.charset() + ", which it declares",
          lines + 1,
          text.length() - text.lastIndexOf("\n"),
          e);
    }
  }

  /** Returns the last bytes of the document as characters, of which the first may be wrong. */
  public String tail(int bytes) throws IOException {
    // Whole pairs of bytes after the mark, for UTF-16.
    long from = Math.max(encoding.markLength(), (content.size() - bytes) & ~1L);
    return new String(content.from(from).readAllBytes(), encoding.charset());
  }

  /** Tells whether a text may occur after an offset in characters, without decoding. */
  public boolean contains(String text, long offset) throws IOException {
    return !encoding.charset().canEncode()
        || content.contains(new ByteSearch(text.getBytes(encoding.charset())), locate(offset)[0]);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private DecodingReader decode(long from) throws IOException {
    return new DecodingReader(content.from(from), encoding.charset());
  }
}
