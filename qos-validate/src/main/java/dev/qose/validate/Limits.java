package dev.qose.validate;

/**
 * How much of a hostile document is endured. What goes beyond ends in a finding, not in an
 * exception.
 *
 * @param bytes length of a document in bytes, or in UTF-16 code units where it is given as text
 * @param depth how deep elements may be nested
 * @param attributes how many attributes an element may have
 * @param entityExpansions how many entity references of a DTD are expanded
 * @param findings how many findings are listed; the rest is counted
 * @since 0.1
 */
public record Limits(long bytes, int depth, int attributes, int entityExpansions, int findings) {

  /** 1 GiB, 500 levels, 1000 attributes, 10 000 expansions, 1000 findings. */
  public static final Limits DEFAULT = new Limits(1L << 30, 500, 1000, 10_000, 1000);

  /**
   * Checks that there is room for anything at all.
   *
   * @throws IllegalArgumentException if a limit is less than 1
   */
  public Limits {
    if (bytes < 1 || depth < 1 || attributes < 1 || entityExpansions < 1 || findings < 1) {
      throw new IllegalArgumentException("every limit must be 1 or more");
    }
  }
}
