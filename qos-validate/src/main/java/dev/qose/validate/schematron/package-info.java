/** Rules in ISO Schematron, compiled to XSLT, at work on documents. */
@NullMarked
package dev.qose.validate.schematron;

import org.jspecify.annotations.NullMarked;
