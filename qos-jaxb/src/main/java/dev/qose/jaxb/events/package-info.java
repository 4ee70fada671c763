/**
 * XML as a stream of SAX events, and the ways into and out of it: text, DOM, StAX. Everything is
 * read and written through it, so that there is one way of doing so.
 *
 * <p>Internal: public for {@code dev.qose.jaxb} only, and free to change.
 */
@NullMarked
package dev.qose.jaxb.events;

import org.jspecify.annotations.NullMarked;
