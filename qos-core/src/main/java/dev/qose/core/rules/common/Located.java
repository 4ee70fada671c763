package dev.qose.core.rules.common;

import dev.qose.core.element.Element;

/** What an element says, and the element. */
public record Located<T>(T value, Element element) {}
