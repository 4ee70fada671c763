/**
 * What the rules of several subjects have in common: where they say something, and in which words.
 */
@NullMarked
package dev.qose.core.rules.common;

import org.jspecify.annotations.NullMarked;
