package dev.qose.jaxb.markup;

import java.util.List;

/**
 * A replacement of some characters by others.
 *
 * @param offset of the first character replaced
 * @param length number of characters replaced
 * @param text to put there
 */
public record Replacement(long offset, long length, String text) {

  /** Returns the offset behind the last character replaced. */
  public long end() {
    return offset + length;
  }

  /**
   * Applies edits to a string.
   *
   * @param original the string
   * @param edits those that ascend and do not overlap
   * @return the string with the edits
   */
  public static String apply(String original, List<Replacement> edits) {
    StringBuilder result = new StringBuilder(original.length());
    int at = 0;
    for (Replacement edit : edits) {
      result.append(original, at, (int) edit.offset()).append(edit.text());
      at = (int) edit.end();
    }
    return result.append(original, at, original.length()).toString();
  }
}
