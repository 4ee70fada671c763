package dev.qose.core.evaluation;

import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What samples say of a period, on one basis.
 *
 * @param basis of what time it is told
 * @param whole how available the service was in the whole period
 * @param months in each calendar month, or what the period has of it
 * @param years in each calendar year, or what the period has of it
 * @param total how long responses took up to the last byte
 * @param firstByte how long they took up to the first
 * @since 0.1
 */
public record BasisFigures(
    Basis basis,
    Availability whole,
    SortedMap<YearMonth, Availability> months,
    SortedMap<Year, Availability> years,
    ResponseTimes total,
    ResponseTimes firstByte) {

  public BasisFigures {
    months =
        Collections.unmodifiableSortedMap(new TreeMap<>((Map<YearMonth, Availability>) months));
    years = Collections.unmodifiableSortedMap(new TreeMap<>((Map<Year, Availability>) years));
  }
}
