package dev.qose.core.config;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One field of an object. */
record Field<T>(String name, Codec<T> codec) implements Part<T> {

  @Override
  public List<String> names() {
    return List.of(name);
  }

  @Override
  public Optional<T> read(JsonCursor object) {
    return object.member(name).flatMap(codec::read);
  }

  @Override
  public void write(T value, JsonGenerator out) throws IOException {
    out.writeFieldName(name);
    codec.write(value, out);
  }
}
