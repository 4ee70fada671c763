package dev.qose.jaxb.capabilities;

import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.Host;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scan found: the elements near the place of the block.
 *
 * @param placement the row of the table of hosts
 * @param host what the document is
 * @param root qualified name of the root element
 * @param container the element that holds the block or its wrapper, or null where there is none
 * @param wrappers the elements for extensions in the container, or in each other; more than one is
 *     invalid, but seen
 * @param blocks in the container and the wrappers, in document order
 * @param kept the first block that stands in a legal place, or null where there is none
 * @param stray the first block that is neither in the container nor in a wrapper, or null
 * @param lineEnd of the document
 * @param until offset in characters up to which the document was looked at
 */
record Layout(
    Placement placement,
    Host host,
    String root,
    @Nullable Node container,
    List<Node> wrappers,
    List<Node> blocks,
    @Nullable Node kept,
    @Nullable Stray stray,
    String lineEnd,
    long until) {

  /**
   * A block where nobody looks for one.
   *
   * @param parent the qualified name of the element that it is in
   * @param line counted from 1
   * @param column counted from 1
   */
  record Stray(String parent, int line, int column) {}

  /** Refuses a document in which a block would be overlooked. */
  void refuseStray() {
    if (stray != null) {
      Slot slot = placement.slot(host);
      throw new CapabilitiesException(
          Problem.MISPLACED,
          "A %s stands in %s, where nobody looks for it; in %s its place is %s. Move it there, or take it out"
              .formatted(Namespaces.QOS_ROOT, stray.parent, host, slot.path()),
          stray.line,
          stray.column,
          null);
    }
  }

  /** Returns the elements for extensions, and the blocks, that are children of an element. */
  List<Node> wrappersIn(@Nullable Node parent) {
    return wrappers.stream().filter(wrapper -> wrapper.parent == parent).toList();
  }

  List<Node> blocksIn(@Nullable Node parent) {
    return blocks.stream().filter(block -> block.parent == parent).toList();
  }
}
