package dev.qose.core.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.qose.core.config.JsonTree.FieldValue;
import dev.qose.core.config.JsonTree.JsonArray;
import dev.qose.core.config.JsonTree.JsonObject;
import dev.qose.core.config.JsonTree.JsonScalar;
import dev.qose.core.config.JsonTree.Position;
import dev.qose.core.config.JsonTree.ScalarType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses JSON as people write it: with comments, unquoted names, single quotes and trailing commas.
 */
final class JsonText {

  /** The dialect's own nesting stays below twenty. */
  private static final int MAX_DEPTH = 64;

  private static final int MAX_NAME_LENGTH = 256;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          // Names come from anywhere: no table of them that outlives a document.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private final Problems problems;
  private int depth;

  private JsonText(JsonParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** The text as a tree; empty after reporting that it is none. */
  static Optional<JsonTree> parse(String text, Problems problems) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new JsonText(parser, problems).document();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string cannot fail", e);
    }
  }

  private Optional<JsonTree> document() throws IOException {
    try {
      if (parser.nextToken() == null) {
        problems.add(JsonPath.ROOT, new Position(1, 1), "the document is empty");
        return Optional.empty();
      }
      JsonTree tree = value(JsonPath.ROOT);
      if (parser.nextToken() != null) {
        problems.add(JsonPath.ROOT, position(), "nothing may follow the end of the document");
      }
      return Optional.of(tree);
    } catch (JsonProcessingException e) {
      // Exceeded limits come without a place.
      JsonLocation where = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
      problems.add(JsonPath.ROOT, position(where), "no JSON: " + e.getOriginalMessage());
      return Optional.empty();
    }
  }

  private JsonTree value(JsonPath path) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> array(path);
      case VALUE_STRING -> scalar(ScalarType.STRING);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(ScalarType.NUMBER);
      case VALUE_TRUE, VALUE_FALSE -> scalar(ScalarType.BOOLEAN);
      case VALUE_NULL -> scalar(ScalarType.NULL);
      default -> throw new IllegalStateException("no value: " + parser.currentToken());
    };
  }

  /** Limits of our own, since not every release of Jackson 2 has some. */
  private void enter() throws JsonParseException {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new JsonParseException(
          parser, "nested deeper than %d levels".formatted(MAX_DEPTH), parser.currentLocation());
    }
  }

  private JsonTree object(JsonPath path) throws IOException {
    enter();
    Position at = position();
    Map<String, FieldValue> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (name.length() > MAX_NAME_LENGTH) {
        throw new JsonParseException(
            parser,
            "a name is longer than %d characters".formatted(MAX_NAME_LENGTH),
            parser.currentLocation());
      }
      Position nameAt = position();
      JsonPath memberPath = path.member(name);
      parser.nextToken();
      FieldValue first = entries.putIfAbsent(name, new FieldValue(nameAt, value(memberPath)));
      if (first != null) {
        problems.add(
            memberPath, nameAt, "is given twice; the first is in line " + first.nameAt().line());
      }
    }
    depth--;
    return new JsonObject(at, entries);
  }

  private JsonTree array(JsonPath path) throws IOException {
    enter();
    Position at = position();
    List<JsonTree> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(path.element(elements.size())));
    }
    depth--;
    return new JsonArray(at, elements);
  }

  private JsonTree scalar(ScalarType type) throws IOException {
    return new JsonScalar(position(), type, parser.getText());
  }

  private Position position() {
    return position(parser.currentTokenLocation());
  }

  private static Position position(JsonLocation location) {
    return new Position(location.getLineNr(), location.getColumnNr());
  }
}
