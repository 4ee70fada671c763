package dev.qose.jaxb.capabilities;

import dev.qose.core.element.Namespaces;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * Hands on what comes behind the place of a block, and has a look at it as it passes: it comes
 * once, and is not parsed, so that a start tag in a comment is taken for one as well.
 */
final class Passage implements WritableByteChannel {

  /** How much before a name is looked at: the longest prefix in any encoding, and more. */
  private static final int BEFORE = 256;

  private static final Pattern START_OF_TAG = Pattern.compile("<(?:[^<>\\s\"'/=!?]+:)?$");

  private final WritableByteChannel target;
  private final Charset charset;
  private final ByteSearch search;

  /** As much of the end of what has passed as is wanted of the document's. */
  private final byte[] tail = new byte[DocumentEnd.TAIL];

  private int tailLength;
  private long passed;
  private boolean hasBlock;

  /**
   * Begins.
   *
   * @param passed number of bytes before what comes here
   */
  Passage(WritableByteChannel target, Charset charset, long passed) {
    this.target = target;
    this.charset = charset;
    this.passed = passed;
    this.search = new ByteSearch(Namespaces.QOS_ROOT.getBytes(charset));
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int length = source.remaining();
    look(source.array(), source.arrayOffset() + source.position(), length);
    while (source.hasRemaining()) {
      target.write(source);
    }
    return length;
  }

  private void look(byte[] bytes, int from, int length) {
    // Where the last piece and this one meet.
    int before = Math.min(tailLength, 2 * BEFORE);
    int after = Math.min(length, 2 * BEFORE);
    byte[] edge = new byte[before + after];
    System.arraycopy(tail, tailLength - before, edge, 0, before);
    System.arraycopy(bytes, from, edge, before, after);
    hasBlock = hasBlock || hasBlock(edge, 0, edge.length) || hasBlock(bytes, from, from + length);
    int kept = Math.max(0, Math.min(tailLength, tail.length - length));
    System.arraycopy(tail, tailLength - kept, tail, 0, kept);
    int added = Math.min(length, tail.length);
    System.arraycopy(bytes, from + length - added, tail, kept, added);
    tailLength = kept + added;
    passed += length;
  }

  private boolean hasBlock(byte[] bytes, int from, int until) {
    for (int at = search.find(bytes, from, until);
        at >= 0;
        at = search.find(bytes, at + 1, until)) {
      // An even number of bytes, for UTF-16.
      int before = Math.min(at - from, BEFORE) & ~1;
      if (START_OF_TAG.matcher(new String(bytes, at - before, before, charset)).find()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says what is wrong with what has passed.
   *
   * @param root qualified name of the root element
   * @throws CapabilitiesException if there was a block, or the document did not end
   */
  void check(String root) {
    if (hasBlock) {
      throw new CapabilitiesException(
          Problem.MISPLACED,
          "Another "
              + Namespaces.QOS_ROOT
              + " stands far behind the place of the block, so that what was written has two; a"
              + " file, which can be read twice, would be mended");
    }
    int odd = (int) (passed - tailLength) & 1;
    String end = new String(tail, odd, tailLength - odd, charset);
    if (!DocumentEnd.isEnd(end, root)) {
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
