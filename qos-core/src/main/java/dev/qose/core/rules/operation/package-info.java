/** Rules on representative operations: whether the service has what they ask for. */
@NullMarked
package dev.qose.core.rules.operation;

import org.jspecify.annotations.NullMarked;
