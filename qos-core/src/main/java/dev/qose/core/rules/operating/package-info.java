/**
 * Rules on operating information (O), and what it means for a week, which rules on statements and
 * of profiles ask as well.
 */
@NullMarked
package dev.qose.core.rules.operating;

import org.jspecify.annotations.NullMarked;
