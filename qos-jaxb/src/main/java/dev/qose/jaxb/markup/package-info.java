/**
 * Documents as they are written: tags, text and the rest with their places in the characters, and
 * changes of some characters that leave every byte of the others as it was.
 *
 * <p>Internal: public for the modules of this library only, and free to change.
 */
@NullMarked
package dev.qose.jaxb.markup;

import org.jspecify.annotations.NullMarked;
