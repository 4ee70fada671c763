package dev.qose.jaxb.input;

import dev.qose.jaxb.input.NotXmlException.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what often comes instead of a document, or before it. */
final class Foreword {

  private static final Pattern HTML =
      Pattern.compile(
          "(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*+<(?:!doctype\\s+)?html[\\s>].*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern HTTP =
      Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3}).*", Pattern.DOTALL);

  private static final Pattern LATE_DECLARATION =
      Pattern.compile("\\s+<\\?xml\\s.*", Pattern.DOTALL);

  private static final int QUOTED = 40;

  private Foreword() {}

  /**
   * Looks at the first characters of what is to be a document.
   *
   * @throws NotXmlException if no XML parser would go on behind them
   */
  static void check(String head) {
    String text = head.strip();
    if (text.isEmpty()) {
      if (head.length() < XmlEncoding.HEAD / 4) {
        throw malformed("The document is empty");
      }
      return; // more may come
    }
    if (HTML.matcher(text).matches()) {
      throw malformed("This is an HTML page, no capabilities document");
    }
    if (LATE_DECLARATION.matcher(head).matches()) {
      throw malformed(
          "White space stands before the XML declaration, which must be the very first thing");
    }
    if (text.charAt(0) != '<') {
      Matcher http = HTTP.matcher(text);
      throw malformed(
          http.matches()
              ? "This is a whole HTTP answer, of status %s; the document is what comes after the first blank line"
                  .formatted(http.group(1))
              : "This is no XML, which begins with \"<\": it begins with \"%s\""
                  .formatted(quote(text)));
    }
  }

  private static NotXmlException malformed(String message) {
    return new NotXmlException(Kind.MALFORMED, message);
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    text.lines()
        .findFirst()
        .orElse("")
        .codePoints()
        .limit(QUOTED)
        .filter(c -> !Character.isISOControl(c))
        .forEach(quoted::appendCodePoint);
    return quoted.toString();
  }
}
