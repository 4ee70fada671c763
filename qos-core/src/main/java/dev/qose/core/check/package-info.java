/**
 * What makes a block unfit to be published, as far as the block alone tells. The builders refuse
 * it; the rule identifiers in the comments are those of the validator's catalogue.
 */
@NullMarked
package dev.qose.core.check;

import org.jspecify.annotations.NullMarked;
