package dev.qose.core.offering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as ISO 8601 writes it, or as much of it as is written: {@code 2020} is a year
 * long, {@code 2020-05-01T12:00Z} a minute (OGC 06-042, annex D). Without a zone it is taken as
 * UTC.
 *
 * @param from its beginning, in seconds since 1970-01-01T00:00:00Z
 * @param until its end, in the same; not in it any more
 * @since 0.1
 */
public record IsoTime(double from, double until) {

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;

  /**
   * Reads a time.
   *
   * @param text the text, such as {@code 2020-05}; extended or basic format
   * @return the time; empty: it is none, or one of a form that is not read here, such as a week
   */
  public static Optional<IsoTime> parse(String text) {
    try {
      return Optional.ofNullable(new Parser(text.strip()).parse());
    } catch (DateTimeException e) {
      return Optional.empty(); // a month 13, or a 30th of February
    }
  }

  /** Reads the parts of a time one after the other. */
  private static final class Parser {
    private final String text;
    private int place;

    Parser(String text) {
      this.text = text;
    }

    @Nullable IsoTime parse() {
      boolean isSigned = text.startsWith("-") || text.startsWith("+");
      place = isSigned ? 1 : 0;
      int digits = digits();
      if (digits != 4 && digits != 8 && !(isSigned && digits > 4 && digits < 8)) {
        return null;
      }
      int year = number(digits == 8 ? 4 : digits) * (text.startsWith("-") ? -1 : 1);
      boolean isBasic = digits == 8;
      if (place == text.length()) {
        return days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
      }
      if (!isBasic && !skip('-')) {
        return null;
      }
      if (digits() != 2 && !isBasic) {
        return null;
      }
      YearMonth month = YearMonth.of(year, number(2));
      if (place == text.length()) {
        return days(month.atDay(1), month.plusMonths(1).atDay(1));
      }
      if (!isBasic && !skip('-')) {
        return null;
      }
      if (digits() != 2) {
        return null;
      }
      LocalDate date = month.atDay(1).withDayOfMonth(number(2));
      if (place == text.length()) {
        return days(date, date.plusDays(1));
      }
      return skip('T') || skip('t') || skip(' ') ? timeOfDay(date) : null;
    }

    private @Nullable IsoTime timeOfDay(LocalDate date) {
      double from = date.toEpochDay() * (double) DAY;
      double length = HOUR;
      for (int unit = HOUR; unit >= 1; unit /= 60) {
        if (digits() < 2) {
          return null;
        }
        int number = number(2);
        if (number > (unit == HOUR ? 24 : unit == 1 ? 60 : 59)) {
          return null;
        }
        from += number * (double) unit;
        length = unit;
        if (unit == 1 || !(skip(':') || digits() >= 2)) {
          break;
        }
      }
      if (length == 1 && (skip('.') || skip(','))) {
        int digits = digits();
        if (digits == 0) {
          return null;
        }
        length = Math.pow(10, -digits);
        from += Double.parseDouble("0." + text.substring(place, place + digits));
        place += digits;
      }
      from -= offset();
      return new IsoTime(from, from + length);
    }

    /** Seconds ahead of UTC, at the end of the text. */
    private int offset() {
      if (place == text.length()) {
        return 0;
      }
      return ZoneOffset.of(text.substring(place).toUpperCase(Locale.ROOT)).getTotalSeconds();
    }

    private static IsoTime days(LocalDate first, LocalDate last) {
      return new IsoTime(first.toEpochDay() * (double) DAY, last.toEpochDay() * (double) DAY);
    }

    /** How many digits come next. */
    private int digits() {
      int end = place;
      while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
        end++;
      }
      return end - place;
    }

    private int number(int digits) {
      int number = Integer.parseInt(text.substring(place, place + digits));
      place += digits;
      return number;
    }

    private boolean skip(char c) {
      boolean isThere = place < text.length() && text.charAt(place) == c;
      place += isThere ? 1 : 0;
      return isThere;
    }
  }
}
