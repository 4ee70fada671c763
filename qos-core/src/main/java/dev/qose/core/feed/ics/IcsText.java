package dev.qose.core.feed.ics;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes of values of type TEXT (RFC 5545, clause 3.3.11) and of parameters (RFC 6868). */
public final class IcsText {

  private static final Pattern ESCAPE = Pattern.compile("\\\\([nN\\\\;,:\"])");

  private static final Pattern PARAMETER_ESCAPE = Pattern.compile("\\^([n'^])");

  private IcsText() {}

  /**
   * Escapes a text. Line ends of any kind become {@code \n}; other control characters, which no
   * value may have, are left out.
   *
   * @param text any text
   * @return the text as a value
   */
  public static String escape(String text) {
    StringBuilder value = new StringBuilder(text.length() + 8);
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      switch (c) {
        case '\\', ';', ',' -> value.append('\\').append(c);
        case '\n' -> value.append("\\n");
        default -> {
          if (!isControl(c)) {
            value.append(c);
          }
        }
      }
    }
    return value.toString();
  }

  /**
   * Resolves escapes. A backslash before any other character stands for itself.
   *
   * @param value a value as written
   * @return the text
   */
  public static String unescape(String value) {
    return value.indexOf('\\') < 0 ? value : resolve(ESCAPE, value);
  }

  /**
   * Writes a value of a parameter, in quotes where it needs them.
   *
   * @param text the value
   * @return the value as it is written
   */
  public static String parameter(String text) {
    String value = text.replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
    boolean quotes = value.chars().anyMatch(c -> c == ':' || c == ';' || c == ',');
    return quotes || value.isEmpty() ? '"' + value + '"' : value;
  }

  /**
   * Reads the name of a time zone. As a property it is a text with escapes, as a parameter it is
   * none and may be in quotation marks; some write it the other way round.
   *
   * @param written the name as written
   * @return the name
   */
  public static String zoneName(String written) {
    return unescape(unescapeParameter(written)).strip();
  }

  static String unescapeParameter(String written) {
    String value = written.replace("\"", "");
    return value.indexOf('^') < 0 ? value : resolve(PARAMETER_ESCAPE, value);
  }

  private static String resolve(Pattern escape, String value) {
    return escape
        .matcher(value)
        .replaceAll(
            match ->
                switch (match.group(1)) {
                  case "n", "N" -> "\n";
                  case "'" -> "\"";
                  default -> Matcher.quoteReplacement(match.group(1));
                });
  }

  /** Four digits, whatever the locale. */
  static String hexadecimal(int character) {
    String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /**
   * Tells whether a character may not be in a content line.
   *
   * @param c the character
   * @return true for control characters but the tab
   */
  public static boolean isControl(char c) {
    return (c < ' ' && c != '\t') || c == 0x7F;
  }
}
