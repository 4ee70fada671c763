/**
 * A document as it is read: what rules and requests look at of it is kept as a tree, each element
 * with its place in the text.
 *
 * <p>Internal: public for the modules of this library only, and free to change.
 */
@NullMarked
package dev.qose.jaxb.document;

import org.jspecify.annotations.NullMarked;
