/** What rules know of coordinate reference systems, with Apache SIS or without. */
@NullMarked
package dev.qose.validate.crs;

import org.jspecify.annotations.NullMarked;
