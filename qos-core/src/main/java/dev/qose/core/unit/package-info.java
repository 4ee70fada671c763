/** Units of measure, written as UCUM codes. */
@NullMarked
package dev.qose.core.unit;

import org.jspecify.annotations.NullMarked;
