package dev.qose.core.block;

import dev.qose.core.element.Element;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One reading of elements into a model: what was left out, and what came from where. */
final class Reading {

  private final Function<String, Optional<String>> outside;
  private final List<Omission> omissions = new ArrayList<>();
  private final IdentityHashMap<Object, Element> elements = new IdentityHashMap<>();

  /**
   * Begins a reading.
   *
   * @param outside gives the namespace of a prefix that no element declares
   */
  Reading(Function<String, Optional<String>> outside) {
    this.outside = outside;
  }

  /** The namespace of a prefix where an element stands; empty: it is not declared. */
  Optional<String> namespace(String prefix, Element element) {
    Optional<String> here = element.namespace(prefix);
    return here.isPresent() || element.declarationOf(prefix).isPresent()
        ? here
        : outside.apply(prefix);
  }

  void omit(Element element, String message) {
    omissions.add(new Omission(element, message));
  }

  /** Leaves out a value, or an item of a list. */
  void leaveOut(Element element, String value, String reason) {
    omit(
        element,
        ExpandedName.of(element) + ": \"" + Facet.shorten(value) + "\"" + reason + "; left out");
  }

  /** Notes which element a part of the model came from. */
  <T> T made(T part, Element element) {
    if (part instanceof Record) {
      elements.put(part, element);
    }
    return part;
  }

  List<Omission> omissions() {
    return omissions;
  }

  IdentityHashMap<Object, Element> elements() {
    return elements;
  }
}
