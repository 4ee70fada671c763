package dev.qose.validate;

import java.time.Duration;

/**
 * How much of a hostile document is endured. What goes beyond ends in a finding, not in an
 * exception.
 *
 * <p>Text and markup are bounded as well as the whole, since the parser has to hold each of them,
 * and since some patterns of the schemas take a time that grows with the square of the text.
 *
 * @param bytes length of a document in bytes, or in UTF-16 code units where it is given as text
 * @param depth how deep elements may be nested
 * @param attributes how many attributes an element may have
 * @param chars length of an attribute, or of the text of an element, in UTF-16 code units; a start
 *     tag, comment or DOCTYPE may take about four times as many bytes
 * @param entityExpansions how many entity references of a DTD are expanded
 * @param findings how many findings are listed; the rest is counted
 * @param time how long reading a document may take
 * @since 0.1
 */
public record Limits(
    long bytes,
    int depth,
    int attributes,
    int chars,
    int entityExpansions,
    int findings,
    Duration time) {

  /**
   * 1 GiB, 500 levels, 1000 attributes, 65 536 characters, 1000 expansions, 1000 findings, 60 s.
   */
  public static final Limits DEFAULT =
      new Limits(1L << 30, 500, 1000, 1 << 16, 1000, 1000, Duration.ofSeconds(60));

  /**
   * Checks that there is room for anything at all.
   *
   * @throws IllegalArgumentException if a limit is less than 1, or there is no time
   */
  public Limits {
    if (bytes < 1
        || depth < 1
        || attributes < 1
        || chars < 1
        || entityExpansions < 1
        || findings < 1) {
      throw new IllegalArgumentException("every limit must be 1 or more");
    }
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("the time must be more than none");
    }
  }
}
