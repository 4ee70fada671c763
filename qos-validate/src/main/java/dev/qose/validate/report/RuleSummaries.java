package dev.qose.validate.report;

import java.util.Optional;

/**
 * Where reports look rules up. They do without for a rule that is not known there.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RuleSummaries {

  /** Knows no rule. */
  RuleSummaries NONE = rule -> Optional.empty();

  /**
   * Describes a rule.
   *
   * @param rule the rule, as in {@link Finding#rule()}
   * @return its description
   */
  Optional<RuleSummary> find(String rule);
}
