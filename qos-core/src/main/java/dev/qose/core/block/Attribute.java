package dev.qose.core.block;

import java.util.Optional;
import java.util.function.Function;

/**
 * An attribute that a kind of element may have.
 *
 * @param <T> what the element is in the model
 * @param name its name
 * @param facet what the schema allows as its value
 * @param isRequired whether the schema wants it
 * @param getter takes its value out of the model
 */
record Attribute<T>(
    ExpandedName name, Facet facet, boolean isRequired, Function<T, Optional<String>> getter) {

  /** The attribute of what holds the model's part. */
  <U> Attribute<U> of(Function<U, T> from) {
    return new Attribute<>(name, facet, isRequired, from.andThen(getter));
  }
}
