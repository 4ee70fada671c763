package dev.qose.core.feed.recur;

import java.time.LocalDate;
import java.time.Month;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A yearly change of the clocks as a recurrence rule. java.time may count it by UTC or to the end
 * of a day, iCalendar counts by the clock before the change, so that the day can be another one.
 */
final class YearlyRule {

  private static final int ANY_YEAR = 2026;

  private YearlyRule() {}

  /** Empty where the change moves into another month, as no rule can say. */
  static Optional<String> of(ZoneOffsetTransitionRule rule) {
    ZoneOffsetTransition transition = rule.createTransition(ANY_YEAR);
    Month month = rule.getMonth();
    int shift =
        (int)
            (transition.getDateTimeBefore().toLocalDate().toEpochDay() - named(rule).toEpochDay());
    int day = rule.getDayOfMonthIndicator();
    int first = day > 0 ? day + shift : day + shift - (rule.getDayOfWeek() == null ? 0 : 6);
    int last = day > 0 ? day + shift + (rule.getDayOfWeek() == null ? 0 : 6) : day + shift;
    boolean inMonth =
        day > 0 ? first >= 1 && last <= month.minLength() : last <= -1 && first >= -28;
    if (!inMonth) {
      return Optional.empty();
    }
    String start = "FREQ=YEARLY;BYMONTH=" + month.getValue();
    if (rule.getDayOfWeek() == null) {
      return Optional.of(start + ";BYMONTHDAY=" + first);
    }
    String weekday = rule.getDayOfWeek().plus(shift).name().substring(0, 2);
    if (day > 0 && (first - 1) % 7 == 0) {
      return Optional.of(start + ";BYDAY=" + ((first - 1) / 7 + 1) + weekday);
    }
    if (last == (day < 0 ? -1 : endOf(month))) {
      return Optional.of(start + ";BYDAY=-1" + weekday);
    }
    String days =
        IntStream.rangeClosed(first, last)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
    return Optional.of(start + ";BYDAY=" + weekday + ";BYMONTHDAY=" + days);
  }

  /** The last day that the month has in every year; 0 for February, which has none. */
  private static int endOf(Month month) {
    return month == Month.FEBRUARY ? 0 : month.maxLength();
  }

  /** The day that java.time's rule names, whatever the clock shows there. */
  private static LocalDate named(ZoneOffsetTransitionRule rule) {
    int indicator = rule.getDayOfMonthIndicator();
    LocalDate date =
        indicator > 0
            ? LocalDate.of(ANY_YEAR, rule.getMonth(), indicator)
            : LocalDate.of(ANY_YEAR, rule.getMonth(), 1).plusMonths(1).plusDays(indicator);
    if (rule.getDayOfWeek() == null) {
      return date;
    }
    int ahead = Math.floorMod(rule.getDayOfWeek().getValue() - date.getDayOfWeek().getValue(), 7);
    return indicator > 0 || ahead == 0 ? date.plusDays(ahead) : date.plusDays(ahead - 7);
  }
}
