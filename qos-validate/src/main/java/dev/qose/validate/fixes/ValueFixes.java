package dev.qose.validate.fixes;

import dev.qose.validate.document.Element;
import dev.qose.validate.document.Names;
import dev.qose.validate.document.QosDocument;
import dev.qose.validate.report.Edit;
import dev.qose.validate.report.Fix;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mends values of parameters, bounds, areas and feeds. */
final class ValueFixes {

  private ValueFixes() {}

  /** Drops the blanks around a unit. */
  static Optional<Fix> unitWithoutBlanks(Element element, QosDocument document) {
    return withoutBlanks(element, "", "uom");
  }

  /** Drops the blanks around the address of a feed. */
  static Optional<Fix> addressWithoutBlanks(Element element, QosDocument document) {
    boolean isAddress =
        element.attribute(Names.XLINK, "href").filter(href -> isAddress(href.strip())).isPresent();
    return isAddress ? withoutBlanks(element, Names.XLINK, "href") : Optional.empty();
  }

  private static boolean isAddress(String href) {
    try {
      return new URI(href).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<Fix> withoutBlanks(Element element, String uri, String name) {
    String value = element.attribute(uri, name).orElse("");
    String right = value.strip();
    return right.isEmpty() || right.equals(value)
        ? Optional.empty()
        : element
            .attributeQName(uri, name)
            .map(
                attribute ->
                    Fix.of(
                        "write %s without blanks around it".formatted(attribute),
                        new Edit.SetAttribute(element.location(), attribute, right)));
  }

  /** Drops a constraint that says once more what one before it says. */
  static Optional<Fix> withoutRepetition(Element element, QosDocument document) {
    if (!element.is(Names.QOS, "RequestParameterConstraint")) {
      return Optional.empty();
    }
    List<Element> siblings =
        element.parent().map(Element::children).orElse(List.of()).stream()
            .filter(sibling -> sibling.saysTheSameAs(element))
            .toList();
    List<Element> repeated =
        siblings.get(0) == element ? siblings.subList(1, siblings.size()) : List.of(element);
    return repeated.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fix(
                "drop the repeated constraint",
                repeated.stream().<Edit>map(e -> new Edit.Replace(e.location(), "")).toList()));
  }

  /** Swaps the corners of an area where the lower is above the upper on all axes. */
  static Optional<Fix> cornersSwapped(Element element, QosDocument document) {
    Element area =
        element.is(Names.QOS, "AreaConstraint") ? element : element.parent().orElse(element);
    List<Element> lower = area.children(Names.QOS, "LowerCorner");
    List<Element> upper = area.children(Names.QOS, "UpperCorner");
    if (lower.size() != 1 || upper.size() != 1) {
      return Optional.empty();
    }
    String low = lower.get(0).text();
    String high = upper.get(0).text();
    return isAbove(numbers(low), numbers(high))
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

  private static List<Double> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    try {
      for (String number : text.split("\\s+", -1)) {
        numbers.add(Double.valueOf(number));
      }
    } catch (NumberFormatException e) {
      return List.of(); // no corner at all
    }
    return numbers;
  }
}
