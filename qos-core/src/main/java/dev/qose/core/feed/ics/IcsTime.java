package dev.qose.core.feed.ics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
   * Reads a value, as RFC 5545 has it or nearly so: ISO 8601's hyphens and colons, missing seconds
   * and an offset instead of {@code Z} are understood too.
   *
   * @param value the value as written
   * @return the time; empty where it is none
   */
  static Optional<IcsTime> parse(String value) {
    String text = value;
    String offset = value.endsWith("Z") ? "Z" : "";
    if (!isWellFormed(value)) {
      Matcher parts = Formats.TIME.matcher(value.strip().toUpperCase(Locale.ROOT));
      if (!parts.matches()) {
        return Optional.empty();
      }
      offset = parts.group(7) == null ? "" : parts.group(7).replace(":", "");
      text = parts.group(1) + parts.group(2) + parts.group(3);
      if (parts.group(4) != null) {
        String second = parts.group(6) == null ? "00" : parts.group(6);
        text += "T" + parts.group(4) + parts.group(5) + second;
      }
    }
    try {
      LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
      if (text.length() == 8) {
        return Optional.of(new Day(date));
      }
      int second = number(text, 13, 15);
      // A leap second is the last that java.time knows.
      LocalDateTime time =
          date.atTime(number(text, 9, 11), number(text, 11, 13), second == 60 ? 59 : second);
      return Optional.of(
          offset.isEmpty() ? new Local(time) : new Utc(time.toInstant(ZoneOffset.of(offset))));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as the 31st of February
    }
  }

  /**
   * Tells whether a value is written as RFC 5545 has times and dates, whatever they are.
   *
   * @param value the value as written
   * @return true for such as {@code 20260112}, {@code 20260112T190000} and {@code 20260112T190000Z}
   */
  static boolean isWellFormed(String value) {
    int length = value.length();
    if (length != 8 && length != 15 && length != 16) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (i == 8 ? c != 'T' : i == 15 ? c != 'Z' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
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
