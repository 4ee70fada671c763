package dev.qose.core.config;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** How values of one kind stand in JSON, for reading and for writing. */
interface Codec<T> {

  /** The value here; empty after reporting that it is none. */
  Optional<T> read(JsonCursor at);

  void write(T value, JsonGenerator out) throws IOException;

  /** What {@link Codec#write} does. */
  interface Writer<T> {
    void write(T value, JsonGenerator out) throws IOException;
  }

  static <T> Codec<T> of(Function<JsonCursor, Optional<T>> reader, Writer<T> writer) {
    return new Codec<>() {
      @Override
      public Optional<T> read(JsonCursor at) {
        return reader.apply(at);
      }

      @Override
      public void write(T value, JsonGenerator out) throws IOException {
        writer.write(value, out);
      }
    };
  }

  /** The same form for values that correspond one to one. */
  default <U> Codec<U> map(Function<T, U> to, Function<U, T> from) {
    return of(at -> read(at).map(to), (value, out) -> write(from.apply(value), out));
  }
}
