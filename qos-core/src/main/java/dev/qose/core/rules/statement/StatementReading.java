package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.Bound;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.rules.common.Located;
import dev.qose.core.unit.Dimension;
import dev.qose.core.unit.Unit;
import dev.qose.core.unit.UnitSpelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads statements into the model, leaving out what is no value of its kind: the XSD layer says
 * that. Much faster than binding the whole block.
 */
final class StatementReading {

  private StatementReading() {}

  /**
   * The statements of a block, or of a representative operation; none that lacks its bound. Units
   * are read as they are meant: {@link UnitSpelling}.
   */
  static List<Located<QualityOfServiceStatement>> statements(Element scope) {
    List<Located<QualityOfServiceStatement>> statements = new ArrayList<>();
    for (Element element : scope.children(Namespaces.QOS, "QualityOfServiceStatement")) {
      List<Metric> metrics = metrics(element);
      bound(element, metrics)
          .map(bound -> new QualityOfServiceStatement(metrics, bound))
          .ifPresent(statement -> statements.add(new Located<>(statement, element)));
    }
    return statements;
  }

  /** The element that states the bound. */
  static Optional<Element> boundElement(Element statement) {
    return statement
        .child(Namespaces.QOS, "LessThanOrEqual")
        .or(() -> statement.child(Namespaces.QOS, "MoreThanOrEqual"))
        .or(() -> statement.child(Namespaces.QOS, "Value"));
  }

  /** The unit of a bound, as written; empty: there is none, or it is blank. */
  static Optional<String> uom(Element bound) {
    return bound.attribute("", "uom").map(String::strip).filter(uom -> !uom.isEmpty());
  }

  /** What the unit of a bound has to measure; of several metrics, the first that is known. */
  static Optional<Dimension> dimension(List<Metric> metrics) {
    return metrics.stream()
        .flatMap(metric -> metric.measure().stream())
        .map(Measure::dimension)
        .findFirst();
  }

  /** The element's number, as xs:double has it. */
  static Optional<Double> number(String text) {
    return switch (text) {
      case "INF", "+INF" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-INF" -> Optional.of(Double.NEGATIVE_INFINITY);
      case "NaN" -> Optional.of(Double.NaN);
      default -> finite(text);
    };
  }

  private static Optional<Double> finite(String text) {
    // Java would also read what XSD does not: 1d, 0x1p3, Infinity.
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(Double.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static List<Metric> metrics(Element statement) {
    return statement.children(Namespaces.QOS, "Metric").stream()
        .map(e -> Metric.of(e.attribute(Namespaces.XLINK, "href").orElse("").strip()))
        .toList();
  }

  private static Optional<Bound> bound(Element statement, List<Metric> metrics) {
    return boundElement(statement).flatMap(element -> readBound(element, metrics));
  }

  private static Optional<Bound> readBound(Element element, List<Metric> metrics) {
    Optional<Unit> uom = uom(element).map(u -> UnitSpelling.read(u, dimension(metrics)));
    return switch (element.localName()) {
      case "LessThanOrEqual" -> number(element.text()).map(n -> new Bound.LessThanOrEqual(n, uom));
      case "MoreThanOrEqual" -> number(element.text()).map(n -> new Bound.MoreThanOrEqual(n, uom));
      default -> Optional.of(new Bound.Value(element.text()));
    };
  }
}
