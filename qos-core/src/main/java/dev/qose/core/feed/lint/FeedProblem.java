package dev.qose.core.feed.lint;

import java.util.Optional;

/**
 * Something wrong with a feed.
 *
 * @param rule the rule it breaks
 * @param line line of the {@code .ics}, from 1; empty where it is about what is no longer there
 * @param message what is wrong, naming property and value, and what would be right
 * @param suggestion what to do
 * @since 0.1
 */
public record FeedProblem(
    FeedRule rule, Optional<Integer> line, String message, String suggestion) {

  /**
   * Returns how bad it is, unless a user thinks otherwise.
   *
   * @return the rule's severity
   */
  public FeedRule.Severity severity() {
    return rule.severity();
  }

  /** Returns all of it, as one line for people. */
  @Override
  public String toString() {
    return rule.id()
        + " "
        + severity()
        + line.map(number -> " line " + number).orElse("")
        + ": "
        + message
        + "; "
        + suggestion;
  }
}
