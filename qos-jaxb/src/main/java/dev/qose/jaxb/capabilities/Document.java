package dev.qose.jaxb.capabilities;

import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import dev.qose.jaxb.input.NotXmlException;
import dev.qose.jaxb.input.XmlEncoding;
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
import java.util.function.Supplier;

/**
 * A document as bytes and as characters. The parser counts characters; {@link #locate} finds the
 * bytes, by decoding once more up to the place, which is exact in every encoding.
 */
record Document(Content content, XmlEncoding encoding, Limits limits) implements Closeable {

  static Document of(Path path, Limits limits) throws IOException {
    return of(Content.of(path, limits), limits);
  }

  static Document of(InputStream in, Limits limits) throws IOException {
    return of(Content.of(in, limits), limits);
  }

  /** Treats a string as what it is, UTF-16, so that there is one way to do things. */
  static Document of(String text, Limits limits) {
    if (text.length() > limits.documentBytes() / 2) {
      throw new CapabilitiesException(
          Problem.LIMIT,
          "The document is longer than the limit of " + limits.documentBytes() + " bytes");
    }
    XmlEncoding encoding = known(() -> XmlEncoding.ofString(text));
    try {
      ByteBuffer bytes = StandardCharsets.UTF_16BE.newEncoder().encode(CharBuffer.wrap(text));
      byte[] array = new byte[bytes.remaining()];
      bytes.get(array);
      return new Document(new Content.OfBytes(array), encoding, limits);
    } catch (CharacterCodingException e) {
      throw new CapabilitiesException(
          Problem.MALFORMED, "The document holds half a surrogate pair", 0, 0, e);
    }
  }

  /** Reads the beginning of a stream only. */
  static XmlTokens tokens(InputStream in, Limits limits) throws IOException {
    byte[] head = in.readNBytes(XmlEncoding.HEAD);
    XmlEncoding encoding = known(() -> XmlEncoding.of(head));
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
    all.skipNBytes(encoding.markLength());
    return new XmlTokens(
        new DecodingReader(all, encoding.charset()), limits, "The document", Problem.MALFORMED);
  }

  private static Document of(Content content, Limits limits) throws IOException {
    try {
      byte[] head = content.from(0).readNBytes(XmlEncoding.HEAD);
      return new Document(content, known(() -> XmlEncoding.of(head)), limits);
    } catch (IOException | RuntimeException e) {
      content.close();
      throw e;
    }
  }

  private static XmlEncoding known(Supplier<XmlEncoding> found) {
    try {
      return found.get();
    } catch (NotXmlException e) {
      Problem problem =
          switch (e.kind()) {
            case MALFORMED -> Problem.MALFORMED;
            case ENCODING -> Problem.ENCODING;
          };
      throw new CapabilitiesException(problem, e.reason(), 1, 1, e);
    }
  }

  /** Refuses an encoding that can be read only. */
  void requireWritable() {
    if (!encoding.charset().canEncode()) {
      throw new CapabilitiesException(
          Problem.ENCODING, "Nothing can be written in the encoding " + encoding.charset().name());
    }
  }

  /** Begins to read the document's characters. */
  Reader characters() throws IOException {
    return decode(encoding.markLength());
  }

  /** Begins to read the document; the tokens need no closing, the document does. */
  XmlTokens tokens() throws IOException {
    return new XmlTokens(decode(encoding.markLength()), limits, "The document", Problem.MALFORMED);
  }

  /** Finds the byte offsets of ascending offsets in characters. */
  long[] locate(long... offsets) throws IOException {
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
  String text(long from, long until) throws IOException {
    if (until - from > limits.blockChars()) {
      throw new CapabilitiesException(
          Problem.LIMIT, "The block is longer than " + limits.blockChars() + " characters");
    }
    long[] bytes = locate(from, until);
    byte[] text = content.from(bytes[0]).readNBytes((int) (bytes[1] - bytes[0]));
    return new String(text, encoding.charset());
  }

  /** Returns all characters, where they are no more than a block may have. */
  String text() throws IOException {
    char[] buffer = new char[1 << 13];
    StringBuilder text = new StringBuilder();
    DecodingReader reader = decode(encoding.markLength());
    try {
      for (int n = reader.read(buffer, 0, buffer.length);
          n >= 0;
          n = reader.read(buffer, 0, buffer.length)) {
        text.append(buffer, 0, n);
        if (text.length() > limits.blockChars()) {
          throw new CapabilitiesException(
              Problem.LIMIT, "The block is longer than " + limits.blockChars() + " characters");
        }
      }
      return text.toString();
    } catch (CharacterCodingException e) {
      int lines = (int) text.chars().filter(c -> c == '\n').count();
      throw new CapabilitiesException(
          Problem.ENCODING,
          "The block is not in the encoding " + encoding.charset() + ", which it declares",
          lines + 1,
          text.length() - text.lastIndexOf("\n"),
          e);
    }
  }

  /** Returns the last bytes of the document as characters, of which the first may be wrong. */
  String tail(int bytes) throws IOException {
    // Whole pairs of bytes after the mark, for UTF-16.
    long from = Math.max(encoding.markLength(), (content.size() - bytes) & ~1L);
    return new String(content.from(from).readAllBytes(), encoding.charset());
  }

  /** Tells whether a text may occur after an offset in characters, without decoding. */
  boolean contains(String text, long offset) throws IOException {
    return !encoding.charset().canEncode()
        || new ByteSearch(text.getBytes(encoding.charset())).isIn(content.from(locate(offset)[0]));
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private DecodingReader decode(long from) throws IOException {
    return new DecodingReader(content.from(from), encoding.charset());
  }
}
