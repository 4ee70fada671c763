package dev.qose.core.statement;

import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound;
import dev.qose.core.model.Bound.Numeric;
import dev.qose.core.unit.Unit;
import java.util.OptionalDouble;

/**
 * What a statement promises of one of its metrics.
 *
 * @param metric the metric
 * @param bound what is promised
 * @param origin where the statement stands
 * @param index its index among the statements there, from 0
 * @since 0.1
 */
public record MetricStatement(Metric metric, Bound bound, Origin origin, int index) {

  /** Where a statement stands. */
  public enum Origin {
    /** In the block itself: for the whole service. */
    SERVICE,
    /** In a {@code RepresentativeOperation}: for each of its operations. */
    OPERATION
  }

  /**
   * Returns the number that is promised, in a unit.
   *
   * @param unit the unit
   * @return empty where it is no number, not finite, or its unit is missing or measures something
   *     else
   */
  public OptionalDouble amountIn(Unit unit) {
    if (bound instanceof Numeric numeric
        && numeric.uom().isPresent()
        && Double.isFinite(numeric.value())) {
      return numeric.uom().get().convert(numeric.value(), unit);
    }
    return OptionalDouble.empty();
  }

  /**
   * Tells whether this is about a metric, whatever its title.
   *
   * @param other the metric
   * @return true if both are the same concept
   */
  public boolean isAbout(Metric other) {
    return key(metric).equals(key(other));
  }

  static String key(Metric metric) {
    return metric.known().orElse(metric).href();
  }
}
