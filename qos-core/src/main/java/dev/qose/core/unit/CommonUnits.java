package dev.qose.core.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The units that QoS metrics commonly use, known without UCUM's table. */
final class CommonUnits {

  /** UCUM annotations such as {@code {request}}: they name what is counted and change nothing. */
  private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*\\}\\.?");

  private static final Set<String> PER_SECOND = Set.of("s-1", "/s", "1/s", "Hz");

  /** A unit as a multiple of its dimension's own: seconds, the number one, per second. */
  private record Known(Dimension dimension, BigDecimal factor) {}

  private static final Map<String, Known> KNOWN =
      Map.ofEntries(
          Map.entry("us", known(Dimension.TIME, 1, 1_000_000)),
          Map.entry("ms", known(Dimension.TIME, 1, 1000)),
          Map.entry("s", known(Dimension.TIME, 1, 1)),
          Map.entry("min", known(Dimension.TIME, 60, 1)),
          Map.entry("h", known(Dimension.TIME, 3600, 1)),
          Map.entry("d", known(Dimension.TIME, 86_400, 1)),
          Map.entry("%", known(Dimension.FRACTION, 1, 100)),
          Map.entry("1", known(Dimension.FRACTION, 1, 1)),
          Map.entry("s-1", known(Dimension.RATE, 1, 1)),
          Map.entry("/s", known(Dimension.RATE, 1, 1)),
          Map.entry("1/s", known(Dimension.RATE, 1, 1)),
          Map.entry("Hz", known(Dimension.RATE, 1, 1)),
          Map.entry("min-1", known(Dimension.RATE, 1, 60)),
          Map.entry("/min", known(Dimension.RATE, 1, 60)),
          Map.entry("h-1", known(Dimension.RATE, 1, 3600)),
          Map.entry("/h", known(Dimension.RATE, 1, 3600)));

  private CommonUnits() {}

  static Optional<Dimension> dimension(String code) {
    return Optional.ofNullable(KNOWN.get(withoutAnnotations(code))).map(Known::dimension);
  }

  /** How many of the dimension's own unit (s, 1, s-1) one of this is. */
  static Optional<BigDecimal> factor(String code) {
    return Optional.ofNullable(KNOWN.get(withoutAnnotations(code))).map(Known::factor);
  }

  static boolean isPerSecond(String code) {
    return PER_SECOND.contains(withoutAnnotations(code));
  }

  private static Known known(Dimension dimension, long numerator, long denominator) {
    return new Known(
        dimension,
        BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128));
  }

  private static String withoutAnnotations(String code) {
    return ANNOTATION.matcher(code).replaceAll("");
  }
}
