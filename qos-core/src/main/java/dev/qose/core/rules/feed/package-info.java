/** Rules F01, F02, F05, F06: where a block says that its anomaly feed is. */
@NullMarked
package dev.qose.core.rules.feed;

import org.jspecify.annotations.NullMarked;
