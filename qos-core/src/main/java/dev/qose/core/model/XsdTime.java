package dev.qose.core.model;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as {@code xs:time} writes it (XML Schema Part 2, clause 3.2.8), kept to the letter.
 *
 * <p>Java's own types would lose part of it: {@code 24:00:00} (which {@code java.time} refuses and
 * {@code XMLGregorianCalendar} folds to {@code 00:00:00}) or the difference between {@code Z} and
 * no offset at all. Two times are equal when they are written alike.
 *
 * @param lexical the text as written, such as {@code 06:00:00+03:00}; not necessarily a legal time
 * @since 0.1
 */
public record XsdTime(String lexical) {

  private static final Pattern XS_TIME =
      Pattern.compile(
          "(?:([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d)(\\.\\d+)?|(24):00:00(?:\\.0+)?)"
              + "(Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?");

  private static final Pattern WITHOUT_SECONDS =
      Pattern.compile("(\\d{1,2}:\\d\\d)(Z|[+-]\\d\\d:\\d\\d)?");

  /** Drops the white space around the text, which {@code xs:time} does not count. */
  public XsdTime {
    lexical = lexical.strip();
  }

  /**
   * Reads a time as people write it: the seconds may be left out, and the hour's leading zero.
   *
   * @param text such as {@code 6:00}, {@code 06:00+03:00}, {@code 17:59:59Z} or {@code 24:00}
   * @return the time, written as {@code xs:time} wants it
   * @throws IllegalArgumentException if it is no time of day
   */
  public static XsdTime parse(String text) {
    String full = text.strip();
    if (full.indexOf(':') == 1) {
      full = "0" + full;
    }
    Matcher shortForm = WITHOUT_SECONDS.matcher(full);
    if (shortForm.matches()) {
      String offset = shortForm.group(2);
      full = shortForm.group(1) + ":00" + (offset == null ? "" : offset);
    }
    XsdTime time = new XsdTime(full);
    if (!time.isValid()) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no time of day; write hh:mm:ss and Z or an offset, as in 06:00:00+03:00");
    }
    return time;
  }

  /**
   * Tells whether the text is a legal {@code xs:time}.
   *
   * @return false for what a document had instead of a time
   */
  public boolean isValid() {
    return XS_TIME.matcher(lexical).matches();
  }

  /**
   * Returns the offset from UTC. An offset is not a time zone: it knows no daylight saving time.
   *
   * @return the offset, {@link ZoneOffset#UTC} for {@code Z}; empty where none is written, or the
   *     text is no time
   */
  public Optional<ZoneOffset> offset() {
    Matcher matcher = XS_TIME.matcher(lexical);
    return matcher.matches()
        ? Optional.ofNullable(matcher.group(6)).map(ZoneOffset::of)
        : Optional.empty();
  }

  /**
   * Returns the time since midnight in the time's own offset.
   *
   * @return from zero up to 24 hours for {@code 24:00:00}; empty where the text is no time
   */
  public Optional<Duration> sinceMidnight() {
    Matcher matcher = XS_TIME.matcher(lexical);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group(5) != null) {
      return Optional.of(Duration.ofHours(24));
    }
    Duration whole =
        Duration.ofHours(Long.parseLong(matcher.group(1)))
            .plusMinutes(Long.parseLong(matcher.group(2)))
            .plusSeconds(Long.parseLong(matcher.group(3)));
    return Optional.of(whole.plusNanos(nanos(matcher.group(4))));
  }

  /** Nanoseconds of a fraction such as {@code .25}; what is finer is cut off. */
  private static long nanos(@Nullable String fraction) {
    if (fraction == null) {
      return 0;
    }
    return Long.parseLong((fraction.substring(1) + "000000000").substring(0, 9));
  }

  @Override
  public String toString() {
    return lexical;
  }
}
