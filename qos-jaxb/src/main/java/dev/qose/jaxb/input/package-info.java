/**
 * What comes in, before it is parsed: whether it is packed, in which encoding it is, and what it is
 * where it is no XML. Whoever reads documents starts here, so that all give the same answers.
 *
 * <p>Internal: public for the modules of this library only, and free to change.
 */
@NullMarked
package dev.qose.jaxb.input;

import org.jspecify.annotations.NullMarked;
