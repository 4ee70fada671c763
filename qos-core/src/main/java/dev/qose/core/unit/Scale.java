package dev.qose.core.unit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A unit as a multiple of others, exactly: a minute is 60 of {@code s}, a request a minute 1/60 of
 * {@code s-1}.
 *
 * @param numerator how many
 * @param denominator of how many
 * @param kind of what, as UCUM writes it
 */
record Scale(BigDecimal numerator, BigDecimal denominator, String kind) {

  Optional<Dimension> dimension() {
    return switch (kind) {
      case "s" -> Optional.of(Dimension.TIME);
      case "1" -> Optional.of(Dimension.FRACTION);
      case "s-1" -> Optional.of(Dimension.RATE);
      default -> Optional.empty();
    };
  }

  boolean isPerSecond() {
    return kind.equals("s-1") && numerator.compareTo(denominator) == 0;
  }
}
