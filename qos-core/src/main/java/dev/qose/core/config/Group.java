package dev.qose.core.config;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.qose.core.config.ConfigSchema.Fields;
import dev.qose.core.model.ServiceKind;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The parts of an object, from which its value is made, and into which it is taken apart. */
final class Group<T> implements Part<T> {

  private final String name;
  private final Function<Values, T> maker;
  private final List<Member<T, ?>> members;
  private final List<String> names;

  private Group(String name, Function<Values, T> maker, List<Member<T, ?>> members) {
    this.name = name;
    this.maker = maker;
    this.members = members;
    this.names = members.stream().flatMap(member -> member.part().names().stream()).toList();
  }

  /**
   * Lists an object's members in the order in which they are written.
   *
   * @param name the name of the object's definition in the schema
   * @param maker makes the value; called only where nothing was wrong with any of the members
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // List.of only reads the array
  static <T> Group<T> of(String name, Function<Values, T> maker, Member<T, ?>... members) {
    return new Group<>(name, maker, List.of(members));
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public Optional<T> read(JsonCursor object) {
    int problems = object.problemCount();
    Values values = new Values(object.service());
    for (Member<T, ?> member : members) {
      values.read(member, object);
    }
    return object.problemCount() == problems
        ? Optional.of(object.made(maker.apply(values)))
        : Optional.empty();
  }

  @Override
  public void describe(Fields object, boolean isRequired) {
    members.forEach(member -> member.part().describe(object, member.isRequired()));
  }

  @Override
  public void write(T value, JsonGenerator out) throws IOException {
    for (Member<T, ?> member : members) {
      member.write(value, out);
    }
  }

  /** The form of an object that has these parts and no other fields. */
  Codec<T> object() {
    return Codec.of(
        at -> {
          if (!at.isObject()) {
            return at.wrong("an object with " + String.join(", ", names));
          }
          at.reportUnknownFields(names);
          return read(at);
        },
        (value, out) -> {
          out.writeStartObject();
          write(value, out);
          out.writeEndObject();
        },
        in -> in.define(name, () -> in.object(this)));
  }

  /**
   * A part of an object, and how its value is got from the object's.
   *
   * @param getter the part's value; empty: not written
   */
  record Member<T, V>(Part<V> part, Function<T, Optional<V>> getter, boolean isRequired) {

    static <T, V> Member<T, V> required(Part<V> part, Function<T, V> getter) {
      return new Member<>(part, getter.andThen(Optional::of), true);
    }

    static <T, V> Member<T, V> required(String name, Codec<V> codec, Function<T, V> getter) {
      return required(new Field<>(name, codec), getter);
    }

    static <T, V> Member<T, V> optional(Part<V> part, Function<T, Optional<V>> getter) {
      return new Member<>(part, getter, false);
    }

    static <T, V> Member<T, V> optional(
        String name, Codec<V> codec, Function<T, Optional<V>> getter) {
      return optional(new Field<>(name, codec), getter);
    }

    /** A part that may be missing altogether, and yet always has a value. */
    static <T, V> Member<T, V> inline(Part<V> part, Function<T, V> getter) {
      return optional(part, getter.andThen(Optional::of));
    }

    /** A part that is left out where the list is empty. */
    static <T, V> Member<T, List<V>> list(Part<List<V>> part, Function<T, List<V>> getter) {
      return optional(
          part, value -> Optional.of(getter.apply(value)).filter(list -> !list.isEmpty()));
    }

    static <T, V> Member<T, List<V>> list(
        String name, Codec<List<V>> codec, Function<T, List<V>> getter) {
      return list(new Field<>(name, codec), getter);
    }

    /** A field that is left out where the text is empty. */
    static <T> Member<T, String> text(
        String name, Codec<String> codec, Function<T, String> getter) {
      return optional(
          name, codec, value -> Optional.of(getter.apply(value)).filter(text -> !text.isEmpty()));
    }

    private void write(T value, JsonGenerator out) throws IOException {
      Optional<V> held = getter.apply(value);
      if (held.isPresent()) {
        part.write(held.get(), out);
      }
    }
  }

  /** What the members of an object under reading hold. */
  static final class Values {

    private final ServiceKind service;
    private final IdentityHashMap<Member<?, ?>, Object> values = new IdentityHashMap<>();

    private Values(ServiceKind service) {
      this.service = service;
    }

    private <V> void read(Member<?, V> member, JsonCursor object) {
      member.part().read(object).ifPresent(value -> values.put(member, value));
      if (member.isRequired() && !member.part().isIn(object)) {
        object.problem(member.part().label() + " is missing");
      }
    }

    /** The service whose configuration is read. */
    ServiceKind service() {
      return service;
    }

    @SuppressWarnings("unchecked") // only read() puts values here, each under its own member
    <V> Optional<V> get(Member<?, V> member) {
      return Optional.ofNullable((V) values.get(member));
    }

    <V> V require(Member<?, V> member) {
      return get(member)
          .orElseThrow(
              () -> new NoSuchElementException(member.part().label() + " is not required"));
    }

    <V> List<V> list(Member<?, List<V>> member) {
      return get(member).orElse(List.of());
    }

    String text(Member<?, String> member) {
      return get(member).orElse("");
    }
  }
}
