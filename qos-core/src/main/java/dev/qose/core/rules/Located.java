package dev.qose.core.rules;

import dev.qose.core.element.Element;

/** What an element says, and the element. */
record Located<T>(T value, Element element) {}
