package dev.qose.jaxb.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes strictly and knows which byte comes after the last character it handed out, which {@link
 * java.io.InputStreamReader} does not. What precedes a wrong byte is handed out before the error.
 */
final class DecodingReader extends Reader {

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13).limit(0);
  private long read;
  private boolean ended;

  /** Whether what a byte means goes by a sequence of bytes before, which itself is no character. */
  private final boolean shifts;

  DecodingReader(InputStream in, Charset charset) {
    this.in = in;
    this.shifts = shifts(charset);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Tells whether an encoding shifts between sets of characters, by bytes that are none. */
  static boolean shifts(Charset charset) {
    return charset.name().startsWith("ISO-2022");
  }

  /**
   * Returns the number of bytes that the characters handed out were made of. Where the encoding
   * shifts, what shifts back to ASCII counts to what comes before, and what shifts away from it to
   * what follows, so that ASCII can be put between the two.
   */
  long consumed() {
    return read - bytes.remaining();
  }

  /**
   * Reads up to {@code length} characters, which must be two at least where a surrogate pair may
   * come.
   *
   * @throws CharacterCodingException at bytes that are no characters
   */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, offset, shifts ? 1 : length);
    while (true) {
      CoderResult result = shifts ? decodeOne(out) : decoder.decode(bytes, out, ended);
      if (out.position() > offset) {
        return out.position() - offset;
      }
      if (result.isError()) {
        result.throwException();
      }
      if (ended) {
        return -1;
      }
      bytes.compact();
      int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (n < 0) {
        ended = true;
      } else {
        bytes.position(bytes.position() + n);
        read += n;
      }
      bytes.flip();
    }
  }

  /** Decodes no more bytes than it takes to get a character. */
  private CoderResult decodeOne(CharBuffer out) {
    int all = bytes.limit();
    CoderResult result = CoderResult.UNDERFLOW;
    for (int end = bytes.position() + 1; end <= all && out.hasRemaining(); end++) {
      bytes.limit(end);
      result = decoder.decode(bytes, out, ended && end == all);
    }
    bytes.limit(all);
    if (!out.hasRemaining() && out.get(out.position() - 1) >= 0x80) {
      decoder.decode(bytes, out, ended); // passes over what shifts
    }
    return result;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
