package dev.qose.core.unit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The units that QoS metrics commonly use, known without UCUM's table. */
final class CommonUnits {

  /** A unit as a multiple of a power of the second. */
  private record Known(BigDecimal factor, int seconds) {}

  private static final Map<String, Known> KNOWN =
      Map.ofEntries(
          Map.entry("ns", new Known(new BigDecimal("1e-9"), 1)),
          Map.entry("us", new Known(new BigDecimal("1e-6"), 1)),
          Map.entry("ms", new Known(new BigDecimal("1e-3"), 1)),
          Map.entry("s", new Known(BigDecimal.ONE, 1)),
          Map.entry("ks", new Known(new BigDecimal("1e3"), 1)),
          Map.entry("min", new Known(BigDecimal.valueOf(60), 1)),
          Map.entry("h", new Known(BigDecimal.valueOf(3600), 1)),
          Map.entry("d", new Known(BigDecimal.valueOf(86_400), 1)),
          Map.entry("Hz", new Known(BigDecimal.ONE, -1)),
          Map.entry("kHz", new Known(new BigDecimal("1e3"), -1)),
          Map.entry("%", new Known(new BigDecimal("0.01"), 0)));

  private CommonUnits() {}

  /** Empty where it is of any other unit. */
  static Optional<Scale> scale(UcumExpression expression) {
    BigDecimal numerator = BigDecimal.ONE;
    BigDecimal denominator = BigDecimal.ONE;
    long seconds = 0;
    for (UcumExpression.Part part : expression.parts()) {
      Known known =
          part.isNumber() ? new Known(new BigDecimal(part.symbol()), 0) : KNOWN.get(part.symbol());
      int power = Math.abs(part.exponent());
      if (known == null || power > 9) {
        return Optional.empty();
      }
      seconds += (long) known.seconds() * part.exponent();
      if (part.exponent() < 0) {
        denominator = denominator.multiply(known.factor().pow(power));
      } else {
        numerator = numerator.multiply(known.factor().pow(power));
      }
    }
    String kind = seconds == 0 ? "1" : seconds == 1 ? "s" : "s" + seconds;
    return Optional.of(new Scale(numerator, denominator, kind));
  }
}
