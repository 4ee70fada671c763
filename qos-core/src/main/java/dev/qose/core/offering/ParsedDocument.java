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
 * @param leftOut what is known of the layers and feature types that are not here, since no block
 *     names them
 * @since 0.1
 */
public record ParsedDocument(
    Element root,
    Optional<Host> host,
    List<Element> blocks,
    Optional<String> lacking,
    LeftOut leftOut) {

  public ParsedDocument {
    blocks = List.copyOf(blocks);
  }

  /**
   * Makes a document that has all layers and feature types.
   *
   * @param root the root element
   * @param host what kind of capabilities document it is
   * @param blocks the outermost elements of a QoS namespace
   * @param lacking why parts of the document are not here
   */
  public ParsedDocument(
      Element root, Optional<Host> host, List<Element> blocks, Optional<String> lacking) {
    this(root, host, blocks, lacking, LeftOut.NOTHING);
  }
}
