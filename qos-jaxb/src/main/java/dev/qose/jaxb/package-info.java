/** TODO. */
@NullMarked
package dev.qose.jaxb;

import org.jspecify.annotations.NullMarked;
