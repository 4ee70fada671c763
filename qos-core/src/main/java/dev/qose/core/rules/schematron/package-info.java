/**
 * The rules in Schematron, which the build makes Java of: a class for each pattern, whose methods
 * are the rules.
 */
@NullMarked
package dev.qose.core.rules.schematron;

import org.jspecify.annotations.NullMarked;
