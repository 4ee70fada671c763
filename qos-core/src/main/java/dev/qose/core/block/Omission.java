package dev.qose.core.block;

import dev.qose.core.element.Element;

/**
 * Something that could not go over from one form of a block to the other.
 *
 * @param element where it is, or should be
 * @param message what is left out, why, and what would be right: names the element and the value
 * @since 0.1
 */
public record Omission(Element element, String message) {}
