/** The data set of EPSG, by means of Apache SIS and Apache Derby. Nothing else knows of either. */
@NullMarked
package dev.qose.validate.crs.sis;

import org.jspecify.annotations.NullMarked;
