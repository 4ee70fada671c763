package dev.qose.core.rule;

import dev.qose.core.text.NearestName;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** What people mean for one of our identifiers; those of others' rules are their own affair. */
  private static final Pattern LIKE_OURS =
      Pattern.compile("(?i)qos(?:[-_ ]?[a-z][0-9]+|[-_ ][a-z])");

  private static final Pattern ONE_DIGIT = Pattern.compile("(?i)qos[-_ ]?([a-z])([0-9])");

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

  /**
   * Looks at an identifier that a person typed, lest a slip in it go unnoticed.
   *
   * @param id such as {@code QOS-A07}; what does not look like one of ours is left alone
   * @return the same
   * @throws IllegalArgumentException if it looks like one of ours, and there is no such rule
   */
  public String expect(String id) {
    if (LIKE_OURS.matcher(id).matches() && !rules.containsKey(id)) {
      String nearest =
          withZero(id)
              .or(() -> NearestName.of(id, rules.keySet()))
              .map(name -> "; did you mean " + name + "?")
              .orElse(".");
      throw new IllegalArgumentException("There is no rule \"" + id + "\"" + nearest);
    }
    return id;
  }

  /** The number of a rule has two digits, of which people leave out the first. */
  private Optional<String> withZero(String id) {
    Matcher one = ONE_DIGIT.matcher(id);
    return one.matches()
        ? Optional.of("QOS-%s0%s".formatted(one.group(1).toUpperCase(Locale.ROOT), one.group(2)))
            .filter(rules::containsKey)
        : Optional.empty();
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
