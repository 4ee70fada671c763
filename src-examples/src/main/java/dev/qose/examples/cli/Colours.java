package dev.qose.examples.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Colours for a report at a terminal: what is grave is seen at once. */
final class Colours {

  private static final String PLAIN = "\u001b[0m";

  /** Red, yellow, cyan and green by their words. */
  private static final Map<String, String> COLOURS =
      Map.of(
          "error", "\u001b[1;31m",
          "not valid", "\u001b[1;31m",
          "failed", "\u001b[31m",
          "warning", "\u001b[1;33m",
          "not checked", "\u001b[1;33m",
          "info", "\u001b[36m",
          "valid", "\u001b[1;32m",
          "passed", "\u001b[32m");

  /** A word that begins a finding, ends the line of a layer, or is the verdict after the name. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?mi)(^  |^  [a-z]+ +|^\\S.*?: )"
              + "(error|warning|info|not valid|valid|not checked|passed|failed)(?=$|[,: ])");

  private Colours() {}

  /** Paints the words of a text that say how grave it is. */
  static String paint(String text) {
    return WORD.matcher(text)
        .replaceAll(
            word -> "$1" + COLOURS.get(word.group(2).toLowerCase(Locale.ROOT)) + "$2" + PLAIN);
  }
}
