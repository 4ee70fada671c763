package dev.qose.core.element;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * Characters, names and white space of XML 1.0 (fifth edition, clauses 2.2 and 2.3).
 *
 * @since 0.1
 */
public final class XmlChars {

  private static final String NAME_START =
      "A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF"
          + "\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF"
          + "\\uFDF0-\\uFFFD\\x{10000}-\\x{EFFFF}";

  private static final Pattern NC_NAME =
      Pattern.compile(
          "[" + NAME_START + "][" + NAME_START + "0-9.\\u00B7\\u0300-\\u036F\\u203F\\u2040-]*");

  private static final String WHITE_SPACE = " \t\r\n";

  private XmlChars() {}

  /**
   * Drops the white space around a text: XML's, which is less than Java's.
   *
   * @param text any text
   * @return the text between the white space
   */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isWhiteSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isWhiteSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * Splits a list at its white space.
   *
   * @param text items with white space between them
   * @return the items; none where there is only white space
   */
  public static List<String> split(String text) {
    StringTokenizer tokens = new StringTokenizer(text, WHITE_SPACE);
    List<String> items = new ArrayList<>(4);
    while (tokens.hasMoreTokens()) {
      items.add(tokens.nextToken());
    }
    return items;
  }

  private static boolean isWhiteSpace(char c) {
    return c <= ' ' && WHITE_SPACE.indexOf(c) >= 0;
  }

  /**
   * Looks for a character that cannot be written, not even as a reference.
   *
   * @param text any text
   * @return the index of the first one, or -1
   */
  public static int indexOfIllegal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < Character.MIN_SURROGATE) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (isIllegalAlone(c)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Tells quickly whether a text needs no closer look.
   *
   * @param ch holds the text
   * @param start where it starts
   * @param length how long it is
   * @return whether all of it is legal, beyond doubt
   */
  public static boolean isPlainlyLegal(char[] ch, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (ch[i] < ' ' || ch[i] >= Character.MIN_SURROGATE) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIllegalAlone(char c) {
    boolean blank = c == '\n' || c == '\t' || c == '\r';
    return (c < ' ' && !blank) || Character.isSurrogate(c) || c > '\uFFFD';
  }

  /**
   * Tells whether a text is a name without a colon.
   *
   * @param text any text
   * @return whether it can be a prefix or a local name
   */
  public static boolean isNcName(String text) {
    return NC_NAME.matcher(text).matches();
  }
}
