/** TODO. */
@NullMarked
package dev.qose.core.model;

import org.jspecify.annotations.NullMarked;
