/**
 * Rules on statements and their units (S), and the promises in each scope, which rules of profiles
 * and on feeds ask as well.
 */
@NullMarked
package dev.qose.core.rules.statement;

import org.jspecify.annotations.NullMarked;
