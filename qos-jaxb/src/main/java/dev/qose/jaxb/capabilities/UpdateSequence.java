package dev.qose.jaxb.capabilities;

import dev.qose.jaxb.markup.Document;
import dev.qose.jaxb.markup.Replacement;
import dev.qose.jaxb.markup.StartTag;
import dev.qose.jaxb.markup.XmlTokens;
import java.io.IOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/**
 * The number, or whatever grows, by which clients tell whether a capabilities document changed
 * since they got it (OWS Common, OGC 06-121r3, 7.3.4).
 *
 * <pre>{@code
 * String next = UpdateSequence.next("12", Instant.now()).orElseThrow(); // 13
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class UpdateSequence {

  private static final String NAME = "updateSequence";

  private static final Pattern LAST_NUMBER = Pattern.compile("^(.*?)(\\d{1,100})$", Pattern.DOTALL);

  private UpdateSequence() {}

  /**
   * Finds a value that comes after another: a number is increased, also at the end of a text; a
   * date or time becomes the present.
   *
   * @param value the value so far
   * @param now what time it is
   * @return the next value; empty where nobody knows how the value grows
   */
  public static Optional<String> next(String value, Instant now) {
    String old = value.strip();
    if (old.isEmpty()) {
      return Optional.of("1");
    }
    Optional<String> time = nextTime(old, now.truncatedTo(ChronoUnit.SECONDS));
    if (time.isPresent()) {
      return time;
    }
    Matcher number = LAST_NUMBER.matcher(old);
    if (!number.matches()) {
      return Optional.empty();
    }
    String digits = number.group(2);
    String next = new BigInteger(digits).add(BigInteger.ONE).toString();
    return Optional.of(
        number.group(1) + "0".repeat(Math.max(0, digits.length() - next.length())) + next);
  }

  private static Optional<String> nextTime(String old, Instant now) {
    try {
      Instant before = OffsetDateTime.parse(old).toInstant();
      return Optional.of(
          (now.isAfter(before) ? now : before.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1))
              .toString());
    } catch (DateTimeException e) {
      return nextDate(old, now);
    }
  }

  /** A second change on one day needs a time. */
  private static Optional<String> nextDate(String old, Instant now) {
    try {
      LocalDate before = LocalDate.parse(old);
      LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
      if (today.isAfter(before)) {
        return Optional.of(today.toString());
      }
      Instant then = before.atStartOfDay(ZoneOffset.UTC).toInstant();
      return Optional.of((now.isAfter(then) ? now : then).toString());
    } catch (DateTimeException e) {
      return Optional.empty(); // neither date nor time
    }
  }

  static Optional<String> read(XmlTokens tokens) throws IOException {
    toRoot(tokens);
    return Optional.ofNullable(tokens.reader().getAttributeValue("", NAME));
  }

  /** Plans to give the attribute another value; there are no edits where there is none. */
  static List<Replacement> set(Document document, String value) throws IOException {
    XmlTokens tokens = document.tokens();
    toRoot(tokens);
    long start = tokens.start();
    String tag = document.text(start, tokens.end());
    int from = tag.indexOf('<'); // in the prolog the parser counts white space to what follows it
    return StartTag.of(tag, from, tag.length())
        .attribute(NAME)
        .map(one -> new Replacement(start + one.start(), one.end() - one.start(), escape(value)))
        .stream()
        .toList();
  }

  private static void toRoot(XmlTokens tokens) throws IOException {
    while (tokens.next() != XMLStreamConstants.START_ELEMENT) {
      // Comments, processing instructions and the DOCTYPE.
    }
    String version = tokens.reader().getAttributeValue("", "version");
    Placement.of(tokens.namespace(), tokens.localName(), version); // refuses what is no host
  }

  /** In ASCII, so that any encoding can hold it. */
  private static String escape(String value) {
    StringBuilder text = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              if (c < ' ' || c > '~' || "&<>\"'".indexOf(c) >= 0) {
                text.append("&#").append(c).append(';');
              } else {
                text.appendCodePoint(c);
              }
            });
    return text.toString();
  }
}
