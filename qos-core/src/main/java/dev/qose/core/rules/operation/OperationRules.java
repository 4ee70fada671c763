package dev.qose.core.rules.operation;

import dev.qose.core.rule.Rule;
import java.util.List;

/** The rules in Java on representative operations. */
public final class OperationRules {

  private OperationRules() {}

  /** Returns all of them. */
  public static List<Rule> all() {
    return List.of(new FeatureTypeNames(), new RequestedCrs(), new StoredQueryUse());
  }
}
