/**
 * The QoS model in terms of the generated classes, and back.
 *
 * <p>Internal: public for {@code dev.qose.jaxb} only, and free to change.
 */
@NullMarked
package dev.qose.jaxb.mapping;

import org.jspecify.annotations.NullMarked;
