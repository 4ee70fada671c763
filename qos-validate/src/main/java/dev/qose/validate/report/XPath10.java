package dev.qose.validate.report;

import static java.util.regex.Matcher.quoteReplacement;

import dev.qose.core.element.Location;
import java.util.regex.Pattern;

/** Makes paths of {@link Location} fit for processors of XPath 1.0, which know no {@code Q{}}. */
final class XPath10 {

  private static final Pattern EXPANDED_NAME = Pattern.compile("(?<=/)Q\\{([^}]*)}([^/\\[]+)");

  private XPath10() {}

  static String of(String path) {
    return EXPANDED_NAME
        .matcher(path)
        .replaceAll(
            name ->
                quoteReplacement(
                    "*[local-name()='%s' and namespace-uri()=%s]"
                        .formatted(name.group(2), literal(name.group(1)))));
  }

  /** A literal cannot hold both kinds of quotes. */
  private static String literal(String text) {
    if (text.indexOf('\'') < 0) {
      return "'" + text + "'";
    }
    return text.indexOf('"') < 0
        ? '"' + text + '"'
        : "concat('" + text.replace("'", "',\"'\",'") + "')";
  }
}
