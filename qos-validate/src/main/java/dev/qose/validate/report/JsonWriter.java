package dev.qose.validate.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Writes JSON in ASCII, and {@code ##} in escapes, so that neither terminals nor build servers obey
 * what is in it. What is absent is left out. These few lines are no library's, so that reports can
 * be written without one.
 */
final class JsonWriter {

  private final StringBuilder json = new StringBuilder();

  /** Writes an object, whose fields the content writes. */
  void object(Runnable content) {
    json.append('{');
    content.run();
    json.append('}');
  }

  void object(String name, Runnable content) {
    name(name);
    object(content);
  }

  /** Writes an array of objects, each on a line of its own. */
  <T> void array(List<T> items, Consumer<T> content) {
    json.append('[');
    for (int i = 0; i < items.size(); i++) {
      T item = items.get(i);
      json.append(i == 0 ? "" : ",\n");
      object(() -> content.accept(item));
    }
    json.append(']');
  }

  <T> void array(String name, List<T> items, Consumer<T> content) {
    name(name);
    array(items, content);
  }

  void field(String name, Optional<String> value) {
    value.ifPresent(text -> field(name, text));
  }

  void field(String name, OptionalInt value) {
    value.ifPresent(number -> field(name, (long) number));
  }

  void field(String name, long value) {
    name(name);
    json.append(value);
  }

  void field(String name, boolean value) {
    name(name);
    json.append(value);
  }

  void field(String name, String value) {
    name(name);
    string(value);
  }

  @Override
  public String toString() {
    return json.toString();
  }

  private void name(String name) {
    if (json.charAt(json.length() - 1) != '{') {
      json.append(',');
    }
    string(name);
    json.append(':');
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c >= ' ' && c < 0x7F && !text.startsWith("##", i)) {
        json.append(c);
      } else {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    json.append('"');
  }
}
