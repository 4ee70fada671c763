/** The fixes that come with this library, for findings of schemas, which cannot carry any. */
@NullMarked
package dev.qose.validate.fixes;

import org.jspecify.annotations.NullMarked;
