package dev.qose.jaxb.capabilities;

import dev.qose.core.offering.Host;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scan found: the elements near the place of the block.
 *
 * @param placement the row of the table of hosts
 * @param host what the document is
 * @param root qualified name of the root element
 * @param container the element that holds the block or its wrapper, or null where there is none
 * @param wrappers the elements for extensions in the container; more than one is invalid, but seen
 * @param blocks in the container and the wrappers, in document order
 * @param kept the first block that stands in a legal place, or null where there is none
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
    String lineEnd,
    long until) {}
