package dev.qose.core.block;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the QoS schemas let stand in an element, in the order that they want. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * ContentModel.of(operatingInfo).orElseThrow().rank(description) // 1, after OperationalStatus
 * }</pre>
 *
 * @since 0.1
 */
public final class ContentModel {

  private static final List<String> NAMESPACES =
      List.of(Namespaces.QOS, Namespaces.QOS_WMS, Namespaces.QOS_WFS);

  /** The types of all elements of a block. */
  private static final Map<ExpandedName, ElementType<?>> TYPES = types();

  private final List<List<ExpandedName>> places = new ArrayList<>();

  private ContentModel(ElementType<?> type) {
    type.particles().stream()
        .map(Particle::names)
        .filter(names -> !names.contains(ForeignContent.ANY_NAME))
        .forEach(places::add);
  }

  /**
   * Finds what may stand in an element. It may be of a QoS namespace that does not exist.
   *
   * @param element an element of a block
   * @return its content; empty: it holds no elements, or is none that the schemas have
   */
  public static Optional<ContentModel> of(Element element) {
    ExpandedName name = ExpandedName.of(element);
    Optional<ElementType<?>> type = Optional.ofNullable(TYPES.get(name));
    if (type.isEmpty() && Namespaces.isQosFamily(name.uri())) {
      type =
          NAMESPACES.stream()
              .map(uri -> new ExpandedName(uri, name.localName()))
              .filter(TYPES::containsKey)
              .findFirst()
              .map(TYPES::get);
    }
    return type.map(ContentModel::new).filter(content -> !content.places.isEmpty());
  }

  /**
   * Returns the namespaces of the QoS schemas.
   *
   * @return that of what services have in common, then those of WMS and WFS
   */
  public static List<String> namespaces() {
    return NAMESPACES;
  }

  /**
   * Tells whether the QoS schemas have an element of a name, wherever it may stand.
   *
   * @param element the element
   * @return true if they have
   */
  public static boolean isDeclared(Element element) {
    return TYPES.containsKey(ExpandedName.of(element));
  }

  /**
   * Returns the names of all elements that the QoS schemas declare.
   *
   * @return the names, in alphabetical order
   */
  public static List<ExpandedName> declared() {
    return TYPES.keySet().stream()
        .filter(name -> NAMESPACES.contains(name.uri()))
        .sorted(Comparator.comparing(ExpandedName::localName))
        .toList();
  }

  /**
   * Tells where among its siblings an element has to stand.
   *
   * @param child the element
   * @return its rank; equal where the order is free; -1: it must not stand there
   */
  public int rank(Element child) {
    ExpandedName name = ExpandedName.of(child);
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).contains(name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Returns all that may stand there.
   *
   * @return the names, in order
   */
  public List<ExpandedName> names() {
    return places.stream().flatMap(List::stream).toList();
  }

  private static Map<ExpandedName, ElementType<?>> types() {
    Map<ExpandedName, ElementType<?>> types = new HashMap<>();
    Deque<ElementType<?>> open = new ArrayDeque<>();
    open.push(QosTypes.METADATA);
    types.put(new ExpandedName(Namespaces.QOS_WMS, Namespaces.QOS_ROOT), QosTypes.METADATA);
    types.put(new ExpandedName(Namespaces.QOS_WFS, Namespaces.QOS_ROOT), QosTypes.METADATA);
    while (!open.isEmpty()) {
      for (Particle<?, ?> particle : open.pop().particles()) {
        for (Particle.Option<?> option : particle.options()) {
          if (option.form() instanceof ElementType<?> type
              && types.putIfAbsent(option.name(), type) == null) {
            open.push(type);
          }
        }
      }
    }
    return types;
  }
}
