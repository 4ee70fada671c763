/**
 * Writing files safely: whole or not at all ({@link dev.qose.core.file.AtomicFile}), one after the
 * other ({@link dev.qose.core.file.LockFile}), and for a while ({@link
 * dev.qose.core.file.TemporaryFile}).
 */
@NullMarked
package dev.qose.core.file;

import org.jspecify.annotations.NullMarked;
