package dev.qose.core.statement;

import java.time.Duration;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How available a service was in a period, on one basis.
 *
 * @param basis of what time it is a share
 * @param limit the time within which responses had to be complete; empty: any counted
 * @param whole in the whole period
 * @param daily in any 24 hours of it
 * @param monthly in any 30 days of it
 * @param months in each calendar month, or what the period has of it
 * @param years in each calendar year, or what the period has of it
 * @since 0.1
 */
public record AvailabilityFigures(
    Basis basis,
    Optional<Duration> limit,
    Availability whole,
    WindowedAvailability daily,
    WindowedAvailability monthly,
    SortedMap<YearMonth, Availability> months,
    SortedMap<Year, Availability> years) {

  public AvailabilityFigures {
    months =
        Collections.unmodifiableSortedMap(new TreeMap<>((Map<YearMonth, Availability>) months));
    years = Collections.unmodifiableSortedMap(new TreeMap<>((Map<Year, Availability>) years));
  }
}
