/** Rules on what would make a service pleasanter to use. */
@NullMarked
package dev.qose.core.rules.hint;

import org.jspecify.annotations.NullMarked;
