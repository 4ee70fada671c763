package dev.qose.core.rules.hint;

import dev.qose.core.rule.Rule;
import java.util.List;

/** The hints. */
public final class HintRules {

  private HintRules() {}

  /** Returns all of them. */
  public static List<Rule> all() {
    return List.of(new Presentation());
  }
}
