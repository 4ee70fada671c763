package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.element.Element;
import dev.qose.core.model.Bound;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A promise of at least so much.
 *
 * @param bound the element that states it
 * @param metric the metric's name
 * @param number how much, in the unit that was asked for
 */
public record Floor(Element bound, String metric, double number) {

  /** All promises of a block, wherever they stand, of metrics that measure the same. */
  public static List<Floor> of(List<ScopedStatements> scopes, Measure measure, Unit unit) {
    List<Floor> floors = new ArrayList<>();
    for (ScopedStatements scope : scopes) {
      for (MetricStatement promise : scope.ownPromises()) {
        OptionalDouble number =
            promise.metric().measure().filter(measure::equals).isPresent()
                    && promise.bound() instanceof Bound.MoreThanOrEqual
                ? promise.amountIn(unit)
                : OptionalDouble.empty();
        if (number.isPresent()) {
          String metric = promise.metric().conceptName().orElse(promise.metric().href());
          floors.add(new Floor(scope.bound(promise), metric, number.getAsDouble()));
        }
      }
    }
    return floors;
  }
}
