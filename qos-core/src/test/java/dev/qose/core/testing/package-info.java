/** What tests of several packages share. */
@NullMarked
package dev.qose.core.testing;

import org.jspecify.annotations.NullMarked;
