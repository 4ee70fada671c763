/** Rules on concepts of the code lists (C). */
@NullMarked
package dev.qose.core.rules.codelist;

import org.jspecify.annotations.NullMarked;
