package dev.qose.core.config;

import dev.qose.core.config.JsonTree.Position;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Where the parts of a configuration stand in its text. */
final class Places {

  private record Place(JsonPath path, Position at) {}

  private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();

  /** Notes where a part of the model stands, or each of several; the first place counts. */
  void put(Object value, JsonPath path, Position at) {
    if (value instanceof Record) {
      places.putIfAbsent(value, new Place(path, at));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> put(item, path, at));
    }
  }

  Optional<ConfigPlace> find(Object value) {
    return Optional.ofNullable(places.get(value))
        .map(
            place ->
                new ConfigPlace(place.path().toString(), place.at().line(), place.at().column()));
  }
}
