/** TODO. */
@NullMarked
package dev.qose.examples;

import org.jspecify.annotations.NullMarked;
