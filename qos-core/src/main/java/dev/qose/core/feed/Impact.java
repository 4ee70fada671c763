package dev.qose.core.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What users notice ({@code X-MAINTNOTE-IMPACT}). Where nothing is said, or nothing known, it is an
 * {@link #OUTAGE}.
 *
 * @since 0.1
 */
public enum Impact {
  /** Nothing. */
  NO_IMPACT,
  /** Nothing, unless something else fails too. */
  REDUCED_REDUNDANCY,
  /** It works, but worse than promised. */
  DEGRADED,
  /** It does not work. */
  OUTAGE;

  /**
   * Returns the word that feeds use.
   *
   * @return such as {@code NO-IMPACT}
   */
  public String word() {
    return name().replace('_', '-');
  }

  /**
   * Finds an impact by its word.
   *
   * @param word such as {@code NO-IMPACT}, in any case
   * @return the impact; empty for any other word, which is to be taken for an {@link #OUTAGE}
   */
  public static Optional<Impact> find(String word) {
    String wanted = word.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(impact -> impact.word().equals(wanted)).findFirst();
  }
}
