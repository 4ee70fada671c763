/**
 * A document, or a QoS block, as a tree of elements, without any XML library: what rules look at,
 * and what blocks are read from and written through.
 */
@NullMarked
package dev.qose.core.element;

import org.jspecify.annotations.NullMarked;
