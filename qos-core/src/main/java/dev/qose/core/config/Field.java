package dev.qose.core.config;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.qose.core.config.ConfigSchema.Fields;
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
    return object.member(name).flatMap(at -> codec.read(at).map(at::made));
  }

  @Override
  public void describe(Fields object, boolean isRequired) {
    object.add(name, codec, isRequired);
  }

  @Override
  public void write(T value, JsonGenerator out) throws IOException {
    out.writeFieldName(name);
    codec.write(value, out);
  }
}
