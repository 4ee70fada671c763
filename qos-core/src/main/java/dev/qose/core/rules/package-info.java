/** The rules in Java that come with this library, by subject. */
@NullMarked
package dev.qose.core.rules;

import org.jspecify.annotations.NullMarked;
