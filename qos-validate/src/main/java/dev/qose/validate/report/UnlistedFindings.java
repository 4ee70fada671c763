package dev.qose.validate.report;

import dev.qose.core.rule.Severity;

/**
 * Findings that are counted only, since there are more of their rule than are listed.
 *
 * @param rule the rule's identifier
 * @param severity how grave they are
 * @param count how many there are, besides those that are listed
 * @since 0.1
 */
public record UnlistedFindings(String rule, Severity severity, int count) {

  /**
   * Returns these with another severity.
   *
   * @param other the severity
   * @return a copy
   */
  public UnlistedFindings withSeverity(Severity other) {
    return new UnlistedFindings(rule, other, count);
  }
}
