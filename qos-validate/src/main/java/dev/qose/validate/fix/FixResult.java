package dev.qose.validate.fix;

import dev.qose.validate.report.Finding;
import dev.qose.validate.report.ValidationReport;
import java.util.List;

/**
 * What came of mending a document. Immutable.
 *
 * @since 0.1
 */
public final class FixResult {

  /**
   * A finding that could not be mended, though it carries a fix.
   *
   * @param finding the finding, in the report after mending
   * @param reason why its fix was not applied
   */
  public record NotApplied(Finding finding, String reason) {}

  private final byte[] document;
  private final String textBefore;
  private final String textAfter;
  private final List<Finding> applied;
  private final List<NotApplied> notApplied;
  private final ValidationReport before;
  private final ValidationReport after;

  FixResult(
      byte[] document,
      String textBefore,
      String textAfter,
      List<Finding> applied,
      List<NotApplied> notApplied,
      ValidationReport before,
      ValidationReport after) {
    this.document = document;
    this.textBefore = textBefore;
    this.textAfter = textAfter;
    this.applied = List.copyOf(applied);
    this.notApplied = List.copyOf(notApplied);
    this.before = before;
    this.after = after;
  }

  /**
   * Returns the mended document, in its own encoding.
   *
   * @return its bytes, which are those of the document as it was if nothing was applied
   */
  public byte[] document() {
    return document.clone();
  }

  /**
   * Tells whether anything was changed.
   *
   * @return true if a fix was applied
   */
  public boolean isChanged() {
    return !applied.isEmpty();
  }

  /**
   * Returns what was mended.
   *
   * @return the findings whose fixes were applied, in the order in which that was done; their
   *     places are those in the document as it was then
   */
  public List<Finding> applied() {
    return applied;
  }

  /**
   * Returns what could not be mended.
   *
   * @return the findings whose fixes were not applied, each with the reason
   */
  public List<NotApplied> notApplied() {
    return notApplied;
  }

  /**
   * Returns what validation said of the document as it was.
   *
   * @return the report
   */
  public ValidationReport before() {
    return before;
  }

  /**
   * Returns what validation says of the mended document.
   *
   * @return the report
   */
  public ValidationReport after() {
    return after;
  }

  /**
   * Writes what was changed in the format of {@code diff -u}. Lines end in LF; where the document's
   * end in CR LF, the CR is part of the line.
   *
   * @param name the document's name, which the first lines state
   * @return the text; empty if nothing was changed
   */
  public String diff(String name) {
    return UnifiedDiff.of(name, textBefore, textAfter);
  }
}
