package dev.qose.core.block;

import dev.qose.core.element.Element;
import dev.qose.core.ows.Xlink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an element under reading holds, from which its part of the model is made. */
final class Parts {

  private final Element element;
  private final Reading in;
  private final List<? extends Particle<?, ?>> particles;
  private final List<List<Object>> values = new ArrayList<>();

  Parts(Element element, Reading in, List<? extends Particle<?, ?>> particles) {
    this.element = element;
    this.in = in;
    this.particles = particles;
    particles.forEach(particle -> values.add(new ArrayList<>(2)));
  }

  Element element() {
    return element;
  }

  /** Reads a child into the particle where it has its place; false: it has none. */
  boolean read(Element child) {
    for (int i = 0; i < particles.size(); i++) {
      Particle<?, ?> particle = particles.get(i);
      Optional<? extends Particle.Option<?>> option = particle.optionFor(child);
      if (option.isPresent()) {
        if (values.get(i).isEmpty() || particle.repeats()) {
          option.get().form().read(child, in).ifPresent(values.get(i)::add);
        } else {
          in.omit(child, excess(child, particle));
        }
        return true;
      }
    }
    return false;
  }

  private String excess(Element child, Particle<?, ?> particle) {
    ExpandedName parent = ExpandedName.of(element);
    return particle.names().size() == 1
        ? "%s is left out: it may occur only once in %s".formatted(ExpandedName.of(child), parent)
        : "%s is left out: %s may hold only one of %s"
            .formatted(ExpandedName.of(child), parent, Form.list(particle.names()));
  }

  /** What the children of a particle are in the model, in order. */
  @SuppressWarnings("unchecked") // read() puts there what the particle's own forms make
  <V> List<V> list(Particle<?, V> particle) {
    for (int i = 0; i < particles.size(); i++) {
      if (particles.get(i).isOriginally(particle)) {
        return (List<V>) values.get(i);
      }
    }
    throw new IllegalArgumentException("no particle of " + ExpandedName.of(element));
  }

  <V> Optional<V> optional(Particle<?, V> particle) {
    List<V> list = list(particle);
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0));
  }

  /** The element's text; empty after it was reported that it is none of its type. */
  <S> Optional<S> text(SimpleType<S> type) {
    return type.reader().apply(element, in);
  }

  String text() {
    return element.ownText();
  }

  Optional<String> attribute(String name) {
    ExpandedName expanded = ExpandedName.of(name);
    return element.attribute(expanded.uri(), expanded.localName());
  }

  /** The value of an attribute that the model wants. */
  String required(String name) {
    return attribute(name)
        .orElseGet(
            () -> {
              omit(
                  "%s has no %s, and is read as if it were empty; add it"
                      .formatted(ExpandedName.of(element), name));
              return "";
            });
  }

  /**
   * The attributes of a link, of which one that says its type has another name in some elements.
   */
  Xlink link(String type) {
    return new Xlink(
        attribute(type),
        attribute("xlink:href"),
        attribute("xlink:role"),
        attribute("xlink:arcrole"),
        attribute("xlink:title"),
        attribute("xlink:show"),
        attribute("xlink:actuate"));
  }

  void omit(String message) {
    in.omit(element, message);
  }
}
