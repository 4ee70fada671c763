/** Writing files safely. It starts in {@link dev.qose.core.file.AtomicFile}. */
@NullMarked
package dev.qose.core.file;

import org.jspecify.annotations.NullMarked;
