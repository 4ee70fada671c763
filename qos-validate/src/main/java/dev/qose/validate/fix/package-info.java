/**
 * Mending documents: writes the fixes that findings carry into the text of a document, and leaves
 * every other character of it as it is.
 */
@NullMarked
package dev.qose.validate.fix;

import org.jspecify.annotations.NullMarked;
