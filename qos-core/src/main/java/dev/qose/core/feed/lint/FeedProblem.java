package dev.qose.core.feed.lint;

import dev.qose.core.rule.Severity;
import java.util.Optional;

/**
 * Something wrong with a feed.
 *
 * @param rule the rule it breaks
 * @param severity how bad that is: normally as bad as the rule is
 * @param line line of the {@code .ics}, from 1; empty where it is about what is no longer there
 * @param message what is wrong, naming property and value, in a sentence
 * @param suggestion what to do, in a sentence
 * @since 0.1
 */
public record FeedProblem(
    FeedRule rule, Severity severity, Optional<Integer> line, String message, String suggestion) {

  /** Returns all of it, as one line for people. */
  @Override
  public String toString() {
    return rule.id()
        + " "
        + severity
        + line.map(number -> " line " + number).orElse("")
        + ": "
        + message
        + " "
        + suggestion;
  }
}
