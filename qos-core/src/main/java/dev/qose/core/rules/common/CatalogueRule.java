package dev.qose.core.rules.common;

import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import java.util.Arrays;
import java.util.List;

/** Rules whose descriptions are in the catalogue. */
public abstract class CatalogueRule implements Rule {

  private final List<String> ids;

  /**
   * Makes rules of the catalogue.
   *
   * @param ids their identifiers
   */
  protected CatalogueRule(String... ids) {
    this.ids = List.copyOf(Arrays.asList(ids));
  }

  @Override
  public final List<RuleDescription> rules() {
    return ids.stream().map(id -> RuleCatalogue.standard().find(id).orElseThrow()).toList();
  }
}
