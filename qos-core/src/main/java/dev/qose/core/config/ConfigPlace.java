package dev.qose.core.config;

/**
 * A place in a configuration.
 *
 * @param path where in the document, such as {@code $.operatingInfo.daysOfWeek[0].startTime}
 * @param line line of the text, from 1
 * @param column column of the text in UTF-16 units, from 1
 * @since 0.1
 */
public record ConfigPlace(String path, int line, int column) {

  /** Returns all of it, for messages. */
  @Override
  public String toString() {
    return "line " + line + ", column " + column + ", " + path;
  }
}
