/**
 * Requests of WMS and WFS by key-value pairs: which parameters they have, and by which names QoS
 * metadata calls them. It starts in {@link dev.qose.core.protocol.RequestKind}.
 */
@NullMarked
package dev.qose.core.protocol;

import org.jspecify.annotations.NullMarked;
