package dev.qose.core.block;

import dev.qose.core.element.XmlChars;
import dev.qose.core.model.XsdTime;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the schemas allow as a text.
 *
 * @param legal whether a text is one
 * @param wanted what any other text is not, and what to write instead
 */
record Facet(Predicate<String> legal, String wanted) {

  private static final int LONGEST_SHOWN = 80;

  static final Facet ANY = new Facet(text -> true, "");

  static final Facet TIME =
      new Facet(
          text -> new XsdTime(text).isValid(),
          "is no time of day; write hh:mm:ss and Z or an offset, as in 06:00:00+03:00");

  static final Facet URI_REFERENCE =
      new Facet(Facet::isUri, "is no URI; escape what a URI cannot hold");

  /** As the schema of XLink has it for roles. */
  static final Facet NON_EMPTY_URI =
      new Facet(
          text -> !XmlChars.strip(text).isEmpty() && isUri(text),
          "is no URI; give one, or leave it out");

  /** {@code xml:lang}, which may be empty. */
  static final Facet LANGUAGE =
      matching(
          "|[ \\t\\r\\n]*[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*[ \\t\\r\\n]*",
          "is no language tag; write one as en or de-AT");

  /** {@code ows:MimeType}. */
  static final Facet MEDIA_TYPE =
      matching(
          "(?:application|audio|image|text|video|message|multipart|model)/[^\\n\\r\\u2028\\u2029]+",
          "is no media type; write one as text/calendar");

  private static final Pattern EMPTY_AUTHORITY = Pattern.compile("^([^:/?#]+:)?//(?=$|[?#])");

  static Facet oneOf(String... texts) {
    List<String> legal = List.of(texts);
    return new Facet(
        text -> legal.contains(XmlChars.strip(text)),
        legal.size() == 1
            ? "is not " + legal.get(0) + ", which alone is allowed; leave it out"
            : "is not allowed; write one of " + String.join(", ", legal));
  }

  private static Facet matching(String pattern, String wanted) {
    return new Facet(Pattern.compile(pattern).asMatchPredicate(), wanted);
  }

  /** Keeps a message readable whatever a document holds. */
  static String shorten(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  /** Says what is wrong with a text. */
  Optional<String> fault(String text) {
    return legal.test(text) ? Optional.empty() : Optional.of("\"" + shorten(text) + "\" " + wanted);
  }

  /**
   * Whether a text is an {@code xs:anyURI}: what a URI cannot hold is escaped before it is looked
   * at (XLink 1.0, clause 5.4), and unlike in Java an authority may be empty.
   */
  private static boolean isUri(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : XmlChars.strip(text).getBytes(StandardCharsets.UTF_8)) {
      if (b <= ' ' || b == 0x7F || "<>\"{}|\\^`".indexOf(b) >= 0) {
        escaped.append('%').append(String.format("%02X", b));
      } else {
        escaped.append((char) b);
      }
    }
    try {
      URI unused = new URI(EMPTY_AUTHORITY.matcher(escaped).replaceFirst("$1/"));
      return true;
    } catch (URISyntaxException e) {
      return false; // the caller says so, with the text
    }
  }
}
