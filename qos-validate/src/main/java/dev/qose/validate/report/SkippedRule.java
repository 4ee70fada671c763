package dev.qose.validate.report;

import dev.qose.core.element.Location;

/**
 * A rule that could not be decided: what it forbids may be in the document or not.
 *
 * @param rule the rule's identifier, such as {@code QOS-A04}
 * @param location the element that it is about
 * @param reason what was lacking
 * @since 0.1
 */
public record SkippedRule(String rule, Location location, String reason) {}
