package dev.qose.jaxb.capabilities;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.qose.core.element.Namespaces;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import dev.qose.jaxb.markup.ByteSearch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what comes behind the place of a block, and has a look at it as it passes, since it
 * comes once: whether it holds another block, and whether it ends as a document does. It is not
 * parsed. In well-formed XML a {@code <} begins markup but in comments, CDATA sections and
 * processing instructions; so these are told apart, and all else is passed over. Encodings that
 * shift are not for this.
 */
final class Passage implements WritableByteChannel {

  /** How much before a name is looked at: the longest prefix in any encoding, and more. */
  private static final int BEFORE = 256;

  /** More than the longest text that is looked for has in any encoding. */
  private static final int AFTER = 64;

  private static final int CHUNK = 1 << 16;

  /** Bytes of which one is in all that is looked for, and which are rare in documents. */
  private static final char[] RARE = {'Q', '!', '?'};

  private static final Pattern START_OF_TAG = Pattern.compile("<(?:[^<>\\s\"'/=!?]+:)?$");

  /** Bytes that are looked for, by one among them that is rare in documents. */
  private static final class Wanted {

    final byte[] bytes;
    final int rare;

    Wanted(String text, char rare, Charset charset) {
      this.bytes = text.getBytes(charset);
      int at = 0;
      while (bytes[at] != rare) {
        at++;
      }
      this.rare = at;
    }
  }

  /** What holds no elements, whatever it looks like. */
  private record Literal(Wanted start, ByteSearch end, int endLength) {

    static Literal of(String start, char rare, String end, Charset charset) {
      byte[] bytes = end.getBytes(charset);
      return new Literal(new Wanted(start, rare, charset), new ByteSearch(bytes), bytes.length);
    }
  }

  private final WritableByteChannel target;
  private final Charset charset;
  private final int unit;
  private final Wanted name;
  private final List<Literal> literals;

  /** The end of what has passed, at least as much as is wanted of the document's, and the rest. */
  private final byte[] window = new byte[DocumentEnd.TAIL + CHUNK];

  private int length;

  /** The window's bytes not looked at yet: a machine looks through a string several at once. */
  private String text = "";

  private int textStart;

  /** Where in the window each of {@link #RARE} is next, or what is less than {@link #looked}. */
  private final int[] next = new int[RARE.length];

  /** Up to where in the window has been looked. */
  private int looked;

  /** Number of bytes that have passed before the window. */
  private long before;

  /** What is being passed over, or null. */
  private @Nullable Literal literal;

  private boolean hasBlock;

  /** Begins between markup. */
  Passage(WritableByteChannel target, Charset charset) {
    this.target = target;
    this.charset = charset;
    this.unit = " ".getBytes(charset).length;
    this.name = new Wanted(Namespaces.QOS_ROOT, 'Q', charset);
    this.literals =
        List.of(
            Literal.of("<!--", '!', "-->", charset),
            Literal.of("<![CDATA[", '!', "]]>", charset),
            Literal.of("<?", '?', "?>", charset));
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int all = source.remaining();
    while (source.hasRemaining()) {
      ByteBuffer piece = source.slice();
      piece.limit(Math.min(piece.remaining(), CHUNK));
      source.position(source.position() + piece.remaining());
      take(piece.duplicate());
      while (piece.hasRemaining()) {
        target.write(piece);
      }
    }
    return all;
  }

  private void take(ByteBuffer piece) {
    int added = piece.remaining();
    if (length + added > window.length) {
      int gone = length - DocumentEnd.TAIL;
      System.arraycopy(window, gone, window, 0, DocumentEnd.TAIL);
      before += gone;
      looked -= gone;
      length -= gone;
    }
    piece.get(window, length, added);
    length += added;
    text = new String(window, looked, length - looked, ISO_8859_1);
    textStart = looked;
    Arrays.fill(next, -1);
    look(length - AFTER);
  }

  /** Goes on up to a place behind which there is enough to know what begins before it. */
  private void look(int until) {
    while (looked < until) {
      if (literal != null) {
        if (!pass(literal)) {
          return;
        }
      } else if (!toRare(until)) {
        return;
      } else if (!opens()) {
        hasBlock = hasBlock || isBlock();
        looked++;
      }
    }
  }

  /** Goes on to where one of the bytes is with which something may begin that matters. */
  private boolean toRare(int until) {
    int nearest = until;
    for (int i = 0; i < RARE.length; i++) {
      if (next[i] < looked) {
        int at = text.indexOf(RARE[i], looked - textStart);
        next[i] = at < 0 ? Integer.MAX_VALUE : textStart + at;
      }
      nearest = Math.min(nearest, next[i]);
    }
    looked = nearest;
    return nearest < until;
  }

  /** Passes over what holds no elements, to its end or to that of the window. */
  private boolean pass(Literal open) {
    int end = open.end.find(window, looked, length);
    while (end >= 0 && !isAligned(end)) {
      end = open.end.find(window, end + 1, length);
    }
    if (end < 0) {
      looked = Math.max(looked, length - open.endLength + 1);
      return false;
    }
    looked = end + open.endLength;
    literal = null;
    return true;
  }

  /** Tells whether something begins here that holds no elements, and goes behind its begin. */
  private boolean opens() {
    for (Literal one : literals) {
      if (isAt(one.start)) {
        looked += one.start.bytes.length - one.start.rare;
        literal = one;
        return true;
      }
    }
    return false;
  }

  private boolean isBlock() {
    if (!isAt(name)) {
      return false;
    }
    int start = looked - name.rare;
    int from = Math.max(0, start - BEFORE);
    from += (start - from) % unit;
    int end = start + name.bytes.length;
    // What follows is read where it is there, so that an end tag cut short is not taken for more.
    String next = new String(window, end, Math.min(unit, length - end), charset);
    return (next.isEmpty() || " \t\r\n/>".contains(next))
        && START_OF_TAG.matcher(new String(window, from, start - from, charset)).find();
  }

  private boolean isAt(Wanted wanted) {
    int from = looked - wanted.rare;
    int until = from + wanted.bytes.length;
    return from >= 0
        && until <= length
        && window[from] == wanted.bytes[0]
        && isAligned(from)
        && Arrays.equals(window, from, until, wanted.bytes, 0, wanted.bytes.length);
  }

  private boolean isAligned(int at) {
    return (before + at) % unit == 0;
  }

  /**
   * Says what is wrong with what has passed.
   *
   * @param root qualified name of the root element
   * @throws CapabilitiesException if there was a block, or the document did not end
   */
  void check(String root) {
    look(length);
    if (hasBlock) {
      throw new CapabilitiesException(
          Problem.MISPLACED,
          "Another "
              + Namespaces.QOS_ROOT
              + " stands far behind the place of the block, so that what was written has two; a"
              + " file, which can be read twice, would be mended");
    }
    int from = Math.max(0, length - DocumentEnd.TAIL);
    from += (int) ((before + from) % unit);
    String end = new String(window, from, length - from, charset);
    if (literal != null || !DocumentEnd.isEnd(end, root)) {
      throw new CapabilitiesException(
          Problem.MALFORMED,
          "The document ends before </" + root + ">, and so does what was written");
    }
  }

  @Override
  public boolean isOpen() {
    return target.isOpen();
  }

  @Override
  public void close() throws IOException {
    target.close();
  }
}
