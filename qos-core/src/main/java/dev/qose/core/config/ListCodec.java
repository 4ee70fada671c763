package dev.qose.core.config;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several values of a kind. Where an array may stand, a value that is none is taken for the only
 * one.
 *
 * @param element how each stands
 * @param isAlwaysArray whether a single value is written as an array too
 * @param mayBeEmpty whether there may be none
 */
record ListCodec<T>(Codec<T> element, boolean isAlwaysArray, boolean mayBeEmpty)
    implements Codec<List<T>> {

  /** Written as an array, however many there are. */
  static <T> ListCodec<T> array(Codec<T> element) {
    return new ListCodec<>(element, true, true);
  }

  /** Written as an array where there is more than one. */
  static <T> ListCodec<T> oneOrMore(Codec<T> element) {
    return new ListCodec<>(element, false, true);
  }

  ListCodec<T> notEmpty() {
    return new ListCodec<>(element, isAlwaysArray, false);
  }

  @Override
  public Optional<List<T>> read(JsonCursor at) {
    List<JsonCursor> elements = at.elements();
    if (elements.isEmpty() && !mayBeEmpty) {
      return at.problem("is empty, but needs one element or more");
    }
    List<T> values =
        elements.stream().flatMap(each -> element.read(each).map(each::made).stream()).toList();
    return values.size() == elements.size() ? Optional.of(values) : Optional.empty();
  }

  @Override
  public Map<String, Object> schema(ConfigSchema in) {
    Map<String, Object> one = element.schema(in);
    return ConfigSchema.anyOf(
        one,
        mayBeEmpty
            ? Map.of("type", "array", "items", one)
            : Map.of("type", "array", "items", one, "minItems", 1));
  }

  @Override
  public void write(List<T> values, JsonGenerator out) throws IOException {
    if (values.size() == 1 && !isAlwaysArray) {
      element.write(values.get(0), out);
      return;
    }
    out.writeStartArray();
    for (T value : values) {
      element.write(value, out);
    }
    out.writeEndArray();
  }
}
