package dev.qose.core.config;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.qose.core.config.ConfigSchema.Fields;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One or more fields of an object that together hold one value. */
interface Part<T> {

  /** The names of all its fields. */
  List<String> names();

  /** What to ask for where it is missing. */
  default String label() {
    return names().get(0);
  }

  /** The value that an object's fields hold; empty where there is none, or after a report. */
  Optional<T> read(JsonCursor object);

  /** Writes the fields into an object that is begun already. */
  void write(T value, JsonGenerator out) throws IOException;

  /** Adds the fields to the schema of an object. */
  void describe(Fields object, boolean isRequired);

  default boolean isIn(JsonCursor object) {
    return names().stream().anyMatch(object::has);
  }
}
