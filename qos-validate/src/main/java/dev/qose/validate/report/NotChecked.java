package dev.qose.validate.report;

import dev.qose.core.element.Location;

/**
 * A part of the document that was passed over, and why. It is no finding: nothing is known to be
 * wrong there.
 *
 * @param element the element's name as written in the document
 * @param location where it is
 * @param reason why it was not checked
 * @since 0.1
 */
public record NotChecked(String element, Location location, String reason) {}
