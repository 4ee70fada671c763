package dev.qose.core.rules.common;

import dev.qose.core.text.NearestName;
import java.util.Collection;
import java.util.Optional;

/**
 * Finds the names that were probably meant. A suggestion decides nothing, so there is an end to
 * looking for them: where very many names are wrong, the last go without.
 */
public final class Suggestions {

  /** So many comparisons of two names are made for all suggestions together. */
  private static final int MOST = 200_000;

  private int left = MOST;

  /**
   * Finds the nearest of some names.
   *
   * @param name what was written
   * @param known the names that there are
   * @return the nearest of them; empty: none is near, or too many have been looked for
   */
  public Optional<String> nearest(String name, Collection<String> known) {
    if (name.isEmpty() || left < known.size()) {
      return Optional.empty();
    }
    left -= known.size();
    return NearestName.of(name, known);
  }
}
