package dev.qose.core.rules.area;

import dev.qose.core.rule.Rule;
import java.util.List;

/** The rules on areas. */
public final class AreaRules {

  private AreaRules() {}

  /** Returns all of them. */
  public static List<Rule> all() {
    return List.of(new MapScale(), new AreaSystems(), new AreaCorners(), new AreaPlaces());
  }
}
