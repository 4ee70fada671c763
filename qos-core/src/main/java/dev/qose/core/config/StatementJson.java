package dev.qose.core.config;

import static dev.qose.core.config.Group.Member.optional;
import static dev.qose.core.config.Group.Member.required;
import static dev.qose.core.config.ListCodec.array;
import static dev.qose.core.config.Scalars.ANY_TEXT;
import static dev.qose.core.config.Scalars.DOUBLE;
import static dev.qose.core.config.Scalars.TEXT;

import dev.qose.core.codelist.Metric;
import dev.qose.core.config.Choice.Alternative;
import dev.qose.core.config.Group.Member;
import dev.qose.core.model.Bound;
import dev.qose.core.model.Bound.LessThanOrEqual;
import dev.qose.core.model.Bound.MoreThanOrEqual;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.unit.Unit;
import java.util.List;
import java.util.Optional;

/** Statements: metrics, and how much is promised of each. */
final class StatementJson {

  /** A number with a unit, whichever way it bounds. */
  record Quantity(double value, Optional<Unit> uom) {
    static Quantity of(Bound.Numeric bound) {
      return new Quantity(bound.value(), bound.uom());
    }
  }

  private static final Member<Quantity, Unit> UOM =
      optional("uom", TEXT.map(Unit::new, Unit::code), Quantity::uom);
  private static final Member<Quantity, Double> NUMBER = required("value", DOUBLE, Quantity::value);
  static final Group<Quantity> QUANTITY =
      Group.of(in -> new Quantity(in.require(NUMBER), in.get(UOM)), UOM, NUMBER);

  private static final Choice<Bound> BOUND =
      Choice.of(
          Alternative.field(
              "lessThanOrEqual",
              LessThanOrEqual.class,
              QUANTITY
                  .object()
                  .map(most -> new LessThanOrEqual(most.value(), most.uom()), Quantity::of)),
          Alternative.field(
              "moreThanOrEqual",
              MoreThanOrEqual.class,
              QUANTITY
                  .object()
                  .map(least -> new MoreThanOrEqual(least.value(), least.uom()), Quantity::of)),
          Alternative.field(
              "value", Bound.Value.class, ANY_TEXT.map(Bound.Value::new, Bound.Value::text)));

  /** What most statements have: one metric, with nothing but a URI and perhaps a title. */
  private record Plain(String href, Optional<String> title) {

    static Optional<Plain> of(List<Metric> metrics) {
      return metrics.stream()
          .findFirst()
          .map(metric -> new Plain(metric.href(), metric.reference().title()))
          .filter(plain -> plain.metrics().equals(metrics));
    }

    List<Metric> metrics() {
      return List.of(title.map(text -> Metric.of(href, text)).orElseGet(() -> Metric.of(href)));
    }
  }

  private static final Member<Plain, String> METRIC_HREF =
      required("metricHref", TEXT, Plain::href);
  private static final Member<Plain, String> METRIC_TITLE =
      optional("metricTitle", TEXT, Plain::title);
  private static final Group<Plain> METRIC =
      Group.of(
          in -> new Plain(in.require(METRIC_HREF), in.get(METRIC_TITLE)),
          METRIC_HREF,
          METRIC_TITLE);

  private static final Member<QualityOfServiceStatement, List<Metric>> METRICS =
      required(
          Choice.of(
              new Alternative<>(METRIC, Plain::metrics, Plain::of),
              new Alternative<>(
                  new Field<>(
                      "metrics",
                      array(ReferenceJson.REFERENCE.object().map(Metric::new, Metric::reference))
                          .notEmpty()),
                  metrics -> metrics,
                  metrics -> Optional.of(metrics).filter(any -> Plain.of(any).isEmpty()))),
          QualityOfServiceStatement::metrics);
  private static final Member<QualityOfServiceStatement, Bound> PROMISED =
      required(BOUND, QualityOfServiceStatement::bound);
  static final Group<QualityOfServiceStatement> STATEMENT =
      Group.of(
          in -> new QualityOfServiceStatement(in.require(METRICS), in.require(PROMISED)),
          METRICS,
          PROMISED);

  private StatementJson() {}
}
