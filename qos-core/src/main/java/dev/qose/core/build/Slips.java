package dev.qose.core.build;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slips in calling a builder, kept for {@code build()} to name with all the rest. */
final class Slips {

  private final List<String> found = new ArrayList<>();

  /**
   * Refuses null at once, by name.
   *
   * @param value an argument
   * @param name which one of which method, such as {@code layers: name 1}
   */
  static <T> T notNull(@Nullable T value, String name) {
    if (value == null) {
      throw new NullPointerException(name + " is null.");
    }
    return value;
  }

  /** Tells whether a text says something; else it is a slip. */
  boolean isGiven(@Nullable String text, String name) {
    boolean isGiven = !notNull(text, name).isBlank();
    if (!isGiven) {
      found.add(name + " is empty: give one, or leave the call out.");
    }
    return isGiven;
  }

  /** Tells whether there are texts, and all of them say something; else it is a slip. */
  boolean areGiven(String method, String what, String @Nullable ... texts) {
    String[] given = notNull(texts, method + ": the list of " + what + "s");
    if (given.length == 0) {
      found.add(
          "%s: no %s is given: give one or more, or leave the call out.".formatted(method, what));
    }
    boolean areGiven = given.length > 0;
    for (int i = 0; i < given.length; i++) {
      areGiven &= isGiven(given[i], "%s: %s %d".formatted(method, what, i + 1));
    }
    return areGiven;
  }

  void add(String slip) {
    found.add(slip);
  }

  void addAll(Slips others) {
    found.addAll(others.found);
  }

  List<String> toList() {
    return found;
  }
}
