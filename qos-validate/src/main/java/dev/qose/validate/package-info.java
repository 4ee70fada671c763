/**
 * Whether QoS metadata is right. Start with {@link dev.qose.validate.QosValidator}.
 *
 * <p>What it found is in {@code dev.qose.validate.report}; assertions for unit tests are in {@code
 * dev.qose.validate.assertj}.
 */
@NullMarked
package dev.qose.validate;

import org.jspecify.annotations.NullMarked;
