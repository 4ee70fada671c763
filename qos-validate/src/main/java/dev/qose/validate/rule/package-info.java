/**
 * What a rule is: its description in the catalogue, and how a rule in Java sees a document and
 * reports what it finds.
 */
@NullMarked
package dev.qose.validate.rule;

import org.jspecify.annotations.NullMarked;
