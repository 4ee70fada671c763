/**
 * Telling new findings from those that were there before. It starts in {@link
 * dev.qose.validate.baseline.Baseline}.
 */
@NullMarked
package dev.qose.validate.baseline;

import org.jspecify.annotations.NullMarked;
