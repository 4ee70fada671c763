/** Models to test with: two that use everything, and generators of arbitrary ones. */
@NullMarked
package dev.qose.jaxb.testing;

import org.jspecify.annotations.NullMarked;
