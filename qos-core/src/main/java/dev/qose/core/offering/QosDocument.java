package dev.qose.core.offering;

import dev.qose.core.element.Element;
import java.util.List;
import java.util.Optional;

/**
 * What rules see of a document: QoS blocks in full, the host's description of itself and its
 * operations, and of its layers and feature types those that a block names, with the layers around
 * them. Immutable and thread-safe.
 *
 * @param root the root element
 * @param host what kind of capabilities document it is; empty: none, as where the QoS block itself
 *     is the document
 * @param blocks the outermost elements of a QoS namespace, wherever they stand; as a rule one
 * @param lacking why parts of the document that rules would look at are not here; empty: all are
 * @since 0.1
 */
public record QosDocument(
    Element root, Optional<Host> host, List<Element> blocks, Optional<String> lacking) {

  public QosDocument {
    blocks = List.copyOf(blocks);
  }
}
