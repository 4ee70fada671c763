package dev.qose.core.rule;

import java.util.List;

/**
 * A change of the document that mends what was found, and of which nobody needs to be asked: there
 * is no other way to mend it that the author can have meant.
 *
 * @param title what it does, as in {@code write the unit as min-1}
 * @param edits the changes, which belong together
 * @since 0.1
 */
public record Fix(String title, List<Edit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }

  /**
   * Makes a fix of a single change.
   *
   * @param title what it does
   * @param edit the change
   * @return the fix
   */
  public static Fix of(String title, Edit edit) {
    return new Fix(title, List.of(edit));
  }
}
