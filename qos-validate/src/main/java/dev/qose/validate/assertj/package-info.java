/** Assertions on validation reports, for unit tests that use AssertJ. */
@NullMarked
package dev.qose.validate.assertj;

import org.jspecify.annotations.NullMarked;
