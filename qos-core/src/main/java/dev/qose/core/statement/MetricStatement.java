package dev.qose.core.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound;
import dev.qose.core.model.Bound.LessThanOrEqual;
import dev.qose.core.model.Bound.Numeric;
import dev.qose.core.model.Bound.Value;
import dev.qose.core.text.CleanText;
import dev.qose.core.unit.Unit;
import dev.qose.core.unit.UnitSpelling;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
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

  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

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
   * @return the nearest double; empty where it is no number, not finite, or its unit is missing or
   *     measures something else
   */
  public OptionalDouble amountIn(Unit unit) {
    return bound instanceof Numeric numeric && Double.isFinite(numeric.value())
        ? uom().map(uom -> uom.convert(numeric.value(), unit)).orElse(OptionalDouble.empty())
        : OptionalDouble.empty();
  }

  /**
   * Returns the number that is promised, in a unit, as the decimal that was written: 99.9 is 99.9,
   * and not the binary number beside it.
   *
   * @param unit the unit
   * @return the number, exactly if it has an end, else to 34 digits; empty where it is no number,
   *     not finite, or its unit is missing or measures something else
   */
  public Optional<BigDecimal> decimalIn(Unit unit) {
    return bound instanceof Numeric numeric && Double.isFinite(numeric.value())
        ? uom().flatMap(uom -> uom.convert(BigDecimal.valueOf(numeric.value()), unit))
        : Optional.empty();
  }

  /** The unit, where OGC's and other names of units are read as what they mean. */
  private Optional<Unit> uom() {
    return bound instanceof Numeric numeric
        ? numeric
            .uom()
            .map(
                uom ->
                    UnitSpelling.of(uom.code(), metric.measure().map(Measure::dimension))
                        .filter(UnitSpelling::isAlias)
                        .map(UnitSpelling::unit)
                        .orElse(uom))
        : Optional.empty();
  }

  /**
   * Returns a time that is promised, to the nanosecond: what takes longer than the promise takes
   * longer than this.
   *
   * @return at most 292 years; empty where the bound is no usable time
   */
  public Optional<Duration> duration() {
    return decimalIn(Unit.MILLISECOND)
        .filter(millis -> millis.signum() >= 0)
        .map(millis -> millis.movePointRight(6).min(BigDecimal.valueOf(Long.MAX_VALUE)))
        .map(nanos -> Duration.ofNanos(nanos.longValue()));
  }

  /**
   * Tells why nothing can be judged by this statement.
   *
   * @return the reason, in a sentence that names the metric, what is wrong, and what would be
   *     right; empty where it promises a sensible amount of something measurable
   */
  public Optional<String> obstacle() {
    return whyUnusable().map(CleanText::line);
  }

  private Optional<String> whyUnusable() {
    Optional<Measure> measure = metric.measure();
    String name = metric.conceptName().orElse(metric.href());
    if (measure.isEmpty()) {
      return Optional.of("%s is nothing that can be measured.".formatted(name));
    }
    String direction = measure.get().isUpperBound() ? "LessThanOrEqual" : "MoreThanOrEqual";
    String units = measure.get().usualUnits();
    if (!(bound instanceof Numeric numeric)) {
      return Optional.of(
          "%s is \"%s\", not a number; write %s with a number of %s."
              .formatted(name, ((Value) bound).text(), direction, units));
    }
    String amount = "%s of %s".formatted(name, text(numeric));
    if (measure.get().isUpperBound() != numeric instanceof LessThanOrEqual) {
      return Optional.of(
          "%s is %s, which promises the contrary; write %s."
              .formatted(amount, numeric.getClass().getSimpleName(), direction));
    }
    if (numeric.uom().isEmpty()) {
      return Optional.of("%s has no uom; write %s.".formatted(amount, units));
    }
    return whyUnusable(measure.get(), numeric, amount);
  }

  private Optional<String> whyUnusable(Measure measure, Numeric numeric, String amount) {
    Unit uom = uom().orElseThrow();
    if (!uom.dimension().equals(Optional.of(measure.dimension()))) {
      Optional<Unit> meant =
          UnitSpelling.of(uom.code(), Optional.of(measure.dimension())).map(UnitSpelling::unit);
      return Optional.of(
          "%s is no amount in %s; write %s."
              .formatted(
                  amount,
                  measure.usualUnits(),
                  meant.map(unit -> "uom=\"" + unit + "\"").orElse(measure.usualUnits())));
    }
    if (!Double.isFinite(numeric.value()) || numeric.value() < 0) {
      return Optional.of("%s is no amount that can be kept; write 0 or more.".formatted(amount));
    }
    return measure == Measure.AVAILABILITY
            && decimalIn(Unit.PERCENT).orElseThrow().compareTo(MOST_PERCENT) > 0
        ? Optional.of("%s is more than all; write 100 %% at most.".formatted(amount))
        : Optional.empty();
  }

  private static String text(Numeric numeric) {
    double value = numeric.value();
    boolean isShort = Math.abs(value) < 1e15 && (value == 0 || Math.abs(value) > 1e-15);
    String number =
        isShort
            ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
            : Double.toString(value);
    return number + numeric.uom().map(uom -> " " + uom).orElse("");
  }

  /** What is promised, for people: such as {@code ResponseTime of 500 ms}. */
  String text() {
    return CleanText.line(
        metric.conceptName().orElse(metric.href())
            + (bound instanceof Numeric numeric ? " of " + text(numeric) : ""));
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
