/**
 * A QoS block in both its forms, model and elements: {@link dev.qose.core.block.QosBlock} is the
 * entry point.
 *
 * <p>What the schemas let stand in which element, how often and in which order is said once, in the
 * tables of {@code QosTypes} and {@code OwsTypes}. The reader, the writer, the check of what the
 * schemas forbid and the messages all follow from them.
 */
@NullMarked
package dev.qose.core.block;

import org.jspecify.annotations.NullMarked;
