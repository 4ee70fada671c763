package dev.qose.core.config;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.qose.core.config.ConfigSchema.Fields;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Several ways to say a value in an object's fields, of which one is used at a time. */
record Choice<T>(List<Alternative<T, ?>> alternatives, List<String> names) implements Part<T> {

  /**
   * One way to say a value.
   *
   * @param part the fields
   * @param to what they say
   * @param from what to write; empty where this way cannot say it
   */
  record Alternative<T, V>(Part<V> part, Function<V, T> to, Function<T, Optional<V>> from) {

    /** A field that holds values of one of the choice's types. */
    static <T, V extends T> Alternative<T, V> field(String name, Class<V> type, Codec<V> codec) {
      return new Alternative<>(new Field<>(name, codec), value -> value, cast(type));
    }

    static <T, V extends T> Function<T, Optional<V>> cast(Class<V> type) {
      return value -> Optional.of(value).filter(type::isInstance).map(type::cast);
    }

    private Optional<T> read(JsonCursor object) {
      Optional<T> value = part.read(object).map(to);
      part.names().stream()
          .flatMap(name -> object.member(name).stream())
          .findFirst()
          .ifPresent(at -> value.ifPresent(at::made));
      return value;
    }

    private void write(T value, JsonGenerator out) throws IOException {
      Optional<V> said = from.apply(value);
      if (said.isPresent()) {
        part.write(said.get(), out);
      }
    }
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // List.of only reads the array
  static <T> Choice<T> of(Alternative<T, ?>... alternatives) {
    List<Alternative<T, ?>> ways = List.of(alternatives);
    return new Choice<>(ways, ways.stream().flatMap(way -> way.part().names().stream()).toList());
  }

  @Override
  public String label() {
    return alternatives.stream().map(way -> way.part().label()).collect(Collectors.joining(" or "));
  }

  @Override
  public Optional<T> read(JsonCursor object) {
    List<Alternative<T, ?>> used =
        alternatives.stream().filter(way -> way.part().isIn(object)).toList();
    if (used.size() > 1) {
      object.problem(
          used.stream().map(way -> way.part().label()).collect(Collectors.joining(" and "))
              + " exclude each other");
    }
    // All of them are read, so that all that is wrong inside is told too.
    List<T> values = used.stream().map(way -> way.read(object)).flatMap(Optional::stream).toList();
    return values.stream().findFirst();
  }

  @Override
  public void describe(Fields object, boolean isRequired) {
    object.addChoice(alternatives.stream().map(Alternative::part).toList(), isRequired);
  }

  @Override
  public void write(T value, JsonGenerator out) throws IOException {
    // Were a value to need two of them, both are written: a reader then tells that it cannot be.
    for (Alternative<T, ?> way : alternatives) {
      way.write(value, out);
    }
  }
}
