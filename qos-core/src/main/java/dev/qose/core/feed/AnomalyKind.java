package dev.qose.core.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an anomaly is ({@code CATEGORIES}).
 *
 * @since 0.1
 */
public enum AnomalyKind {
  /** Work that was planned. */
  MAINTENANCE,
  /** Something broke. */
  INCIDENT,
  /** Something is worse than promised, but works. */
  DEGRADATION,
  /** Something will be different, such as a new version. */
  CHANGE;

  /**
   * Finds a kind by its word.
   *
   * @param word such as {@code MAINTENANCE}, in any case
   * @return the kind; empty for any other word
   */
  public static Optional<AnomalyKind> find(String word) {
    String wanted = word.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.name().equals(wanted)).findFirst();
  }
}
