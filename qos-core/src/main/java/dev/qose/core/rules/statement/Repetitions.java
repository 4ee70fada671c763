package dev.qose.core.rules.statement;

import dev.qose.core.model.Bound;
import dev.qose.core.unit.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The promises of one scope about one metric that came before another, which is held against all of
 * them at once. Units that can be converted to each other are compared in the first of them.
 */
final class Repetitions {

  /** What an earlier promise is to a later one. */
  enum Kind {
    /** Nobody can keep both. */
    CONTRADICTION,
    /** They are the same. */
    DUPLICATE,
    /** They limit the same from the same side. */
    OTHER_LIMIT
  }

  /** An earlier promise, and what it is to a later one. */
  record Repetition(Promise earlier, Kind kind) {}

  private final Map<String, Numbers> numbers = new HashMap<>();
  private final Map<String, Promise> texts = new HashMap<>();

  /**
   * Adds a promise.
   *
   * @return the worst that it is to an earlier one; empty: it goes with all of them
   */
  Optional<Repetition> add(Promise promise) {
    if (promise.bound() instanceof Bound.Numeric number) {
      // What is no number that can be kept is for rule S04 to say.
      return Double.isFinite(number.value())
          ? numbers
              .computeIfAbsent(key(number.uom()), key -> new Numbers(number.uom()))
              .add(promise, number)
          : Optional.empty();
    }
    // Words may say two things of one, and only the same words say the same.
    Promise earlier = texts.putIfAbsent(promise.text(), promise);
    return earlier == null
        ? Optional.empty()
        : Optional.of(new Repetition(earlier, Kind.DUPLICATE));
  }

  /** The same for units that can be compared: what they measure, or else the unit itself. */
  private static String key(Optional<Unit> unit) {
    return unit.map(u -> u.kind().orElse("no unit: " + u.code())).orElse("");
  }

  /** Numbers in one unit. */
  private static final class Numbers {
    private final Optional<Unit> unit;
    private final Side atMost = new Side();
    private final Side atLeast = new Side();

    Numbers(Optional<Unit> unit) {
      this.unit = unit;
    }

    Optional<Repetition> add(Promise promise, Bound.Numeric bound) {
      BigDecimal number = inUnit(BigDecimal.valueOf(bound.value()), bound.uom());
      boolean isUpper = bound instanceof Bound.LessThanOrEqual;
      Map.@Nullable Entry<BigDecimal, Promise> opposite =
          isUpper ? atLeast.byNumber.lastEntry() : atMost.byNumber.firstEntry();
      if (opposite != null) {
        int order = opposite.getKey().compareTo(number);
        if (isUpper ? order > 0 : order < 0) {
          (isUpper ? atMost : atLeast).add(promise, number);
          return Optional.of(new Repetition(opposite.getValue(), Kind.CONTRADICTION));
        }
      }
      return (isUpper ? atMost : atLeast).add(promise, number);
    }

    private BigDecimal inUnit(BigDecimal number, Optional<Unit> own) {
      return own.isPresent() && unit.isPresent()
          ? own.get().convert(number, unit.get()).orElse(number)
          : number;
    }
  }

  /** Limits from one side. */
  private static final class Side {
    final TreeMap<BigDecimal, Promise> byNumber = new TreeMap<>();
    private @Nullable Promise first;

    Optional<Repetition> add(Promise promise, BigDecimal number) {
      Promise same = byNumber.putIfAbsent(number, promise);
      Promise before = first;
      if (before == null) {
        first = promise;
        return Optional.empty();
      }
      return Optional.of(
          same == null
              ? new Repetition(before, Kind.OTHER_LIMIT)
              : new Repetition(same, Kind.DUPLICATE));
    }
  }
}
