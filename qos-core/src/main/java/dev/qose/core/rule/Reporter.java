package dev.qose.core.rule;

import dev.qose.core.element.Element;

/**
 * Takes what rules find.
 *
 * @since 0.1
 */
public interface Reporter {

  /**
   * Takes a problem.
   *
   * @param problem what was found
   */
  void report(Problem problem);

  /**
   * Takes that a rule cannot be decided.
   *
   * @param rule the rule's identifier
   * @param element what it would be about
   * @param reason what is lacking
   */
  void skip(String rule, Element element, String reason);
}
