package dev.qose.core.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The JSON Schema of the dialect, as the codecs say it: what {@link QosConfigJson#schema()} holds,
 * but for the words for people.
 */
final class ConfigSchema {

  private final Map<String, Object> definitions = new TreeMap<>();

  private ConfigSchema() {}

  /** The whole schema, as maps and lists. */
  static Map<String, Object> derive() {
    ConfigSchema schema = new ConfigSchema();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.putAll(schema.object(QosMetadataJson.QOS_CONFIG));
    root.put("$defs", schema.definitions);
    return root;
  }

  /** Refers to a definition, which is made where it is first referred to. */
  Map<String, Object> define(String name, Supplier<Map<String, Object>> definition) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, definition.get());
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  /** An object with the fields of a part and no others. */
  Map<String, Object> object(Part<?> part) {
    Fields fields = new Fields(this);
    part.describe(fields, true);
    return fields.toSchema();
  }

  static Map<String, Object> anyOf(Object... schemas) {
    return Map.of("anyOf", List.of(schemas));
  }

  static Map<String, Object> type(String... types) {
    return Map.of("type", types.length == 1 ? types[0] : List.of(types));
  }

  /** The fields of an object, as its parts describe them. */
  static final class Fields {

    private final ConfigSchema schema;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();
    private final List<Object> oneOrMore = new ArrayList<>();
    private final Map<String, Object> together = new LinkedHashMap<>();
    private final Map<String, Object> apart = new LinkedHashMap<>();

    private Fields(ConfigSchema schema) {
      this.schema = schema;
    }

    void add(String name, Codec<?> codec, boolean isRequired) {
      properties.put(name, codec.schema(schema));
      if (isRequired) {
        required.add(name);
      }
    }

    /** Adds groups of fields of which one excludes the others. */
    void addChoice(List<? extends Part<?>> parts, boolean isRequired) {
      List<Fields> alternatives = new ArrayList<>();
      for (Part<?> part : parts) {
        Fields fields = new Fields(schema);
        part.describe(fields, true);
        alternatives.add(fields);
        properties.putAll(fields.properties);
      }
      for (Fields one : alternatives) {
        Map<String, Object> excluded = new LinkedHashMap<>();
        alternatives.stream()
            .filter(other -> other != one)
            .forEach(other -> other.properties.keySet().forEach(name -> excluded.put(name, false)));
        for (String name : one.properties.keySet()) {
          apart.put(name, Map.of("properties", excluded));
          List<String> needed = one.required.stream().filter(any -> !any.equals(name)).toList();
          if (!needed.isEmpty()) {
            together.put(name, needed);
          }
        }
      }
      if (isRequired) {
        oneOrMore.add(
            anyOf(
                alternatives.stream()
                    .map(fields -> Map.of("required", fields.required))
                    .toArray()));
      }
    }

    private Map<String, Object> toSchema() {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("type", "object");
      object.put("properties", properties);
      putUnlessEmpty(object, "required", required, required.isEmpty());
      putUnlessEmpty(object, "allOf", oneOrMore, oneOrMore.isEmpty());
      putUnlessEmpty(object, "dependentRequired", together, together.isEmpty());
      putUnlessEmpty(object, "dependentSchemas", apart, apart.isEmpty());
      object.put("additionalProperties", false);
      return object;
    }

    private static void putUnlessEmpty(
        Map<String, Object> object, String name, Object value, boolean isEmpty) {
      if (!isEmpty) {
        object.put(name, value);
      }
    }
  }
}
