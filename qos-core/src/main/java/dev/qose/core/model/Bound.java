package dev.qose.core.model;

import dev.qose.core.unit.Unit;
import java.util.Optional;

/**
 * How much a statement promises.
 *
 * @since 0.1
 */
public sealed interface Bound {

  /** A number with a unit. */
  sealed interface Numeric extends Bound permits LessThanOrEqual, MoreThanOrEqual {

    /**
     * Returns the number.
     *
     * @return any {@code xs:double}, in {@link #uom()}
     */
    double value();

    /**
     * Returns the unit ({@code uom}).
     *
     * @return the unit; empty where a document lacks it, which the schema allows
     */
    Optional<Unit> uom();
  }

  /**
   * At most this much.
   *
   * @param value the number
   * @param uom its unit
   */
  record LessThanOrEqual(double value, Optional<Unit> uom) implements Numeric {}

  /**
   * At least this much.
   *
   * @param value the number
   * @param uom its unit
   */
  record MoreThanOrEqual(double value, Optional<Unit> uom) implements Numeric {}

  /**
   * A value that is no number.
   *
   * @param text the value
   */
  record Value(String text) implements Bound {}
}
