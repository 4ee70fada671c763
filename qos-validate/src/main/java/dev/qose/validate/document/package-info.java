/**
 * A document as rules see it: the QoS blocks, and of the host what the promises speak of, each
 * element with its place in the text.
 */
@NullMarked
package dev.qose.validate.document;

import org.jspecify.annotations.NullMarked;
