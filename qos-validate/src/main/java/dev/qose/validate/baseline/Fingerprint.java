package dev.qose.validate.baseline;

import dev.qose.validate.report.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a finding is known by when the document has changed elsewhere.
 *
 * <p>It holds nothing that moves when lines or siblings are inserted: neither line nor column, and
 * the path without its positions. In their stead the values that the message quotes tell apart what
 * is found of one rule in several elements of one name. The message's own words do not count, so
 * that it may be put better.
 *
 * @param document the document's name, with slashes
 * @param rule the rule
 * @param path the names of the elements that lead to the place; empty for the whole document
 * @param values what the message quotes, sorted: what stands in quotes, and words that are no plain
 *     words, such as {@code 99.5}, {@code EPSG:4326} and {@code GetMap}
 */
record Fingerprint(String document, String rule, String path, List<String> values)
    implements Comparable<Fingerprint> {

  private static final Pattern POSITION = Pattern.compile("\\[\\d+]");

  /** Of a message what moves: positions in paths, and lines. */
  private static final Pattern PLACE = Pattern.compile("\\[\\d+]|\\b(?:line|column) \\d+");

  /** Quotes stand outside of words, apostrophes inside. */
  private static final Pattern QUOTED =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:'([^']*)'|\"([^\"]*)\")(?![\\p{L}\\p{N}])");

  /** With a digit, with a sign that words do not have, or with a capital in the middle. */
  private static final Pattern VALUE = Pattern.compile("[\\p{N}/#:_=@%]|\\p{Ll}\\p{Lu}");

  private static final Pattern WORD = Pattern.compile("[^\\s,;()'\"]+");

  private static final Comparator<Fingerprint> ORDER =
      Comparator.comparing(Fingerprint::document)
          .thenComparing(Fingerprint::path)
          .thenComparing(Fingerprint::rule)
          .thenComparing(fingerprint -> String.join("\n", fingerprint.values()));

  Fingerprint {
    values = List.copyOf(values);
  }

  static Fingerprint of(String document, Finding finding) {
    return new Fingerprint(
        document.replace('\\', '/').replaceFirst("^(?:\\./+)+", ""),
        finding.rule(),
        finding.location().xpath().map(path -> POSITION.matcher(path).replaceAll("")).orElse(""),
        values(finding.message()));
  }

  @Override
  public int compareTo(Fingerprint other) {
    return ORDER.compare(this, other);
  }

  private static List<String> values(String message) {
    Set<String> values = new TreeSet<>();
    StringBuilder rest = new StringBuilder();
    Matcher quoted = QUOTED.matcher(PLACE.matcher(message).replaceAll(""));
    while (quoted.find()) {
      values.add(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
      quoted.appendReplacement(rest, " ");
    }
    quoted.appendTail(rest);
    WORD.matcher(rest)
        .results()
        .map(word -> word.group().replaceFirst("[.:!?]+$", ""))
        .filter(word -> VALUE.matcher(word).find())
        .forEach(values::add);
    return List.copyOf(values);
  }
}
