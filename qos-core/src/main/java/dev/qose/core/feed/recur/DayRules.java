package dev.qose.core.feed.recur;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Which days a rule admits: what its parts say and, where they say nothing, what its start does
 * (RFC 5545, clause 3.3.10: "Information, not contained in the rule, … is derived from DTSTART").
 */
final class DayRules {

  /** Values that count from the start, or from the end where negative. */
  private static final class Numbers {
    private final BitSet fromStart = new BitSet();
    private final BitSet fromEnd = new BitSet();

    Numbers(Collection<Integer> values) {
      values.forEach(value -> (value > 0 ? fromStart : fromEnd).set(Math.abs(value)));
    }

    boolean isEmpty() {
      return fromStart.isEmpty() && fromEnd.isEmpty();
    }

    /** Whether a number is among them, of so many. */
    boolean contains(int number, int of) {
      return fromStart.get(number) || fromEnd.get(of - number + 1);
    }
  }

  /** What it costs to look at a month's days, in steps. */
  static final int COST_OF_MONTH = 8;

  private final BitSet months = new BitSet();
  private final Numbers monthDays;
  private final Numbers yearDays;
  private final Numbers weeks;
  private final BitSet weekdays = new BitSet();
  private final List<RuleParts.Weekday> ordinals = new ArrayList<>();
  private final boolean inYear;
  private final DayOfWeek weekStart;

  DayRules(RuleParts parts, LocalDate start) {
    Frequency frequency = parts.frequency();
    boolean yearly = frequency == Frequency.YEARLY;
    boolean monthly = frequency == Frequency.MONTHLY;
    parts.months().forEach(months::set);
    weekStart = parts.weekStart();
    weeks = new Numbers(parts.weekNumbers());
    yearDays = new Numbers(parts.yearDays());
    inYear = yearly && months.isEmpty();
    for (RuleParts.Weekday day : parts.days()) {
      // Of which month or year, elsewhere? RFC 5545 forbids it; read without.
      if (day.ordinal() == 0 || !(yearly || monthly)) {
        weekdays.set(day.day().getValue());
      } else {
        ordinals.add(day);
      }
    }
    boolean noDays = parts.days().isEmpty() && parts.monthDays().isEmpty() && yearDays.isEmpty();
    if (noDays && (frequency == Frequency.WEEKLY || (yearly && !weeks.isEmpty()))) {
      weekdays.set(start.getDayOfWeek().getValue());
    }
    boolean sameDay = noDays && (monthly || (yearly && weeks.isEmpty()));
    monthDays = new Numbers(sameDay ? List.of(start.getDayOfMonth()) : parts.monthDays());
    if (yearly && months.isEmpty() && weeks.isEmpty() && !monthDays.isEmpty()) {
      months.set(start.getMonthValue());
    }
  }

  /** What it costs to look at a year's days, or at those of its months, in steps. */
  int costOfYear() {
    return COST_OF_MONTH * (months.isEmpty() ? 12 : months.cardinality());
  }

  /** Lists the days of a year, or the days of its weeks, where weeks are numbered. */
  List<LocalDate> ofYear(int year) {
    List<LocalDate> days = new ArrayList<>();
    if (weeks.isEmpty()) {
      for (int month = months.nextSetBit(1); month > 0; month = months.nextSetBit(month + 1)) {
        days.addAll(ofMonth(LocalDate.of(year, month, 1)));
      }
      if (months.isEmpty()) {
        addDays(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), days);
      }
      return days;
    }
    LocalDate first = firstWeek(year);
    int count = weeksBetween(first, firstWeek(year + 1));
    for (int week = 1; week <= count; week++) {
      if (weeks.contains(week, count)) {
        addDays(first.plusWeeks(week - 1L), first.plusWeeks(week), days);
      }
    }
    return days;
  }

  /** Lists the days of a month. */
  List<LocalDate> ofMonth(LocalDate first) {
    List<LocalDate> days = new ArrayList<>();
    if (admitsMonth(first)) {
      addDays(first, first.plusMonths(1), days);
    }
    return days;
  }

  /** Lists the days of a week. */
  List<LocalDate> ofWeek(LocalDate first) {
    List<LocalDate> days = new ArrayList<>();
    addDays(first, first.plusWeeks(1), days);
    return days;
  }

  private void addDays(LocalDate first, LocalDate end, List<LocalDate> days) {
    for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
      if (admitsInWeeks(day)) {
        days.add(day);
      }
    }
  }

  boolean admitsMonth(LocalDate day) {
    return months.isEmpty() || months.get(day.getMonthValue());
  }

  /** Whether a day is admitted, of a rule that goes from day to day or faster. */
  boolean admits(LocalDate day) {
    return admitsInWeeks(day) && (weeks.isEmpty() || isInWeeks(day));
  }

  private boolean admitsInWeeks(LocalDate day) {
    return admitsMonth(day)
        && (monthDays.isEmpty() || monthDays.contains(day.getDayOfMonth(), day.lengthOfMonth()))
        && (yearDays.isEmpty() || yearDays.contains(day.getDayOfYear(), day.lengthOfYear()))
        && admitsWeekday(day);
  }

  private boolean admitsWeekday(LocalDate day) {
    if (weekdays.isEmpty() && ordinals.isEmpty()) {
      return true;
    }
    DayOfWeek weekday = day.getDayOfWeek();
    if (weekdays.get(weekday.getValue())) {
      return true;
    }
    int number = inYear ? day.getDayOfYear() : day.getDayOfMonth();
    int length = inYear ? day.lengthOfYear() : day.lengthOfMonth();
    int fromStart = (number - 1) / 7 + 1;
    int fromEnd = -((length - number) / 7 + 1);
    return ordinals.stream()
        .anyMatch(
            each ->
                each.day() == weekday
                    && (each.ordinal() == fromStart || each.ordinal() == fromEnd));
  }

  private boolean isInWeeks(LocalDate day) {
    int year = yearOf(day);
    LocalDate first = firstWeek(year);
    return weeks.contains(weeksBetween(first, day) + 1, weeksBetween(first, firstWeek(year + 1)));
  }

  /** The year of a day; where weeks are numbered, the year of its week. */
  int yearOf(LocalDate day) {
    int year = day.getYear();
    if (weeks.isEmpty()) {
      return year;
    }
    return day.isBefore(firstWeek(year))
        ? year - 1
        : day.isBefore(firstWeek(year + 1)) ? year : year + 1;
  }

  private static int weeksBetween(LocalDate first, LocalDate day) {
    return (int) ChronoUnit.WEEKS.between(first, day);
  }

  /** The start of the first week that has four days in a year, and so always the 4th of January. */
  private LocalDate firstWeek(int year) {
    return startOfWeek(LocalDate.of(year, 1, 4), weekStart);
  }

  static LocalDate startOfWeek(LocalDate day, DayOfWeek weekStart) {
    return day.minusDays(Math.floorMod(day.getDayOfWeek().getValue() - weekStart.getValue(), 7));
  }
}
