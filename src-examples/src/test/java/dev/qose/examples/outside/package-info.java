/** Projects of others that use what was installed: run by {@code mvn -Poutside install}. */
@NullMarked
package dev.qose.examples.outside;

import org.jspecify.annotations.NullMarked;
