package dev.qose.core.config;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Values with two forms that a field tells apart.
 *
 * @param field the name that only the one form has
 * @param with how values stand that have it
 * @param without how the others stand
 * @param has which values have it
 */
record ByField<T>(String field, Codec<T> with, Codec<T> without, Predicate<T> has)
    implements Codec<T> {

  @Override
  public Optional<T> read(JsonCursor at) {
    return (at.has(field) ? with : without).read(at);
  }

  @Override
  public Map<String, Object> schema(ConfigSchema in) {
    return ConfigSchema.anyOf(with.schema(in), without.schema(in));
  }

  @Override
  public void write(T value, JsonGenerator out) throws IOException {
    (has.test(value) ? with : without).write(value, out);
  }
}
