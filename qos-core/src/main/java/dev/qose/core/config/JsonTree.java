package dev.qose.core.config;

import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands. */
sealed interface JsonTree {

  /** Where the value begins. */
  Position at();

  /** A value in words, for messages; long texts are cut. */
  String describe();

  /** Line and column, both from 1; columns count UTF-16 units. */
  record Position(int line, int column) {}

  /** A field's value, and where its name begins. */
  record FieldValue(Position nameAt, JsonTree value) {}

  record JsonObject(Position at, Map<String, FieldValue> entries) implements JsonTree {
    @Override
    public String describe() {
      return "an object";
    }
  }

  record JsonArray(Position at, List<JsonTree> elements) implements JsonTree {
    @Override
    public String describe() {
      return "an array";
    }
  }

  /** A string's characters, or a number, true, false or null as written. */
  record JsonScalar(Position at, ScalarType type, String text) implements JsonTree {
    private static final int SHOWN = 60;

    @Override
    public String describe() {
      String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
      return switch (type) {
        case STRING -> "the string \"" + shown + "\"";
        case NUMBER -> "the number " + shown;
        case BOOLEAN, NULL -> shown;
      };
    }
  }

  enum ScalarType {
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }
}
