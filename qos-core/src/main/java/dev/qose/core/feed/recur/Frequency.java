package dev.qose.core.feed.recur;

import java.time.temporal.ChronoUnit;

/** How often a rule comes round ({@code FREQ}). */
enum Frequency {
  SECONDLY(ChronoUnit.SECONDS, 31_622_400),
  MINUTELY(ChronoUnit.MINUTES, 527_040),
  HOURLY(ChronoUnit.HOURS, 8_784),
  DAILY(ChronoUnit.DAYS, 366),
  WEEKLY(ChronoUnit.WEEKS, 53),
  MONTHLY(ChronoUnit.MONTHS, 12),
  YEARLY(ChronoUnit.YEARS, 1);

  private final ChronoUnit unit;
  private final int perYear;

  Frequency(ChronoUnit unit, int perYear) {
    this.unit = unit;
    this.perYear = perYear;
  }

  ChronoUnit unit() {
    return unit;
  }

  /** In a leap year. */
  int perYear() {
    return perYear;
  }

  /** Whether the clock moves on within a day. */
  boolean isWithinDay() {
    return unit.isTimeBased();
  }
}
