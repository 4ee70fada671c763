package dev.qose.jaxb.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader had to leave out, and why.
 *
 * @since 0.1
 */
public final class Problems {

  /** How many are kept; a document can hold millions. */
  public static final int MAX = 1_000;

  private final List<String> list = new ArrayList<>();
  private int more;

  /** Makes an empty list. */
  public Problems() {}

  /**
   * Adds a problem.
   *
   * @param problem names the element, the value and what would be right
   */
  public void add(String problem) {
    if (list.size() < MAX) {
      list.add(problem);
    } else {
      more++;
    }
  }

  /**
   * Returns the problems.
   *
   * @return in the order in which they were met; at most {@link #MAX}, and one that tells how many
   *     more there were
   */
  public List<String> toList() {
    if (more == 0) {
      return List.copyOf(list);
    }
    List<String> all = new ArrayList<>(list);
    all.add("and " + more + " more problems");
    return List.copyOf(all);
  }
}
