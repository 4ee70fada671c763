package dev.qose.core.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a maintenance has come ({@code X-MAINTNOTE-STATUS}).
 *
 * @since 0.1
 */
public enum MaintenanceStatus {
  /** It may come. */
  TENTATIVE,
  /** It will come. */
  CONFIRMED,
  /** It does not come. */
  CANCELLED,
  /** It goes on now. */
  IN_PROCESS,
  /** It is over. */
  COMPLETED;

  /**
   * Returns the word that feeds use.
   *
   * @return such as {@code IN-PROCESS}
   */
  public String word() {
    return name().replace('_', '-');
  }

  /**
   * Finds a status by its word.
   *
   * @param word such as {@code IN-PROCESS}, in any case
   * @return the status; empty for any other word
   */
  public static Optional<MaintenanceStatus> find(String word) {
    String wanted = word.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(status -> status.word().equals(wanted)).findFirst();
  }
}
