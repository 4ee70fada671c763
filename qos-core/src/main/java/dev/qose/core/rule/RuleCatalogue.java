package dev.qose.core.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue of the rules that this library knows. Immutable and thread-safe; it is read when it
 * is first asked for, which takes some milliseconds.
 *
 * <pre>{@code
 * String title = RuleCatalogue.standard().find("QOS-A07").orElseThrow().title();
 * }</pre>
 *
 * @since 0.1
 */
public final class RuleCatalogue {

  private final Map<String, RuleDescription> rules;
  private final Map<String, String> groups;

  private RuleCatalogue(Map<String, RuleDescription> rules, Map<String, String> groups) {
    this.rules = Collections.unmodifiableMap(rules);
    this.groups = Collections.unmodifiableMap(groups);
  }

  /** Reads the files once. */
  private static final class Standard {
    static final RuleCatalogue CATALOGUE = make();
  }

  /**
   * Returns the rules of this library.
   *
   * @return the catalogue
   */
  public static RuleCatalogue standard() {
    return Standard.CATALOGUE;
  }

  /**
   * Returns all rules.
   *
   * @return the rules by group, in each by identifier
   */
  public Collection<RuleDescription> rules() {
    return rules.values();
  }

  /**
   * Returns the groups.
   *
   * @return the title of each group by its name, in the order of the catalogue
   */
  public Map<String, String> groups() {
    return groups;
  }

  /**
   * Finds a rule.
   *
   * @param id its identifier
   * @return its description; empty: there is no such rule
   */
  public Optional<RuleDescription> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  private static RuleCatalogue make() {
    Map<String, RuleDescription> rules = new LinkedHashMap<>();
    for (RuleDescription rule : StandardDescriptions.rules()) {
      if (rules.put(rule.id(), rule) != null) {
        throw new IllegalStateException("there are two rules " + rule.id());
      }
    }
    return new RuleCatalogue(rules, StandardDescriptions.groups());
  }
}
