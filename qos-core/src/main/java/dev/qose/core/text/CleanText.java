package dev.qose.core.text;

import java.util.Locale;

/**
 * Makes what others wrote fit for a report, a message or a log: nothing in it can end a line, move
 * a cursor, turn the direction of writing, or command a build server.
 *
 * <pre>{@code
 * System.err.println("No such layer: " + CleanText.line(name));
 * }</pre>
 *
 * <p>Characters that do not stand for themselves become visible, as escapes such as {@code \}{@code
 * u001b}: control characters but tabs, line and paragraph separators, halves of surrogate pairs,
 * and what embeds, overrides or isolates a direction of writing (Unicode Standard Annex 9). So does
 * the first character of what build servers take for a command: {@code ::} where a line begins
 * (GitHub), and {@code ##[}, {@code ##vso[} or {@code ##teamcity[} anywhere (Azure Pipelines,
 * TeamCity).
 *
 * <p>Stateless and thread-safe. Cost: one pass.
 *
 * @since 0.1
 */
public final class CleanText {

  private CleanText() {}

  /**
   * Cleans a text that is to stand within a line. Line ends become visible too, as {@code \n}.
   *
   * @param text any text
   * @return the text, in one line
   */
  public static String line(String text) {
    return clean(text, false);
  }

  /**
   * Cleans a text of several lines, which end in LF or CR LF.
   *
   * @param text any text
   * @return the text, in as many lines
   */
  public static String lines(String text) {
    return clean(text, true);
  }

  private static String clean(String text, boolean keepsLineEnds) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean lineBegins = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (keepsLineEnds && (c == '\n' || text.startsWith("\r\n", i))) {
        lineBegins = true;
        clean.append((char) c);
      } else if (isObeyed(c) || isCommand(text, i, lineBegins)) {
        lineBegins = false;
        clean.append(escape(c));
      } else {
        lineBegins &= c == '\t' || Character.isSpaceChar(c);
        clean.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return clean.toString();
  }

  private static boolean isObeyed(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      case Character.FORMAT -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
      default -> false;
    };
  }

  /** Build servers pass over white space before a command. */
  private static boolean isCommand(String text, int place, boolean lineBegins) {
    if (lineBegins && text.startsWith("::", place)) {
      return true;
    }
    if (!text.startsWith("##", place)) {
      return false;
    }
    int end = place + 2;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.startsWith("[", end);
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> String.format(Locale.ROOT, "\\u%04x", c);
    };
  }
}
