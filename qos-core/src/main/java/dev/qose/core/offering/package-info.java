/** What a service offers, by its capabilities document: layers, feature types, operations. */
@NullMarked
package dev.qose.core.offering;

import org.jspecify.annotations.NullMarked;
