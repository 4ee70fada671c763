/** What the page of a report looks like in a real browser: {@code mvn -Pbrowser verify}. */
@NullMarked
package dev.qose.examples.browser;

import org.jspecify.annotations.NullMarked;
