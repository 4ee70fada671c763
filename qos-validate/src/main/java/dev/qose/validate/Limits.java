package dev.qose.validate;

import java.time.Duration;

/**
 * How much of a hostile document is endured. What goes beyond ends in a finding of rule {@code
 * QOS-LIMIT}, an error, not in an exception; it names the limit.
 *
 * <pre>{@code
 * QosValidator.builder().limits(Limits.DEFAULT.withTime(Duration.ofSeconds(5)));
 * }</pre>
 *
 * <p>What of a host's text no rule looks at, such as the extents of its dimensions or its keywords,
 * is passed over however long it is. All else is bounded, since the parser has to hold each tag,
 * and since some patterns of the schemas take a time that grows with the square of the text.
 *
 * @param bytes length of a document in bytes, unpacked, or in UTF-16 code units where it is given
 *     as text
 * @param depth how deep elements may be nested
 * @param attributes how many attributes an element may have, or declarations of namespaces
 * @param chars length of an attribute, or of a text in a QoS block, in UTF-16 code units; a start
 *     tag, comment or DOCTYPE may take about four times as many bytes
 * @param entityExpansions how many entity references of a DTD are expanded; its entities may have
 *     ten times as many characters together
 * @param elements how many elements are kept for rules to look at: those of QoS blocks, operations
 *     and the layers and feature types that a block names
 * @param findings how many findings of one rule are listed; the rest is counted
 * @param time how long checking a document may take
 * @since 0.1
 */
public record Limits(
    long bytes,
    int depth,
    int attributes,
    int chars,
    int entityExpansions,
    int elements,
    int findings,
    Duration time) {

  /**
   * 1 GiB, 500 levels, 1000 attributes, 65 536 characters, 1000 expansions, 500 000 elements, 1000
   * findings, 60 s.
   */
  public static final Limits DEFAULT =
      new Limits(1L << 30, 500, 1000, 1 << 16, 1000, 500_000, 1000, Duration.ofSeconds(60));

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
        || elements < 1
        || findings < 1) {
      throw new IllegalArgumentException("every limit must be 1 or more");
    }
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("the time must be more than none");
    }
  }

  /**
   * Returns these limits with another length of a document.
   *
   * @param limit the length in bytes
   * @return a copy
   */
  public Limits withBytes(long limit) {
    return new Limits(limit, depth, attributes, chars, entityExpansions, elements, findings, time);
  }

  /**
   * Returns these limits with another depth.
   *
   * @param limit how deep elements may be nested
   * @return a copy
   */
  public Limits withDepth(int limit) {
    return new Limits(bytes, limit, attributes, chars, entityExpansions, elements, findings, time);
  }

  /**
   * Returns these limits with another number of attributes.
   *
   * @param limit how many an element may have
   * @return a copy
   */
  public Limits withAttributes(int limit) {
    return new Limits(bytes, depth, limit, chars, entityExpansions, elements, findings, time);
  }

  /**
   * Returns these limits with another length of attributes and of texts in QoS blocks.
   *
   * @param limit the length in UTF-16 code units
   * @return a copy
   */
  public Limits withChars(int limit) {
    return new Limits(bytes, depth, attributes, limit, entityExpansions, elements, findings, time);
  }

  /**
   * Returns these limits with another number of entities.
   *
   * @param limit how many references are expanded
   * @return a copy
   */
  public Limits withEntityExpansions(int limit) {
    return new Limits(bytes, depth, attributes, chars, limit, elements, findings, time);
  }

  /**
   * Returns these limits with another number of elements.
   *
   * @param limit how many are kept for rules
   * @return a copy
   */
  public Limits withElements(int limit) {
    return new Limits(bytes, depth, attributes, chars, entityExpansions, limit, findings, time);
  }

  /**
   * Returns these limits with another number of findings.
   *
   * @param limit how many of one rule are listed
   * @return a copy
   */
  public Limits withFindings(int limit) {
    return new Limits(bytes, depth, attributes, chars, entityExpansions, elements, limit, time);
  }

  /**
   * Returns these limits with another time.
   *
   * @param limit how long checking a document may take
   * @return a copy
   */
  public Limits withTime(Duration limit) {
    return new Limits(bytes, depth, attributes, chars, entityExpansions, elements, findings, limit);
  }
}
