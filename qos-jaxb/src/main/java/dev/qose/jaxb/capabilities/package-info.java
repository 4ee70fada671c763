/**
 * Finds out what kind of capabilities document a text is and splices a QoS block in and out of it.
 *
 * <p>{@link dev.qose.jaxb.capabilities.Capabilities} is the entry point. The package works at the
 * level of XML text and knows nothing of the QoS model: every byte outside the block stays as it
 * was.
 */
@NullMarked
package dev.qose.jaxb.capabilities;

import org.jspecify.annotations.NullMarked;
