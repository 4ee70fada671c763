package dev.qose.core.block;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.QosMetadata;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A QoS block in both its forms, model and elements, and which part of the one is which of the
 * other. Rules look at the elements, whether they were read from a document or made of a model.
 *
 * <pre>{@code
 * QosMetadata qos = QosBlock.read(element).metadata();
 * Element element = QosBlock.write(qos).element();
 * }</pre>
 *
 * <p>Both ways take time in proportion to the block. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class QosBlock {

  private final QosMetadata metadata;
  private final Element element;
  private final List<Omission> omissions;
  private final IdentityHashMap<Object, Element> elements;
  private final Map<Element, Object> parts;

  private QosBlock(
      QosMetadata metadata,
      Element element,
      List<Omission> omissions,
      IdentityHashMap<Object, Element> elements,
      Map<Element, Object> parts) {
    this.metadata = metadata;
    this.element = element;
    this.omissions = List.copyOf(omissions);
    this.elements = elements;
    this.parts = parts;
  }

  /**
   * Reads a block leniently: what the model cannot hold is left out and told, and never is an
   * exception.
   *
   * @param root the root element of the block
   * @return the block
   * @throws IllegalArgumentException if the element is not the root of a QoS block
   */
  public static QosBlock read(Element root) {
    return read(root, prefix -> Optional.empty());
  }

  /**
   * Reads a block out of a document of which the elements around it are not at hand.
   *
   * @param root the root element of the block
   * @param outside gives the namespace of a prefix (empty: the default namespace) that is declared
   *     around the block
   * @return the block
   * @throws IllegalArgumentException if the element is not the root of a QoS block
   */
  public static QosBlock read(Element root, Function<String, Optional<String>> outside) {
    if (!Namespaces.isQosRoot(root.uri(), root.localName())) {
      throw new IllegalArgumentException(ExpandedName.of(root) + " is not the root of a QoS block");
    }
    Reading in = new Reading(outside);
    QosMetadata metadata = QosTypes.METADATA.read(root, in).orElseThrow();
    return new QosBlock(metadata, root, in.omissions(), in.elements(), Map.of());
  }

  /**
   * Writes a block as elements, with the names, prefixes and order of the schemas. They declare the
   * namespaces that they use, and no others.
   *
   * @param metadata the model
   * @return the block; what no XML can hold is among the omissions
   */
  public static QosBlock write(QosMetadata metadata) {
    return write(metadata, new Writing(false));
  }

  /**
   * Writes a block as elements, each on a line of its own.
   *
   * @param metadata the model
   * @return the block; what no XML can hold is among the omissions
   */
  public static QosBlock writeIndented(QosMetadata metadata) {
    return write(metadata, new Writing(true));
  }

  private static QosBlock write(QosMetadata metadata, Writing out) {
    QosTypes.METADATA.write(QosTypes.rootOf(metadata.service()), metadata, out);
    return new QosBlock(
        metadata, out.root(), out.omissions(), new IdentityHashMap<>(), out.parts());
  }

  /**
   * Returns the block as a model.
   *
   * @return the model
   */
  public QosMetadata metadata() {
    return metadata;
  }

  /**
   * Returns the block as elements.
   *
   * @return the root element
   */
  public Element element() {
    return element;
  }

  /**
   * Returns what one of the two forms has and the other has not.
   *
   * @return in document order: of a block that was read, what the model does not hold; of one that
   *     was written, what XML cannot
   */
  public List<Omission> omissions() {
    return omissions;
  }

  /**
   * Hands out what the schemas forbid although the model can hold it. What rules say is not among
   * it.
   *
   * @param faults gets an element and what is wrong with it: a part of a sentence, of which the
   *     element is the subject
   */
  public void eachFault(BiConsumer<Element, String> faults) {
    new Structure(faults).check(element);
  }

  /**
   * Finds the element that a part of the model was read from.
   *
   * @param part a record of the model of this block: that very object, not one that is equal to it
   * @return the element; empty where the block was written, or this is no part of it
   */
  public Optional<Element> elementOf(Object part) {
    return Optional.ofNullable(elements.get(part));
  }

  /**
   * Finds the part of the model that an element was made of.
   *
   * @param written an element of this block
   * @return the part; empty where the block was read, or the element belongs to a larger part
   */
  public Optional<Object> partOf(Element written) {
    return Optional.ofNullable(parts.get(written));
  }
}
