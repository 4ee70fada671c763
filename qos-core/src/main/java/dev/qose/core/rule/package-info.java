/**
 * What a rule is: what it is given, what it reports, and what the catalogue says of it. The rules
 * themselves are in {@code dev.qose.core.rules}.
 */
@NullMarked
package dev.qose.core.rule;

import org.jspecify.annotations.NullMarked;
