package dev.qose.validate.rules;

import dev.qose.validate.document.Element;

/** What an element says, and the element. */
record Located<T>(T value, Element element) {}
