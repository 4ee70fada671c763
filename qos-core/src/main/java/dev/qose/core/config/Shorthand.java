package dev.qose.core.config;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values that mostly have nothing but one text, which then stands for them; an object says more.
 *
 * @param text how the text stands; never an object
 * @param to the value that a text stands for
 * @param from the text that says all of a value; empty where none does
 * @param full how a value stands that has more
 */
record Shorthand<S, T>(
    Codec<S> text, Function<S, T> to, Function<T, Optional<S>> from, Codec<T> full)
    implements Codec<T> {

  @Override
  public Optional<T> read(JsonCursor at) {
    return at.isObject() ? full.read(at) : text.read(at).map(to);
  }

  @Override
  public Map<String, Object> schema(ConfigSchema in) {
    return ConfigSchema.anyOf(text.schema(in), full.schema(in));
  }

  @Override
  public void write(T value, JsonGenerator out) throws IOException {
    Optional<S> brief = from.apply(value);
    if (brief.isPresent()) {
      text.write(brief.get(), out);
    } else {
      full.write(value, out);
    }
  }
}
