/**
 * The entry point of the fluent builders, {@link dev.qose.core.Qos}.
 *
 * <p>What lies below: {@code model} holds the values, {@code build} the builders that make them,
 * {@code ows} the parts borrowed from OWS Common 2.0, {@code codelist} the QoSE code lists, {@code
 * unit} units of measure, {@code config} the JSON configuration. Nothing here knows XML.
 */
@NullMarked
package dev.qose.core;

import org.jspecify.annotations.NullMarked;
