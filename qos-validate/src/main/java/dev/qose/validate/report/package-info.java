/** What validation found, as values, and how it is written for people and for programs. */
@NullMarked
package dev.qose.validate.report;

import org.jspecify.annotations.NullMarked;
