package dev.qose.validate.schematron;

import dev.qose.core.element.Element;
import java.util.List;

/**
 * An assertion of a Schematron schema that does not hold, or a report that does.
 *
 * @param id the assertion's identifier; empty: it has none
 * @param role how grave it is, in the schema's words; empty: it does not say
 * @param see where it is written what is right; empty: it does not say
 * @param element the element that it is about
 * @param text what is wrong
 * @param diagnostics what the schema has to say besides
 * @since 0.1
 */
public record FailedAssertion(
    String id, String role, String see, Element element, String text, List<String> diagnostics) {

  public FailedAssertion {
    diagnostics = List.copyOf(diagnostics);
  }
}
