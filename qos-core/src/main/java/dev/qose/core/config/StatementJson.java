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
import dev.qose.core.ows.Reference;
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
      Group.of("quantity", in -> new Quantity(in.require(NUMBER), in.get(UOM)), UOM, NUMBER);

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
  private static final Member<Metric, Reference> METRIC_HREF =
      required("metricHref", ConceptJson.METRICS.text(), Metric::reference);

  private static final Member<Metric, String> METRIC_TITLE =
      optional("metricTitle", TEXT, metric -> metric.reference().title());
  private static final Group<Metric> METRIC =
      Group.of(
          "plainMetric",
          in -> {
            Reference concept = in.require(METRIC_HREF);
            return in.get(METRIC_TITLE)
                .map(title -> Metric.of(concept.href(), title))
                .orElseGet(() -> new Metric(concept));
          },
          METRIC_HREF,
          METRIC_TITLE);

  private static final Member<QualityOfServiceStatement, List<Metric>> METRICS =
      required(
          Choice.of(
              new Alternative<>(METRIC, List::of, StatementJson::plain),
              new Alternative<>(
                  new Field<>(
                      "metrics",
                      array(ConceptJson.METRICS.any().map(Metric::new, Metric::reference))
                          .notEmpty()),
                  metrics -> metrics,
                  metrics -> Optional.of(metrics).filter(any -> plain(any).isEmpty()))),
          QualityOfServiceStatement::metrics);
  private static final Member<QualityOfServiceStatement, Bound> PROMISED =
      required(BOUND, QualityOfServiceStatement::bound);
  static final Group<QualityOfServiceStatement> STATEMENT =
      Group.of(
          "statement",
          in -> new QualityOfServiceStatement(in.require(METRICS), in.require(PROMISED)),
          METRICS,
          PROMISED);

  private StatementJson() {}

  /** The only metric, if there is nothing but a URI and perhaps a title. */
  private static Optional<Metric> plain(List<Metric> metrics) {
    return metrics.stream()
        .findFirst()
        .filter(
            metric ->
                metrics.size() == 1
                    && metric.equals(
                        metric
                            .reference()
                            .title()
                            .map(title -> Metric.of(metric.href(), title))
                            .orElseGet(() -> Metric.of(metric.href()))));
  }
}
