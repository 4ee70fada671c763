package dev.qose.core.feed.ics;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration (RFC 5545, clause 3.3.6). Days are nominal: from noon to noon, whatever the clocks do
 * in between.
 *
 * @param days whole days
 * @param time hours, minutes and seconds, which are exact
 * @since 0.1
 */
public record IcsDuration(int days, Duration time) {

  private static final Pattern STRICT =
      Pattern.compile(
          "([+-])?P(?:(\\d{1,5})W|(?:(\\d{1,5})D)?"
              + "(?:T(?=\\d)(?:(\\d{1,6})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?)");

  /** {@code P3H}, which lacks the T, and {@code P1W2D}, which mixes weeks with the rest. */
  private static final Pattern LENIENT =
      Pattern.compile(
          "([+-])?P(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?"
              + "T?(?:(\\d{1,6})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?");

  /**
   * Makes an exact duration.
   *
   * @param time its length
   * @return the duration, without days
   */
  public static IcsDuration of(Duration time) {
    return new IcsDuration(0, time);
  }

  /**
   * Reads a duration that is well-formed.
   *
   * @param value the value as written
   * @return the duration; empty where it is none
   */
  public static Optional<IcsDuration> parse(String value) {
    return parse(STRICT, value);
  }

  /**
   * Reads a duration also where its T is missing.
   *
   * @param value the value as written
   * @return the duration; empty where it is none
   */
  public static Optional<IcsDuration> parseLenient(String value) {
    return parse(LENIENT, value.strip());
  }

  private static Optional<IcsDuration> parse(Pattern pattern, String value) {
    Matcher parts = pattern.matcher(value);
    if (!parts.matches() || value.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    int sign = "-".equals(parts.group(1)) ? -1 : 1;
    return Optional.of(
        new IcsDuration(
            sign * (7 * number(parts, 2) + number(parts, 3)),
            Duration.ofHours(number(parts, 4))
                .plusMinutes(number(parts, 5))
                .plusSeconds(number(parts, 6))
                .multipliedBy(sign)));
  }

  private static int number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
  }

  /** Returns the duration as it is written, such as {@code PT15M} or {@code P1DT2H}. */
  @Override
  public String toString() {
    Duration absolute = time.abs();
    boolean negative = days < 0 || time.isNegative();
    StringBuilder text = new StringBuilder(negative ? "-P" : "P");
    if (days != 0) {
      text.append(Math.abs(days)).append('D');
    }
    if (!absolute.isZero() || days == 0) {
      text.append('T');
      long hours = absolute.toHours();
      int minutes = absolute.toMinutesPart();
      int seconds = absolute.toSecondsPart();
      text.append(hours > 0 ? hours + "H" : "");
      // RFC 5545 wants no gap: hours, minutes, seconds.
      text.append(minutes > 0 || (hours > 0 && seconds > 0) ? minutes + "M" : "");
      text.append(seconds > 0 || absolute.isZero() ? seconds + "S" : "");
    }
    return text.toString();
  }
}
