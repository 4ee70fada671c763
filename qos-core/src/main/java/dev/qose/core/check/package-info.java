/**
 * What is wrong with a block that is a model: rules over its elements, and what the schemas forbid.
 */
@NullMarked
package dev.qose.core.check;

import org.jspecify.annotations.NullMarked;
