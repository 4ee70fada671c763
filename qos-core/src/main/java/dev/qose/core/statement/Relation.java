package dev.qose.core.statement;

import dev.qose.core.model.Bound;
import dev.qose.core.model.Bound.LessThanOrEqual;
import dev.qose.core.model.Bound.MoreThanOrEqual;
import dev.qose.core.model.Bound.Numeric;
import dev.qose.core.model.Bound.Value;
import dev.qose.core.unit.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one promise relates to another about the same metric.
 *
 * <pre>{@code
 * Relation.between(atMost(Duration.ofMillis(300)), atMost(0.5, SECOND)) // STRONGER
 * }</pre>
 *
 * @since 0.1
 */
public enum Relation {
  /** They promise the same, though perhaps in other units. */
  DUPLICATE,
  /** Who keeps the first keeps the second too, but not the other way round. */
  STRONGER,
  /** Who keeps the second keeps the first too, but not the other way round. */
  WEAKER,
  /** Both can be kept at once, and neither implies the other. */
  COMPATIBLE,
  /** Nobody can keep both. */
  CONTRADICTORY,
  /** They are about different things, or it cannot be told. */
  INCOMPARABLE;

  /**
   * Compares two statements.
   *
   * @param first a statement
   * @param second another, of the same scope
   * @return how the first relates to the second; {@link #INCOMPARABLE} if their metrics differ
   */
  public static Relation between(MetricStatement first, MetricStatement second) {
    return first.isAbout(second.metric()) ? between(first.bound(), second.bound()) : INCOMPARABLE;
  }

  /**
   * Compares two bounds of one metric.
   *
   * @param first a bound
   * @param second another
   * @return how the first relates to the second; {@link #INCOMPARABLE} if one is a text (unless
   *     both are the same text), not a number at all, or in a unit that cannot be converted to the
   *     other's
   */
  public static Relation between(Bound first, Bound second) {
    if (first instanceof Value a && second instanceof Value b) {
      return a.text().strip().equals(b.text().strip()) ? DUPLICATE : INCOMPARABLE;
    }
    if (!(first instanceof Numeric a && second instanceof Numeric b)) {
      return INCOMPARABLE;
    }
    OptionalDouble converted = inUnitOf(b, a);
    if (converted.isEmpty() || Double.isNaN(converted.getAsDouble()) || Double.isNaN(b.value())) {
      return INCOMPARABLE;
    }
    // Adding zero makes zeros alike.
    return between(Double.compare(converted.getAsDouble() + 0.0, b.value() + 0.0), a, b);
  }

  private static Relation between(int order, Numeric first, Numeric second) {
    if (first instanceof LessThanOrEqual && second instanceof LessThanOrEqual) {
      return order == 0 ? DUPLICATE : order < 0 ? STRONGER : WEAKER;
    }
    if (first instanceof MoreThanOrEqual && second instanceof MoreThanOrEqual) {
      return order == 0 ? DUPLICATE : order > 0 ? STRONGER : WEAKER;
    }
    boolean disjoint = first instanceof LessThanOrEqual ? order < 0 : order > 0;
    return disjoint ? CONTRADICTORY : COMPATIBLE;
  }

  private static OptionalDouble inUnitOf(Numeric other, Numeric bound) {
    if (bound.uom().equals(other.uom())) {
      return OptionalDouble.of(bound.value()); // even if both lack one, or it is no unit
    }
    Optional<Unit> to = other.uom();
    return bound.uom().isPresent() && to.isPresent()
        ? bound.uom().get().convert(bound.value(), to.get())
        : OptionalDouble.empty();
  }
}
