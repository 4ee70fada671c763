/** The library at work on documents of real servers, in a few dozen lines. */
@NullMarked
package dev.qose.examples.quickstart;

import org.jspecify.annotations.NullMarked;
