/**
 * The two QoSE code lists, metrics and operational status. Both are open: constants, plus any other
 * URI.
 */
@NullMarked
package dev.qose.core.codelist;

import org.jspecify.annotations.NullMarked;
