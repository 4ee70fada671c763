/** TODO. */
@NullMarked
package dev.qose.schema;

import org.jspecify.annotations.NullMarked;
