package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.model.Bound;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.unit.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a statement promises of one of its metrics.
 *
 * @param metric a concept of the code list, or another
 * @param bound what is promised of it
 * @param statement where
 */
public record Promise(Metric metric, Bound bound, WrittenStatement statement) {

  /** Returns the element to point at. */
  public Element place() {
    return statement.place();
  }

  /** Returns the metric's name in the code list, or else its URI. */
  public String name() {
    return metric.conceptName().orElse(metric.href());
  }

  /**
   * Returns the number that is promised, in a unit.
   *
   * @param unit the unit
   * @return empty where it is no number, not finite, or its unit is missing or measures something
   *     else
   */
  public OptionalDouble amountIn(Unit unit) {
    if (bound instanceof Bound.Numeric numeric && Double.isFinite(numeric.value())) {
      Optional<Unit> own = numeric.uom();
      return own.isPresent() ? own.get().convert(numeric.value(), unit) : OptionalDouble.empty();
    }
    return OptionalDouble.empty();
  }

  /**
   * Returns what is measured, if the promise limits it on the side where a limit is one: of others
   * rule S07 speaks.
   */
  public Optional<Measure> measure() {
    return metric
        .measure()
        .filter(
            measure ->
                measure.isUpperBound()
                    ? bound instanceof Bound.LessThanOrEqual
                    : bound instanceof Bound.MoreThanOrEqual);
  }

  /** Returns the bound for a message, such as {@code ≥ 99.5 %}. */
  public String text() {
    if (bound instanceof Bound.Numeric numeric) {
      String sign = bound instanceof Bound.LessThanOrEqual ? "≤ " : "≥ ";
      String number =
          Double.isFinite(numeric.value())
              ? Numbers.plain(numeric.value())
              : statement.place().text();
      return sign + number + numeric.uom().map(uom -> " " + uom).orElse("");
    }
    return "\"" + ((Bound.Value) bound).text() + "\"";
  }
}
