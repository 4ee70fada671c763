package dev.qose.core.feed.ics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes content lines apart: name, parameters, value. */
final class PropertyReader {

  private static final int MAX_PARAMETERS = 50;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

  private final Notes notes;

  /** Names in upper case, each once in memory. */
  private final Map<String, String> names = new HashMap<>();

  PropertyReader(Notes notes) {
    this.notes = notes;
  }

  IcsProperty read(IcsLines.Line line) {
    String text = withoutControls(line);
    int start = endOfName(text);
    String name = name(line, text.substring(0, start));
    Map<String, String> parameters = text.charAt(start) == ';' ? new LinkedHashMap<>() : Map.of();
    while (text.charAt(start) == ';') {
      int end = parameters.size() < MAX_PARAMETERS ? endOfParameter(text, start + 1) : -1;
      if (end < 0) {
        note(line, "The parameters of " + IcsReader.shown(name) + " cannot be read.");
        start = Math.max(text.indexOf(':', start), start);
        break;
      }
      parameter(line, name, text.substring(start + 1, end), parameters);
      start = end;
    }
    return new IcsProperty(line.span(), name, parameters, text.substring(start + 1));
  }

  private String name(IcsLines.Line line, String written) {
    return names.computeIfAbsent(
        written,
        each -> {
          if (!NAME.matcher(each).matches()) {
            notes.add(
                line.number(),
                "The name " + IcsReader.shown(each) + " has other characters than names have.",
                "Write letters, digits and hyphens.");
          }
          return each.toUpperCase(Locale.ROOT);
        });
  }

  private String withoutControls(IcsLines.Line line) {
    String text = line.text();
    for (int i = 0; i < text.length(); i++) {
      if (IcsText.isControl(text.charAt(i))) {
        notes.add(
            line.number(),
            "There is a control character, U+" + IcsText.hexadecimal(text.charAt(i)) + ".",
            "Remove it; write \\n for a line end.");
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> !IcsText.isControl((char) c)).forEach(c -> clean.append((char) c));
        return clean.toString();
      }
    }
    return text;
  }

  private static int endOfName(String text) {
    int end = 0;
    while (text.charAt(end) != ':' && text.charAt(end) != ';') {
      end++;
    }
    return end;
  }

  /** The place of the semicolon or colon outside of quotes; -1 where there is none. */
  private static int endOfParameter(String text, int start) {
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == ':')) {
        return i;
      }
    }
    return -1;
  }

  private void parameter(
      IcsLines.Line line, String property, String text, Map<String, String> parameters) {
    int equals = text.indexOf('=');
    String written = equals < 0 ? text : text.substring(0, equals);
    String name = written.strip().toUpperCase(Locale.ROOT);
    String value = equals < 0 ? "" : text.substring(equals + 1).strip();
    String what = "The parameter " + IcsReader.shown(name) + " of " + IcsReader.shown(property);
    if (equals < 0) {
      note(line, what + " has no value.");
    } else if (!NAME.matcher(written).matches()) {
      note(line, what + " has no name as parameters have.");
    } else if (!isQuotedWell(value)) {
      note(line, what + " has a quotation mark inside.");
    }
    if (parameters.putIfAbsent(name, value) != null) {
      note(line, what + " comes twice.");
    }
  }

  /** Whether quotation marks enclose whole values, of which commas may separate several. */
  private static boolean isQuotedWell(String value) {
    if (value.indexOf('"') < 0) {
      return true;
    }
    int at = 0;
    while (at < value.length()) {
      boolean quoted = value.charAt(at) == '"';
      int end = quoted ? value.indexOf('"', at + 1) + 1 : value.indexOf(',', at);
      int next = end <= 0 ? value.length() : end;
      boolean ended = next == value.length() || value.charAt(next) == ',';
      if (!ended || (!quoted && value.substring(at, next).indexOf('"') >= 0)) {
        return false;
      }
      at = next + 1;
    }
    return true;
  }

  private void note(IcsLines.Line line, String message) {
    notes.add(
        line.number(),
        message,
        "Write ;NAME=value, in quotation marks where the value has a colon, semicolon or comma.");
  }
}
