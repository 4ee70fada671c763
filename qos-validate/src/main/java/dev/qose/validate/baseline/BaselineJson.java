package dev.qose.validate.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Baselines as JSON: the findings with their counts, after a field that says what this is. */
final class BaselineJson {

  private static final String SCHEMA = "qos-baseline/1";

  /** In bytes; some hundred thousand findings. */
  private static final long MAX_LENGTH = 64L << 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxDocumentLength(MAX_LENGTH)
                  .build())
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          // Names come from anywhere: no table of them that outlives a file.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final JsonParser parser;

  private BaselineJson(JsonParser parser) {
    this.parser = parser;
  }

  static String write(SortedMap<Fingerprint, Integer> counts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeArrayFieldStart("findings");
      for (Map.Entry<Fingerprint, Integer> entry : counts.entrySet()) {
        write(json, entry.getKey(), entry.getValue());
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written to", e);
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, Fingerprint fingerprint, int count)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("document", fingerprint.document());
    json.writeStringField("path", fingerprint.path());
    json.writeStringField("rule", fingerprint.rule());
    json.writeFieldName("values");
    String[] values = fingerprint.values().toArray(String[]::new);
    json.writeArray(values, 0, values.length);
    json.writeNumberField("count", count);
    json.writeEndObject();
  }

  static Baseline read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = FACTORY.createParser(in)) {
      return new BaselineJson(parser).baseline();
    } catch (JsonProcessingException e) {
      throw new BaselineFormatException(file + ": is no JSON: " + e.getOriginalMessage());
    } catch (BaselineFormatException e) {
      throw new BaselineFormatException(file + ":" + e.getMessage());
    }
  }

  private Baseline baseline() throws IOException {
    SortedMap<Fingerprint, Integer> counts = new TreeMap<>();
    expect(parser.nextToken(), JsonToken.START_OBJECT, "an object");
    expect(parser.nextToken(), JsonToken.FIELD_NAME, "the field schema");
    if (!parser.currentName().equals("schema") || !SCHEMA.equals(parser.nextTextValue())) {
      throw wrong("begin with \"schema\": \"" + SCHEMA + "\"");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean findings = parser.currentName().equals("findings");
      parser.nextToken();
      if (findings) {
        expect(parser.currentToken(), JsonToken.START_ARRAY, "an array of findings");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          finding(counts);
        }
      } else {
        parser.skipChildren();
      }
    }
    return new Baseline(counts);
  }

  private void finding(SortedMap<Fingerprint, Integer> counts) throws IOException {
    expect(parser.currentToken(), JsonToken.START_OBJECT, "a finding");
    String document = null;
    String path = null;
    String rule = null;
    List<String> values = new ArrayList<>();
    int count = 1;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "document" -> document = text();
        case "path" -> path = text();
        case "rule" -> rule = text();
        case "values" -> {
          expect(parser.currentToken(), JsonToken.START_ARRAY, "an array of texts");
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(text());
          }
        }
        case "count" -> {
          expect(parser.currentToken(), JsonToken.VALUE_NUMBER_INT, "a whole number");
          count = parser.getIntValue();
        }
        default -> parser.skipChildren();
      }
    }
    if (document == null || path == null || rule == null || count < 1) {
      throw wrong("have a document, a path and a rule for each finding, and a count from 1 on");
    }
    counts.merge(new Fingerprint(document, rule, path, values), count, Integer::sum);
  }

  private String text() throws IOException {
    expect(parser.currentToken(), JsonToken.VALUE_STRING, "a text");
    return parser.getText();
  }

  private void expect(JsonToken actual, JsonToken expected, String what) throws IOException {
    if (actual != expected) {
      throw wrong("have " + what + " here");
    }
  }

  private BaselineFormatException wrong(String should) {
    return new BaselineFormatException(
        parser.currentTokenLocation().getLineNr() + ": a baseline must " + should);
  }
}
