package dev.qose.validate.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text from documents fit for a terminal, which obeys control characters. */
final class Terminal {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\\n\\t]]");

  private Terminal() {}

  /** Writes control characters, but for line ends and tabs, as {@code \}{@code u001b}. */
  static String safe(CharSequence text) {
    return CONTROL
        .matcher(text)
        .replaceAll(
            match -> String.format(Locale.ROOT, "\\\\u%04x", (int) match.group().charAt(0)));
  }
}
