/** The {@code qos} command. It starts in {@link dev.qose.examples.cli.QosCommand}. */
@NullMarked
package dev.qose.examples.cli;

import org.jspecify.annotations.NullMarked;
