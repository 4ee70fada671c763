package dev.qose.core.rules.statement;

import dev.qose.core.rule.Rule;
import java.util.List;

/** The rules in Java on statements. */
public final class StatementRules {

  private StatementRules() {}

  /** Returns all of them. */
  public static List<Rule> all() {
    return List.of(
        new BoundKinds(),
        new BoundNumbers(),
        new UnitCodes(),
        new SharedBounds(),
        new PromisePremises(),
        new PromiseConsistency(),
        new PromisePlausibility());
  }
}
