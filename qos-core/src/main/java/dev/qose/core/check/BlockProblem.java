package dev.qose.core.check;

import dev.qose.core.element.Element;
import dev.qose.core.rule.Severity;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with a part of a block.
 *
 * @param rule the identifier of the rule that says so; {@link #XSD} where the schemas do
 * @param severity how grave it is
 * @param element the element to be mended
 * @param message what is wrong, with the value
 * @param suggestion what would be right
 * @since 0.1
 */
public record BlockProblem(
    String rule, Severity severity, Element element, String message, Optional<String> suggestion) {

  /** Stands for the identifier of a rule where the schemas forbid something. */
  public static final String XSD = "XSD";

  /** Returns all of it, as one line for people who have no document, but the path of elements. */
  @Override
  public String toString() {
    // Without the root, which holds all, and without prefixes.
    String path =
        Stream.of(element.location().xpath().orElse("").split("/", -1))
            .skip(2)
            .map(step -> step.substring(step.indexOf(':') + 1))
            .collect(Collectors.joining("/"));
    return (path.isEmpty() ? "" : path + ": ")
        + message
        + suggestion.map(text -> " " + text).orElse("")
        + " ("
        + rule
        + ")";
  }
}
