package dev.qose.validate.fixes;

import dev.qose.core.element.Element;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Fix;
import java.util.Optional;

/** Knows how to mend what a rule finds. Thread-safe. */
@FunctionalInterface
interface FixProvider {

  /**
   * Finds out what would mend an element.
   *
   * @param element the element that the finding is about
   * @param document the document that it is in
   * @return the fix; empty where the author may have meant more than one thing
   */
  Optional<Fix> fix(Element element, ParsedDocument document);
}
