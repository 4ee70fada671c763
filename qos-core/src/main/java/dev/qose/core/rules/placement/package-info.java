/** Rules on where a block stands, and on the document around it (P). */
@NullMarked
package dev.qose.core.rules.placement;

import org.jspecify.annotations.NullMarked;
