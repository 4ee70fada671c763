/** The jars as they are built: the command in a process of its own, and the library as modules. */
@NullMarked
package dev.qose.examples.jars;

import org.jspecify.annotations.NullMarked;
