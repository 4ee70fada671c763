package dev.qose.core.config;

import dev.qose.core.rule.Severity;
import java.util.Optional;

/**
 * What a rule finds in a configuration.
 *
 * @param rule the rule's identifier, such as {@code QOS-S02}
 * @param severity how grave it is
 * @param place where in the JSON it is
 * @param message what is wrong, with the value
 * @param suggestion what would be right
 * @since 0.1
 */
public record ConfigFinding(
    String rule,
    Severity severity,
    ConfigPlace place,
    String message,
    Optional<String> suggestion) {

  /** Returns all of it, as one line for people. */
  @Override
  public String toString() {
    return place
        + ": "
        + severity
        + ": "
        + message
        + suggestion.map(text -> " " + text).orElse("")
        + " ("
        + rule
        + ")";
  }
}
