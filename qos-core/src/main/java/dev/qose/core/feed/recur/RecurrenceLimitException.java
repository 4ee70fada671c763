package dev.qose.core.feed.recur;

import dev.qose.core.text.CleanText;

/**
 * Says that a recurrence has more instances than anybody will look at.
 *
 * @since 0.1
 */
public final class RecurrenceLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message the rule, and what would be right
   */
  public RecurrenceLimitException(String message) {
    super(CleanText.line(message));
  }
}
