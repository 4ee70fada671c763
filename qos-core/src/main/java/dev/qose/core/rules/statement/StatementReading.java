package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Doubles;
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
      case "LessThanOrEqual" ->
          Doubles.read(element.text()).map(n -> new Bound.LessThanOrEqual(n, uom));
      case "MoreThanOrEqual" ->
          Doubles.read(element.text()).map(n -> new Bound.MoreThanOrEqual(n, uom));
      default -> Optional.of(new Bound.Value(element.text()));
    };
  }
}
