package dev.qose.core.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as people write them: {@code 2h}, {@code 90m}, {@code 1h30m}, {@code 1.5 h}, or
 * in ISO 8601, {@code PT2H}. A day is 24 hours. The one place that reads them.
 *
 * @since 0.1
 */
public final class Durations {

  /** Longest first, parts of fewer than ten digits, so that nothing overflows. */
  private static final Pattern PARTS =
      Pattern.compile(
          part("d") + part("h") + part("m(?:in)?") + part("s") + part("ms"),
          Pattern.CASE_INSENSITIVE);

  private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1000, 1};

  private Durations() {}

  private static String part(String unit) {
    return "(?:(\\d{1,9}(?:\\.\\d{1,9})?) ?" + unit + "(?![a-z]) ?)?";
  }

  /**
   * Reads a length of time.
   *
   * @param text as written
   * @return the length, to the millisecond
   * @throws IllegalArgumentException if it is none; says how one is written
   */
  public static Duration parse(String text) {
    String written = text.strip();
    Matcher parts = PARTS.matcher(written);
    if (!written.isEmpty() && parts.matches()) {
      BigDecimal millis = BigDecimal.ZERO;
      for (int i = 0; i < MILLIS.length; i++) {
        String number = parts.group(i + 1);
        if (number != null) {
          millis = millis.add(new BigDecimal(number).multiply(BigDecimal.valueOf(MILLIS[i])));
        }
      }
      return Duration.ofMillis(millis.longValue());
    }
    try {
      return Duration.parse(written.toUpperCase(Locale.ROOT));
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no length of time; write such as 2h, 90m, 1h30m or PT2H.".formatted(text));
    }
  }
}
