package dev.qose.core.block;

import dev.qose.core.element.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a part of the model is read from an element and written as one.
 *
 * @param <T> the part of the model
 */
interface Form<T> {

  /** Reads an element; empty after it was reported as an omission. */
  Optional<T> read(Element element, Reading in);

  /** Writes an element of a name. */
  void write(ExpandedName name, T value, Writing out);

  /** Names in words, for messages. */
  static String list(List<ExpandedName> names) {
    String all = names.stream().map(ExpandedName::toString).collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
  }
}
