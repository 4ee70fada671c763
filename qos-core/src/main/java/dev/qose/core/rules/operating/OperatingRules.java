package dev.qose.core.rules.operating;

import dev.qose.core.rule.Rule;
import java.util.List;

/** The rules in Java on operating information. */
public final class OperatingRules {

  private OperatingRules() {}

  /** Returns all of them. */
  public static List<Rule> all() {
    return List.of(
        new MidnightCrossing(),
        new DaylightSaving(),
        new TimetableConsistency(),
        new WindowTimes(),
        new NamedDays());
  }
}
