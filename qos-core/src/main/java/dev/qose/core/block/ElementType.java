package dev.qose.core.block;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.ows.Xlink;
import dev.qose.core.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What elements of a kind are in the model, and what the schemas let stand in them: the one place
 * from which reading, writing and checking follow.
 *
 * @param <T> what they are in the model
 */
final class ElementType<T> implements Form<T> {

  private final Function<Parts, Optional<T>> maker;
  private final List<Attribute<T>> attributes = new ArrayList<>();
  private final List<Particle<T, ?>> particles = new ArrayList<>();
  private @Nullable Text<T, ?> text;

  private ElementType(Function<Parts, Optional<T>> maker) {
    this.maker = maker;
  }

  /**
   * Begins a type.
   *
   * @param maker makes the part of the model of what an element holds
   */
  static <T> ElementType<T> of(Function<Parts, T> maker) {
    return new ElementType<>(parts -> Optional.of(maker.apply(parts)));
  }

  /** Begins a type of which not every element can be read; the maker then says why. */
  static <T> ElementType<T> ofSome(Function<Parts, Optional<T>> maker) {
    return new ElementType<>(maker);
  }

  /** A type of elements that have nothing but a text. */
  static <S> ElementType<S> of(SimpleType<S> type) {
    ElementType<S> simple = ofSome(parts -> parts.text(type));
    return simple.text(type, value -> value);
  }

  /** The same type, for values that correspond one to one. */
  <U> ElementType<U> map(Function<T, U> to, Function<U, T> from) {
    ElementType<U> mapped = new ElementType<>(parts -> maker.apply(parts).map(to));
    attributes.forEach(a -> mapped.attributes.add(a.of(from)));
    particles.forEach(p -> mapped.particles.add(p.of(from)));
    if (text != null) {
      mapped.text = text.of(from);
    }
    return mapped;
  }

  /** Adds the text of the element. */
  <S> ElementType<T> text(SimpleType<S> type, Function<T, S> getter) {
    text = new Text<>(type, getter);
    return this;
  }

  /** Adds an attribute that may be missing. */
  ElementType<T> attribute(String name, Facet facet, Function<T, Optional<String>> getter) {
    attributes.add(new Attribute<>(ExpandedName.of(name), facet, false, getter));
    return this;
  }

  /** Adds an attribute that the schema wants. */
  ElementType<T> required(String name, Facet facet, Function<T, String> getter) {
    attributes.add(
        new Attribute<>(ExpandedName.of(name), facet, true, getter.andThen(Optional::of)));
    return this;
  }

  /**
   * Adds the attributes of a link.
   *
   * @param type the name of the one that says which type of link it is
   * @param isHrefRequired whether the schema wants a place
   */
  ElementType<T> link(String type, boolean isHrefRequired, Function<T, Xlink> getter) {
    attribute(type, Facet.oneOf("simple"), getter.andThen(Xlink::type));
    attributes.add(
        new Attribute<>(
            ExpandedName.of("xlink:href"),
            Facet.URI_REFERENCE,
            isHrefRequired,
            getter.andThen(Xlink::href)));
    attribute("xlink:role", Facet.NON_EMPTY_URI, getter.andThen(Xlink::role));
    attribute("xlink:arcrole", Facet.NON_EMPTY_URI, getter.andThen(Xlink::arcrole));
    attribute("xlink:title", Facet.ANY, getter.andThen(Xlink::title));
    attribute(
        "xlink:show",
        Facet.oneOf("new", "replace", "embed", "other", "none"),
        getter.andThen(Xlink::show));
    return attribute(
        "xlink:actuate",
        Facet.oneOf("onLoad", "onRequest", "other", "none"),
        getter.andThen(Xlink::actuate));
  }

  /** Adds the elements that come next. */
  ElementType<T> then(Particle<T, ?> particle) {
    particles.add(particle);
    return this;
  }

  List<Attribute<T>> attributes() {
    return attributes;
  }

  List<Particle<T, ?>> particles() {
    return particles;
  }

  @Nullable Text<T, ?> text() {
    return text;
  }

  @Override
  public Optional<T> read(Element element, Reading in) {
    readAttributes(element, in);
    if (text == null) {
      readText(element, in);
    }
    Parts parts = new Parts(element, in, particles);
    for (Element child : element.children()) {
      if (!parts.read(child)) {
        ExpandedName name = ExpandedName.of(child);
        in.omit(
            child,
            "%s is left out: it is not known in %s%s"
                .formatted(name, ExpandedName.of(element), known(name)));
      }
    }
    return maker.apply(parts).map(part -> in.made(part, element));
  }

  private void readAttributes(Element element, Reading in) {
    element.eachAttribute(
        (uri, localName, qName, value) -> {
          if (!isKnown(uri, localName)) {
            in.omit(
                element,
                "%s: the attribute %s=\"%s\" is left out: it is not known there"
                    .formatted(
                        ExpandedName.of(element),
                        Namespaces.nameInBlock(uri, localName),
                        Facet.shorten(value)));
          }
        });
  }

  private boolean isKnown(String uri, String localName) {
    for (Attribute<T> attribute : attributes) {
      if (attribute.name().localName().equals(localName) && attribute.name().uri().equals(uri)) {
        return true;
      }
    }
    // Where schemas are to be found may be said everywhere, and means nothing here.
    return uri.equals(Namespaces.XSI)
        && (localName.equals("schemaLocation") || localName.equals("noNamespaceSchemaLocation"));
  }

  private static void readText(Element element, Reading in) {
    String stray = element.ownText().strip();
    if (!stray.isEmpty()) {
      in.omit(
          element,
          "%s: the text \"%s\" is left out: there is none in this element"
              .formatted(ExpandedName.of(element), Facet.shorten(stray)));
    }
  }

  private String known(ExpandedName child) {
    List<String> names =
        particles.stream()
            .flatMap(particle -> particle.names().stream())
            .map(ExpandedName::toString)
            .toList();
    return names.isEmpty()
        ? ", which holds no elements"
        : "; " + NearestName.suggest(child.toString(), names);
  }

  @Override
  public void write(ExpandedName name, T value, Writing out) {
    List<String> written = new ArrayList<>();
    for (Attribute<T> attribute : attributes) {
      Optional<String> held = attribute.getter().apply(value);
      if (held.isPresent()) {
        written.addAll(
            List.of(
                attribute.name().uri(),
                attribute.name().localName(),
                attribute.name().toString(),
                held.get()));
      }
    }
    out.start(name, written.toArray(String[]::new), value);
    if (text != null) {
      out.text(text.write(value, out));
    }
    for (Particle<T, ?> particle : particles) {
      particle.write(value, out);
    }
    out.end();
  }

  /**
   * The text of an element.
   *
   * @param getter takes it out of the model
   */
  record Text<T, S>(SimpleType<S> type, Function<T, S> getter) {

    <U> Text<U, S> of(Function<U, T> from) {
      return new Text<>(type, from.andThen(getter));
    }

    String write(T value, Writing out) {
      return type.writer().apply(getter.apply(value), out);
    }
  }
}
