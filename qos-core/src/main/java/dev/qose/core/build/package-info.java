/** The fluent builders behind {@link dev.qose.core.Qos}, and what they refuse. */
@NullMarked
package dev.qose.core.build;

import org.jspecify.annotations.NullMarked;
