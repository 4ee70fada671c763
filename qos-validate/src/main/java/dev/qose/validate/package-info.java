/** TODO. */
@NullMarked
package dev.qose.validate;

import org.jspecify.annotations.NullMarked;
