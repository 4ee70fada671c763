/**
 * Coordinate reference systems, as far as one must know them to read a box: what their names mean,
 * the order of their axes, where they are used. Start with {@link dev.qose.core.crs.CrsName}.
 */
@NullMarked
package dev.qose.core.crs;

import org.jspecify.annotations.NullMarked;
