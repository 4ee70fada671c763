package dev.qose.core.rule;

import dev.qose.core.element.Element;
import dev.qose.core.element.Location;
import java.util.Optional;

/**
 * What a rule found at an element.
 *
 * @param rule the rule's identifier
 * @param element the element to be mended
 * @param message what is wrong, with the value
 * @param severity how grave it is; empty: as the rule's description says
 * @param suggestion what would be right
 * @param fix a change that mends it, where one is certain
 * @param place where it is, if not at the element but in a file that goes with the document
 * @since 0.1
 */
public record Problem(
    String rule,
    Element element,
    String message,
    Optional<Severity> severity,
    Optional<String> suggestion,
    Optional<Fix> fix,
    Optional<Location> place) {

  /**
   * Makes a problem.
   *
   * @param rule the rule's identifier
   * @param element the element to be mended
   * @param message what is wrong, with the value
   * @return the problem
   */
  public static Problem of(String rule, Element element, String message) {
    return new Problem(
        rule,
        element,
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns this problem with another severity than the rule's own.
   *
   * @param other the severity
   * @return a copy
   */
  public Problem as(Severity other) {
    return new Problem(rule, element, message, Optional.of(other), suggestion, fix, place);
  }

  /**
   * Returns this problem with a suggestion.
   *
   * @param text what would be right
   * @return a copy
   */
  public Problem suggest(String text) {
    return new Problem(rule, element, message, severity, Optional.of(text), fix, place);
  }

  /**
   * Returns this problem with a fix.
   *
   * @param change a change that certainly mends it
   * @return a copy
   */
  public Problem fix(Fix change) {
    return new Problem(rule, element, message, severity, suggestion, Optional.of(change), place);
  }

  /**
   * Returns this problem with a place in a file that goes with the document.
   *
   * @param location the place
   * @return a copy
   */
  public Problem at(Location location) {
    return new Problem(rule, element, message, severity, suggestion, fix, Optional.of(location));
  }
}
