package dev.qose.core.feed.ics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date-time or date (RFC 5545, clauses 3.3.4 and 3.3.5).
 *
 * @since 0.1
 */
public sealed interface IcsTime {

  /**
   * Returns what the clock shows, wherever it hangs.
   *
   * @return date and time; for a date its first moment
   */
  LocalDateTime local();

  /**
   * A moment, written with {@code Z}.
   *
   * @param instant the moment
   */
  record Utc(Instant instant) implements IcsTime {
    @Override
    public LocalDateTime local() {
      return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
  }

  /**
   * What a clock shows: a moment only together with a {@code TZID}, floating without.
   *
   * @param local date and time
   */
  record Local(LocalDateTime local) implements IcsTime {}

  /**
   * A date without a time.
   *
   * @param date the date
   */
  record Day(LocalDate date) implements IcsTime {
    @Override
    public LocalDateTime local() {
      return date.atStartOfDay();
    }
  }

  /**
   * Reads a value. ISO 8601's hyphens and colons, missing seconds and an offset instead of {@code
   * Z} are understood too.
   *
   * @param value the value as written
   * @return the time; empty where it is none
   */
  static Optional<IcsTime> parse(String value) {
    Matcher parts = Formats.TIME.matcher(value.strip().toUpperCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date =
          LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
      if (parts.group(4) == null) {
        return Optional.of(new Day(date));
      }
      // A leap second is the last that java.time knows.
      int second = parts.group(6) == null ? 0 : Math.min(59, number(parts.group(6)));
      LocalDateTime time =
          date.atTime(LocalTime.of(number(parts.group(4)), number(parts.group(5)), second));
      String offset = parts.group(7);
      return Optional.of(
          offset == null
              ? new Local(time)
              : new Utc(time.toInstant(ZoneOffset.of(offset.replace(":", "")))));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as the 31st of February
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /**
   * Writes a moment.
   *
   * @param instant the moment; what is below a second is dropped
   * @return such as {@code 20260112T190000Z}
   */
  static String utc(Instant instant) {
    return local(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
  }

  /**
   * Writes what a clock shows.
   *
   * @param time date and time; what is below a second is dropped
   * @return such as {@code 20260112T190000}
   */
  static String local(LocalDateTime time) {
    return Formats.LOCAL.format(time);
  }

  /** Where an interface can keep constants to itself. */
  final class Formats {
    private static final DateTimeFormatter LOCAL =
        DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private static final Pattern TIME =
        Pattern.compile(
            "(\\d{4})-?(\\d\\d)-?(\\d\\d)"
                + "(?:T(\\d\\d):?(\\d\\d):?(\\d\\d)?(?:\\.\\d{1,9})?(Z|[+-]\\d\\d:?\\d\\d)?)?");

    private Formats() {}
  }
}
