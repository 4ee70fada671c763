package dev.qose.core.config;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How values of one kind stand in JSON, for reading and for writing. */
interface Codec<T> {

  /** The value here; empty after reporting that it is none. */
  Optional<T> read(JsonCursor at);

  void write(T value, JsonGenerator out) throws IOException;

  /** What JSON Schema says of the form. */
  Map<String, Object> schema(ConfigSchema in);

  /** What {@link Codec#write} does. */
  interface Writer<T> {
    void write(T value, JsonGenerator out) throws IOException;
  }

  static <T> Codec<T> of(
      Function<JsonCursor, Optional<T>> reader, Writer<T> writer, Map<String, Object> schema) {
    return of(reader, writer, in -> schema);
  }

  static <T> Codec<T> of(
      Function<JsonCursor, Optional<T>> reader,
      Writer<T> writer,
      Function<ConfigSchema, Map<String, Object>> schema) {
    return new Codec<>() {
      @Override
      public Optional<T> read(JsonCursor at) {
        return reader.apply(at);
      }

      @Override
      public void write(T value, JsonGenerator out) throws IOException {
        writer.write(value, out);
      }

      @Override
      public Map<String, Object> schema(ConfigSchema in) {
        return schema.apply(in);
      }
    };
  }

  /** The same form, under a name of its own in the schema. */
  default Codec<T> named(String name) {
    return of(this::read, this::write, in -> in.define(name, () -> schema(in)));
  }

  /** The same form for values that correspond one to one. */
  default <U> Codec<U> map(Function<T, U> to, Function<U, T> from) {
    return of(at -> read(at).map(to), (value, out) -> write(from.apply(value), out), this::schema);
  }
}
