/**
 * Findings that somebody accepts, with a reason. It starts in {@link
 * dev.qose.validate.suppress.Suppressions}.
 */
@NullMarked
package dev.qose.validate.suppress;

import org.jspecify.annotations.NullMarked;
