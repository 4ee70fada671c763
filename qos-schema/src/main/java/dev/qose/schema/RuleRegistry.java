package dev.qose.schema;

import java.net.URL;
import java.util.Optional;

/**
 * The registry of rules: for each group of rules an XML file with the title, severity, rationale,
 * source and examples of each. The build makes {@code dev.qose.core.rule.RuleCatalogue} and the
 * pages on rules of it.
 *
 * @since 0.1
 */
public final class RuleRegistry {

  private RuleRegistry() {}

  /**
   * Finds the file of a group.
   *
   * @param group the group, such as {@code areas}
   * @return where the file is; empty: there is no such group
   */
  public static Optional<URL> file(String group) {
    return Optional.ofNullable(RuleRegistry.class.getResource("rules/" + group + ".xml"));
  }
}
