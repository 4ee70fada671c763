package dev.qose.core.feed.ics;

import dev.qose.core.text.CleanText;

/**
 * Says that a calendar cannot be worked on: it is larger than any feed sensibly is, or no calendar.
 *
 * @since 0.1
 */
public final class IcsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String reason;

  /**
   * Makes an exception.
   *
   * @param line where, from 1
   * @param message what is wrong, and what would be right
   */
  public IcsException(int line, String message) {
    super("line " + line + ": " + CleanText.line(message));
    this.line = line;
    this.reason = message;
  }

  /**
   * Tells where.
   *
   * @return line of the calendar, from 1
   */
  public int line() {
    return line;
  }

  /**
   * Tells what is wrong.
   *
   * @return the message without the line
   */
  public String reason() {
    return reason;
  }
}
