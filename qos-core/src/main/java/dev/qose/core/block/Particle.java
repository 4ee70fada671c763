package dev.qose.core.block;

import dev.qose.core.element.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of an element's children, and what may stand there: one name or a choice of
 * several.
 *
 * @param <T> what the parent is in the model
 * @param <V> what the children are in the model
 */
final class Particle<T, V> {

  /**
   * A kind of child.
   *
   * @param name its name; that of {@link ForeignContent} is any
   * @param form how it is read and written
   * @param fits whether a part of the model is written so
   */
  record Option<V>(ExpandedName name, Form<V> form, Predicate<V> fits) {

    /** Children that are a class of their own in the model. */
    static <V, W extends V> Option<V> of(String name, Class<W> model, ElementType<W> type) {
      return new Option<>(
          ExpandedName.of(name), type.map(value -> value, model::cast), model::isInstance);
    }

    boolean accepts(Element child) {
      return name.equals(ForeignContent.ANY_NAME) || name.isOf(child);
    }
  }

  private final List<Option<V>> options;
  private final Function<T, List<V>> getter;
  private final boolean isRequired;
  private final boolean repeats;

  /** Whether all that stands here must be of one kind. */
  private final boolean isUniform;

  /** Itself, or what it was before the type that it is in was mapped. */
  private final Particle<?, V> origin;

  private Particle(
      List<Option<V>> options,
      Function<T, List<V>> getter,
      boolean isRequired,
      boolean repeats,
      boolean isUniform,
      @Nullable Particle<?, V> origin) {
    this.options = options;
    this.getter = getter;
    this.isRequired = isRequired;
    this.repeats = repeats;
    this.isUniform = isUniform;
    this.origin = origin == null ? this : origin;
  }

  private static <V> List<Option<V>> only(String name, Form<V> type) {
    return List.of(new Option<>(ExpandedName.of(name), type, value -> true));
  }

  /** Just one element. */
  static <T, V> Particle<T, V> one(String name, ElementType<V> type, Function<T, V> getter) {
    return new Particle<>(only(name, type), getter.andThen(List::of), true, false, false, null);
  }

  /** One element or none. */
  static <T, V> Particle<T, V> optional(
      String name, ElementType<V> type, Function<T, Optional<V>> getter) {
    return new Particle<>(
        only(name, type),
        value -> getter.apply(value).stream().toList(),
        false,
        false,
        false,
        null);
  }

  /** Any number of elements. */
  static <T, V> Particle<T, V> any(String name, ElementType<V> type, Function<T, List<V>> getter) {
    return new Particle<>(only(name, type), getter, false, true, false, null);
  }

  /** One element or more. */
  static <T, V> Particle<T, V> some(String name, ElementType<V> type, Function<T, List<V>> getter) {
    return new Particle<>(only(name, type), getter, true, true, false, null);
  }

  /** Just one element, of several kinds. */
  static <T, V> Particle<T, V> oneOf(Function<T, V> getter, List<Option<V>> options) {
    return new Particle<>(options, getter.andThen(List::of), true, false, false, null);
  }

  /** One element or none, of several kinds. */
  static <T, V> Particle<T, V> optionalOf(
      Function<T, Optional<V>> getter, List<Option<V>> options) {
    return new Particle<>(
        options, value -> getter.apply(value).stream().toList(), false, false, false, null);
  }

  /** Any number of elements, of several kinds. */
  static <T, V> Particle<T, V> anyOf(Function<T, List<V>> getter, List<Option<V>> options) {
    return new Particle<>(options, getter, false, true, false, null);
  }

  /** Any number of elements, of one of several kinds. */
  static <T, V> Particle<T, V> anyOfOneKind(Function<T, List<V>> getter, List<Option<V>> options) {
    return new Particle<>(options, getter, false, true, true, null);
  }

  /** XML of other vocabularies, kept as text. */
  static <T> Particle<T, String> foreign(Function<T, Optional<String>> getter) {
    return new Particle<>(
        ForeignContent.OPTIONS,
        value -> getter.apply(value).stream().toList(),
        false,
        false,
        false,
        null);
  }

  /** One or more pieces of XML of other vocabularies, kept as texts. */
  static <T> Particle<T, String> someForeign(Function<T, List<String>> getter) {
    return new Particle<>(ForeignContent.OPTIONS, getter, true, true, false, null);
  }

  /** One element or more, of several kinds. */
  static <T, V> Particle<T, V> someOf(Function<T, List<V>> getter, List<Option<V>> options) {
    return new Particle<>(options, getter, true, true, false, null);
  }

  /** The particle of what holds the model's part. */
  <U> Particle<U, V> of(Function<U, T> from) {
    return new Particle<>(options, from.andThen(getter), isRequired, repeats, isUniform, origin);
  }

  boolean isOriginally(Particle<?, ?> other) {
    return origin == other;
  }

  /** The names of what may stand here. */
  List<ExpandedName> names() {
    return options.stream().map(Option::name).toList();
  }

  List<Option<V>> options() {
    return options;
  }

  boolean isRequired() {
    return isRequired;
  }

  boolean repeats() {
    return repeats;
  }

  boolean isUniform() {
    return isUniform;
  }

  /** The kind of child that an element is; empty: it cannot stand here. */
  Optional<Option<V>> optionFor(Element child) {
    for (Option<V> option : options) {
      if (option.accepts(child)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  void write(T parent, Writing out) {
    for (V value : getter.apply(parent)) {
      for (Option<V> option : options) {
        if (option.fits.test(value)) {
          option.form.write(option.name, value, out);
          break;
        }
      }
    }
  }
}
