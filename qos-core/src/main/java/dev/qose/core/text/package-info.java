/** Texts of others: which name was meant, and what may be shown of them. */
@NullMarked
package dev.qose.core.text;

import org.jspecify.annotations.NullMarked;
