package dev.qose.core.feed.lint;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.recur.CalendarZones;
import dev.qose.core.feed.recur.ExpansionBudget;
import java.util.IdentityHashMap;
import java.util.Optional;

/** The series of a calendar, each read once, and all expanded out of one budget. */
final class SeriesOfFeed {

  private final CalendarZones zones;
  private final ExpansionBudget budget = new ExpansionBudget(ExpansionBudget.OF_A_FEED);
  private final IdentityHashMap<IcsComponent, Optional<Series>> series = new IdentityHashMap<>();

  SeriesOfFeed(CalendarZones zones) {
    this.zones = zones;
  }

  /** Empty where nothing recurs, or by rules that cannot be read. */
  Optional<Series> of(IcsComponent event) {
    return series.computeIfAbsent(event, each -> Series.of(each, zones, budget));
  }

  /** Whether there are rules that were not expanded, since others took too long. */
  boolean tooLong() {
    return budget.isSpent();
  }
}
