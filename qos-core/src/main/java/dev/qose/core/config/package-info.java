/**
 * The configuration of a service's QoS block, as JSON; {@link dev.qose.core.config.QosConfigJson}
 * is the entry point.
 *
 * <p>How it works: the text becomes a small tree that knows its positions ({@code JsonTree});
 * {@code JsonCursor} walks it and collects problems. What each object holds is said once, in the
 * tables of {@code QosMetadataJson} and its like, from which both reading and writing follow: a
 * {@code Codec} is a value's form, a {@code Part} one or more fields of an object, a {@code Group}
 * all of them.
 *
 * <p>Nothing else in this module refers to this package, or to Jackson: both can be left out.
 */
@NullMarked
package dev.qose.core.config;

import org.jspecify.annotations.NullMarked;
