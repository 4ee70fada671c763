package dev.qose.validate;

import dev.qose.core.rule.Deadline;
import dev.qose.jaxb.input.XmlEncoding;
import dev.qose.validate.LimitException.Limit;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Counts what is read, up to the limits, and remembers a failure to read, which must not be taken
 * for a fault of the document.
 *
 * <p>The parser holds a start tag, comment or DOCTYPE until it is complete, and only then tells of
 * it. But it comes here for every piece: so here it is noticed that one does not end.
 */
final class LimitedInput {

  /** More than any parser reads in advance. */
  private static final int READ_AHEAD = 1 << 16;

  private static final int PACKED_BUFFER = 1 << 13;

  /** Those that both engines decode themselves, and strictly, and know the place of an error. */
  private static final Set<Charset> OF_THE_ENGINES =
      Set.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

  private final Limits limits;
  private final Deadline deadline;
  private long count;
  private long told;
  private @Nullable IOException failure;

  LimitedInput(Limits limits, Deadline deadline) {
    this.limits = limits;
    this.deadline = deadline;
  }

  /**
   * Opens a document in bytes, which may be packed by gzip.
   *
   * @throws dev.qose.jaxb.input.NotXmlException if its first bytes show that it is none
   */
  InputSource open(InputStream document) throws IOException {
    InputStream all = new Noting(document);
    byte[] head = all.readNBytes(XmlEncoding.HEAD);
    all = new SequenceInputStream(new ByteArrayInputStream(head), all);
    if (isPacked(head)) {
      InputStream unpacked = new GZIPInputStream(all, PACKED_BUFFER);
      head = unpacked.readNBytes(XmlEncoding.HEAD);
      all = new SequenceInputStream(new ByteArrayInputStream(head), unpacked);
    }
    XmlEncoding encoding = XmlEncoding.of(head);
    all.skipNBytes(encoding.markLength());
    InputStream counted = new Counting(all);
    Charset charset = encoding.charset();
    if (!OF_THE_ENGINES.contains(charset)) {
      return new InputSource(
          new InputStreamReader(
              counted,
              charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
    InputSource source = new InputSource(counted);
    source.setEncoding(charset.name());
    return source;
  }

  /**
   * Opens a document in characters. What it says of its encoding counts for nothing.
   *
   * @throws dev.qose.jaxb.input.NotXmlException if its first characters show that it is none
   */
  InputSource open(String document) {
    int mark = XmlEncoding.ofString(document).markLength() / Character.BYTES;
    return new InputSource(new CountingReader(new StringReader(document.substring(mark))));
  }

  /** Notes that the parser has told of what it has read. */
  void tell() {
    told = count;
  }

  void checkTime() {
    deadline.check();
  }

  /** Throws what went wrong in reading, if anything did. */
  void throwFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  private static boolean isPacked(byte[] head) {
    return head.length > 1 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
  }

  /** Looks whether more may be read. */
  private void before() {
    checkTime();
    if (count - told > READ_AHEAD + 4L * limits.chars()) {
      throw new LimitException(
          Limit.CHARS,
          "A tag, comment or DOCTYPE is longer than the limit of %d characters allows."
              .formatted(limits.chars()));
    }
  }

  /** Counts what was read, and returns how much it was. */
  private int after(int length) {
    count += Math.max(length, 0);
    if (count > limits.bytes()) {
      throw new LimitException(
          Limit.BYTES,
          "The document is longer than the limit of %d bytes.".formatted(limits.bytes()));
    }
    return length;
  }

  /** The document as it comes in. */
  private final class Noting extends FilterInputStream {

    Noting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }

  /** The document as the parser reads it. */
  private final class Counting extends FilterInputStream {

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      before();
      return after(super.read(bytes, offset, length));
    }
  }

  /** The document as the parser reads it, where it is in characters. */
  private final class CountingReader extends FilterReader {

    CountingReader(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
      before();
      return after(super.read(chars, offset, length));
    }
  }
}
