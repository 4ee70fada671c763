package dev.qose.core.block;

import dev.qose.core.element.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Finds what the schemas forbid although the model can hold it: parts that are missing,
 * alternatives that exclude each other, texts that are none of their type. What rules say is theirs
 * to say.
 */
final class Structure {

  private final BiConsumer<Element, String> faults;

  /**
   * Makes a check.
   *
   * @param faults takes what is wrong, with the element
   */
  Structure(BiConsumer<Element, String> faults) {
    this.faults = faults;
  }

  void check(Element root) {
    check(root, QosTypes.METADATA);
  }

  private void check(Element element, ElementType<?> type) {
    for (Attribute<?> attribute : type.attributes()) {
      Optional<String> value =
          element.attribute(attribute.name().uri(), attribute.name().localName());
      if (value.isEmpty() && attribute.isRequired()) {
        faults.accept(element, "has no %s; add it".formatted(attribute.name()));
      }
      value
          .flatMap(attribute.facet()::fault)
          .ifPresent(fault -> faults.accept(element, attribute.name() + " " + fault));
    }
    ElementType.Text<?, ?> text = type.text();
    if (text != null) {
      text.type().facet().fault(element.ownText()).ifPresent(f -> faults.accept(element, f));
    }
    List<List<Element>> children = new ArrayList<>();
    type.particles().forEach(particle -> children.add(new ArrayList<>()));
    for (Element child : element.children()) {
      for (int i = 0; i < children.size(); i++) {
        Optional<? extends Particle.Option<?>> option = type.particles().get(i).optionFor(child);
        if (option.isPresent()) {
          children.get(i).add(child);
          checkChild(child, option.get().form());
          break;
        }
      }
    }
    for (int i = 0; i < children.size(); i++) {
      checkNumber(element, type.particles().get(i), children.get(i));
    }
  }

  private void checkChild(Element child, Form<?> form) {
    if (form instanceof ElementType<?> type) {
      check(child, type);
    } else {
      ForeignContent.fault(child).ifPresent(fault -> faults.accept(child, fault));
    }
  }

  private void checkNumber(Element element, Particle<?, ?> particle, List<Element> children) {
    List<ExpandedName> names = particle.names();
    String wanted = names.size() == 1 ? names.get(0).toString() : "one of " + Form.list(names);
    if (children.isEmpty() && particle.isRequired()) {
      faults.accept(
          element,
          particle.repeats()
              ? "has no %s; give one or more".formatted(wanted)
              : "has no %s; give one".formatted(wanted));
    }
    if (particle.isUniform() && children.stream().map(Element::localName).distinct().count() > 1) {
      faults.accept(element, "mixes %s; keep to one kind".formatted(Form.list(names)));
    }
  }
}
