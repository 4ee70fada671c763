package dev.qose.core.feed.ics;

/**
 * What a reader had to put up with.
 *
 * @param line where, from 1
 * @param message what is wrong, naming property and value
 * @param suggestion what would be right
 * @since 0.1
 */
public record IcsNote(int line, String message, String suggestion) {

  /** Returns all of it, as one line for people. */
  @Override
  public String toString() {
    return "line " + line + ": " + message + "; " + suggestion;
  }
}
