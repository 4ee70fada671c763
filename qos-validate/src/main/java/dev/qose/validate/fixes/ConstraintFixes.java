package dev.qose.validate.fixes;

import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import java.util.List;
import java.util.Optional;

/** Mends constraints of parameters and areas. */
final class ConstraintFixes {

  private ConstraintFixes() {}

  /** Drops a constraint that says once more what one before it says. */
  static Optional<Fix> withoutRepetition(Element element, ParsedDocument document) {
    if (!element.is(Namespaces.QOS, "RequestParameterConstraint")) {
      return Optional.empty();
    }
    boolean isRepeated =
        element.parent().map(Element::children).orElse(List.of()).stream()
            .takeWhile(sibling -> sibling != element)
            .anyMatch(element::saysTheSameAs);
    return isRepeated
        ? Optional.of(
            Fix.of("drop the repeated constraint", new Edit.Replace(element.location(), "")))
        : Optional.empty();
  }

  /** Swaps the corners of an area where the lower is above the upper on all axes. */
  static Optional<Fix> cornersSwapped(Element element, ParsedDocument document) {
    Element area =
        element.is(Namespaces.QOS, "AreaConstraint") ? element : element.parent().orElse(element);
    List<Element> lower = area.children(Namespaces.QOS, "LowerCorner");
    List<Element> upper = area.children(Namespaces.QOS, "UpperCorner");
    if (lower.size() != 1 || upper.size() != 1) {
      return Optional.empty();
    }
    String low = lower.get(0).text();
    String high = upper.get(0).text();
    return isAbove(Doubles.list(low), Doubles.list(high))
        ? Optional.of(
            new Fix(
                "swap the corners",
                List.of(
                    new Edit.SetText(lower.get(0).location(), high),
                    new Edit.SetText(upper.get(0).location(), low))))
        : Optional.empty();
  }

  private static boolean isAbove(List<Double> one, List<Double> other) {
    if (one.size() < 2 || one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!(one.get(i) > other.get(i))) {
        return false;
      }
    }
    return true;
  }
}
