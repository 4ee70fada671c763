/**
 * What a QoS block says, as immutable values in the words of the QoSE schemas. They hold whatever
 * the XSD can say, sensible or not; {@link dev.qose.core.Qos} makes only sensible ones.
 */
@NullMarked
package dev.qose.core.model;

import org.jspecify.annotations.NullMarked;
