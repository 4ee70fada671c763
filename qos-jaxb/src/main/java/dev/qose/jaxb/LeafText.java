package dev.qose.jaxb;

import dev.qose.jaxb.bind.ListAdapter;
import dev.qose.jaxb.bind.TypeNamesListAdapter;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out which texts the adapters of the bindings can read, before JAXB tries. */
final class LeafText {

  private static final int LONGEST_SHOWN = 80;

  private final Map<Class<?>, XmlAdapter<?, ?>> adapters = new HashMap<>();

  LeafText(TypeNamesListAdapter typeNames) {
    adapters.put(TypeNamesListAdapter.class, typeNames);
  }

  /**
   * Returns what of a text can be read.
   *
   * @param type the adapter that reads it; none: it is read as it is
   * @param text the text
   * @param problems takes what cannot, and why
   * @return the text, or some items of a list; empty where nothing is left
   */
  Optional<String> readable(
      Optional<Class<? extends XmlAdapter<?, ?>>> type, String text, Consumer<String> problems) {
    if (type.isEmpty()) {
      return Optional.of(text);
    }
    XmlAdapter<?, ?> adapter = adapters.computeIfAbsent(type.get(), t -> newAdapter(type.get()));
    if (adapter instanceof ListAdapter<?, ?> list && list.isUsefulInPart()) {
      return Optional.of(readableItems(list, text, problems));
    }
    try {
      unmarshal(adapter, text);
      return Optional.of(text);
    } catch (IllegalArgumentException e) {
      problems.accept(message(e, text.strip()));
      return Optional.empty();
    }
  }

  private static String readableItems(
      ListAdapter<?, ?> list, String text, Consumer<String> problems) {
    List<String> readable = new ArrayList<>();
    for (String item : ListAdapter.split(text)) {
      try {
        Object unused = list.parseItem(item);
        readable.add(item);
      } catch (IllegalArgumentException e) {
        problems.accept(message(e, item));
      }
    }
    return String.join(" ", readable);
  }

  @SuppressWarnings("unchecked") // all adapters of the bindings adapt strings
  private static void unmarshal(XmlAdapter<?, ?> adapter, String text) {
    try {
      Object unused = ((XmlAdapter<String, ?>) adapter).unmarshal(text);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String message(IllegalArgumentException e, String value) {
    return String.valueOf(e.getMessage()).replace(value, shorten(value)) + "; left out";
  }

  private static XmlAdapter<?, ?> newAdapter(Class<? extends XmlAdapter<?, ?>> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is no adapter of the bindings", e);
    }
  }

  /** Keeps a message readable whatever a document holds. */
  static String shorten(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
