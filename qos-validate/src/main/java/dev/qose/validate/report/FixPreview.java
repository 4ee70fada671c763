package dev.qose.validate.report;

import dev.qose.core.rule.Fix;
import java.util.List;
import java.util.Optional;

/**
 * Tells which characters of a document a fix replaces, for reports that show it.
 *
 * @see dev.qose.validate.fix.Fixer#preview()
 * @since 0.1
 */
@FunctionalInterface
public interface FixPreview {

  /** Knows of no document. */
  FixPreview NONE = (document, report) -> Optional.empty();

  /**
   * Characters that are replaced.
   *
   * @param start where the first is in the text, from 0
   * @param end where the first is that stays
   * @param text what takes their place
   * @since 0.1
   */
  record Change(int start, int end, String text) {}

  /**
   * A document that fixes can be written into.
   *
   * @since 0.1
   */
  interface Text {
    /** Returns all characters of the document, without a byte order mark. */
    String characters();

    /**
     * Finds out what a fix changes.
     *
     * @param fix a fix of the document
     * @return the changes in the order of their places; none: it cannot be written
     */
    List<Change> changes(Fix fix);
  }

  /**
   * Reads a document.
   *
   * @param document the document
   * @param report what was found in it
   * @return its text; empty: nothing can be written into it
   */
  Optional<Text> read(byte[] document, ValidationReport report);
}
