package dev.qose.validate.report;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import java.util.Optional;

/**
 * One thing that was found.
 *
 * @param rule which rule was broken: the key of the XSD processor such as {@code
 *     cvc-complex-type.2.4.a}, {@code QOS-PARSE}, {@code QOS-LIMIT}, or an identifier of the rule
 *     catalogue
 * @param severity how grave it is
 * @param layer which layer found it
 * @param message what is wrong, with the value; in English
 * @param location where it is
 * @param suggestion what would be right
 * @param reference where that is written: a standard and clause, or a URL
 * @param fix a change that mends it, where one is certain
 * @since 0.1
 */
public record Finding(
    String rule,
    Severity severity,
    Layer layer,
    String message,
    Location location,
    Optional<String> suggestion,
    Optional<String> reference,
    Optional<Fix> fix) {

  /**
   * Returns this finding at another place.
   *
   * @param other the place
   * @return a copy
   */
  public Finding at(Location other) {
    return new Finding(rule, severity, layer, message, other, suggestion, reference, fix);
  }

  /**
   * Returns this finding in other words.
   *
   * @param other the message
   * @return a copy
   */
  public Finding withMessage(String other) {
    return new Finding(rule, severity, layer, other, location, suggestion, reference, fix);
  }

  /**
   * Returns this finding with another severity.
   *
   * @param other the severity
   * @return a copy
   */
  public Finding withSeverity(Severity other) {
    return new Finding(rule, other, layer, message, location, suggestion, reference, fix);
  }

  /**
   * Returns this finding with a fix.
   *
   * @param change a change that certainly mends it
   * @return a copy
   */
  public Finding withFix(Fix change) {
    return new Finding(
        rule, severity, layer, message, location, suggestion, reference, Optional.of(change));
  }
}
