/**
 * What statements promise: which of them are in force for a service or an operation, how two of
 * them relate, how fast a response must be to count, and what it takes to verify one. Whether
 * samples keep them is the subject of {@code dev.qose.core.evaluation}.
 */
@NullMarked
package dev.qose.core.statement;

import org.jspecify.annotations.NullMarked;
