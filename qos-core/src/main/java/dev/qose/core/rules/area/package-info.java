/** Areas of requests: corners, systems, extents, and the scales that maps of them have. */
@NullMarked
package dev.qose.core.rules.area;

import org.jspecify.annotations.NullMarked;
