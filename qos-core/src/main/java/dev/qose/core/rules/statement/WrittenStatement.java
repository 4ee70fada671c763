package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.Bound;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.unit.Dimension;
import dev.qose.core.unit.Unit;
import dev.qose.core.unit.UnitSpelling;
import java.util.List;
import java.util.Optional;

/**
 * A statement, and where it stands. Units are read as they are meant.
 *
 * @param element the QualityOfServiceStatement
 * @param place the element to point at: the one that states the bound
 * @param metrics what it is about: concepts of the code list without the document's titles, or else
 *     as written
 * @param uom the unit, as written; empty: there is none, or it is blank
 * @param bound what is stated
 */
public record WrittenStatement(
    Element element, Element place, List<Metric> metrics, Optional<String> uom, Bound bound) {

  /** Completes a statement by what a model does not say of it. */
  static WrittenStatement of(QualityOfServiceStatement statement, Element element) {
    List<Metric> metrics =
        statement.metrics().stream()
            .map(metric -> metric.known().orElseGet(() -> Metric.of(metric.href())))
            .toList();
    Element place =
        element
            .child(Namespaces.QOS, "LessThanOrEqual")
            .or(() -> element.child(Namespaces.QOS, "MoreThanOrEqual"))
            .or(() -> element.child(Namespaces.QOS, "Value"))
            .orElse(element);
    Optional<String> uom =
        place.attribute("", "uom").map(String::strip).filter(text -> !text.isEmpty());
    Optional<Unit> unit = uom.map(text -> UnitSpelling.read(text, dimension(metrics)));
    return new WrittenStatement(element, place, metrics, uom, meant(statement.bound(), unit));
  }

  private static Bound meant(Bound bound, Optional<Unit> unit) {
    if (bound instanceof Bound.LessThanOrEqual most) {
      return new Bound.LessThanOrEqual(most.value(), unit);
    }
    return bound instanceof Bound.MoreThanOrEqual least
        ? new Bound.MoreThanOrEqual(least.value(), unit)
        : bound;
  }

  private static Optional<Dimension> dimension(List<Metric> metrics) {
    return metrics.stream()
        .flatMap(metric -> metric.measure().stream())
        .map(Measure::dimension)
        .findFirst();
  }

  /** Whether the unit is not written as UCUM does, or another one is, of which S03 tells. */
  boolean isUnitMisspelt() {
    return uom.flatMap(text -> UnitSpelling.of(text, dimension())).isPresent();
  }

  /** Whether the unit measures something else than the metrics, of which S02 tells. */
  boolean isUnitOfOther() {
    Optional<Dimension> dimension = number().flatMap(Bound.Numeric::uom).flatMap(Unit::dimension);
    return dimension.isPresent()
        && metrics.stream()
            .flatMap(metric -> metric.measure().stream())
            .map(Measure::dimension)
            .noneMatch(dimension.get()::equals);
  }

  /** What the unit has to measure; of several metrics, the first that is known. */
  Optional<Dimension> dimension() {
    return dimension(metrics);
  }

  /** The bound, if it is a number, which may be infinite or none. */
  Optional<Bound.Numeric> number() {
    return bound instanceof Bound.Numeric number ? Optional.of(number) : Optional.empty();
  }

  /** Its first metric that measures something of a kind. */
  Optional<Metric> metricOf(Measure measure) {
    for (Metric metric : metrics) {
      if (metric.measure().filter(measure::equals).isPresent()) {
        return Optional.of(metric);
      }
    }
    return Optional.empty();
  }

  /** What it promises: its bound, for each of its metrics. */
  List<Promise> promises() {
    return metrics.stream().distinct().map(metric -> new Promise(metric, bound, this)).toList();
  }
}
