package dev.qose.core.feed.ics;

/**
 * What a reader had to put up with.
 *
 * @param line where, from 1
 * @param message what is wrong, naming property and value
 * @param suggestion what would be right
 * @param advice whether RFC 5545 only advises what would be right
 * @since 0.1
 */
public record IcsNote(int line, String message, String suggestion, boolean advice) {

  /**
   * Makes a note of something that is wrong.
   *
   * @param line where, from 1
   * @param message what is wrong, in a sentence
   * @param suggestion what would be right, in a sentence
   * @return the note
   */
  public static IcsNote of(int line, String message, String suggestion) {
    return new IcsNote(line, message, suggestion, false);
  }

  /** Returns all of it, as one line for people. */
  @Override
  public String toString() {
    return "line " + line + ": " + message + " " + suggestion;
  }
}
