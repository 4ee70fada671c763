/** What the tests of this module share. */
@NullMarked
package dev.qose.examples.testing;

import org.jspecify.annotations.NullMarked;
