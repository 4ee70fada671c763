package dev.qose.jaxb;

/**
 * Bounds what splicing a document or a fragment may cost. A document beyond a limit ends in a
 * {@link dev.qose.jaxb.capabilities.CapabilitiesException} whose problem is {@code LIMIT}.
 *
 * <p>The size of a document hardly matters for memory, since text and comments are passed over
 * without being held; the other limits bound what the parser has to hold.
 *
 * @param documentBytes size of a document in bytes; bounds the temporary file that a stream is
 *     spooled to
 * @param blockChars size of a QoS block or fragment in UTF-16 code units
 * @param markupChars size of one start tag or DOCTYPE in UTF-16 code units, of all open start tags
 *     together, and of all distinct names together
 * @param depth number of elements open at the same time
 * @since 0.1
 */
public record DocumentLimits(long documentBytes, int blockChars, int markupChars, int depth) {

  /** One GiB a document, four Mi characters a block, one Mi characters of markup, depth 1000. */
  public static final DocumentLimits DEFAULT = new DocumentLimits(1L << 30, 1 << 22, 1 << 20, 1000);

  /**
   * Checks that every limit is positive.
   *
   * @param documentBytes size of a document
   * @param blockChars size of a block or fragment
   * @param markupChars size of markup
   * @param depth number of open elements
   * @throws IllegalArgumentException if one is not
   */
  public DocumentLimits {
    if (documentBytes < 1 || blockChars < 1 || markupChars < 1 || depth < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
