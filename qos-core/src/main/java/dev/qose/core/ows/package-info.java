/**
 * Parts of OWS Common 2.0 (OGC 06-121r9) that QoS metadata is made of: references, request methods,
 * domains of values.
 */
@NullMarked
package dev.qose.core.ows;

import org.jspecify.annotations.NullMarked;
