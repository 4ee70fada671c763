package dev.qose.validate;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleDescription;
import dev.qose.validate.schematron.CompiledSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a layer. Immutable and thread-safe; what the catalogue says of them is looked up
 * when it is first needed, which for many documents is never.
 */
final class RuleSet {

  private final Layer layer;
  private final List<CompiledSchema> ownSchemas;
  private final List<Rule> rules;
  private volatile @Nullable Map<String, RuleDescription> descriptions;

  RuleSet(Layer layer, List<CompiledSchema> ownSchemas, List<Rule> rules) {
    this.layer = layer;
    this.ownSchemas = List.copyOf(ownSchemas);
    this.rules = List.copyOf(rules);
  }

  Layer layer() {
    return layer;
  }

  /** The user's own schemas. */
  List<CompiledSchema> schemas() {
    return ownSchemas;
  }

  List<Rule> rules() {
    return rules;
  }

  /** What is known of the rules, by identifier. */
  Map<String, RuleDescription> descriptions() {
    Map<String, RuleDescription> known = descriptions;
    if (known == null) {
      Map<String, RuleDescription> found = new LinkedHashMap<>();
      rules.stream()
          .flatMap(rule -> rule.rules().stream())
          .forEach(rule -> found.put(rule.id(), rule));
      known = found;
      descriptions = known;
    }
    return known;
  }
}
