package dev.qose.validate.report;

import java.util.Locale;

/**
 * A finding that somebody has looked at and accepted. It stays in the report, but does not count.
 *
 * @param finding the finding
 * @param origin who accepted it
 * @param reason why
 * @since 0.1
 */
public record Suppressed(Finding finding, Origin origin, String reason) {

  /** Where it is written that a finding is accepted. */
  public enum Origin {
    /** In the document, in a comment or processing instruction. */
    DOCUMENT,
    /** In a file of suppressions. */
    FILE,
    /** In a baseline: it was there before. */
    BASELINE;

    /** Returns the name in reports, such as {@code document}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
