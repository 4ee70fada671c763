package dev.qose.core.unit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The units that QoS metrics commonly use, known without UCUM's table. */
final class CommonUnits {

  /** UCUM annotations such as {@code {request}}: they name what is counted and change nothing. */
  private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*\\}\\.?");

  private static final Set<String> PER_SECOND = Set.of("s-1", "/s", "1/s", "Hz");

  private static final Map<String, Dimension> DIMENSIONS =
      Map.ofEntries(
          Map.entry("us", Dimension.TIME),
          Map.entry("ms", Dimension.TIME),
          Map.entry("s", Dimension.TIME),
          Map.entry("min", Dimension.TIME),
          Map.entry("h", Dimension.TIME),
          Map.entry("d", Dimension.TIME),
          Map.entry("%", Dimension.FRACTION),
          Map.entry("1", Dimension.FRACTION),
          Map.entry("s-1", Dimension.RATE),
          Map.entry("/s", Dimension.RATE),
          Map.entry("1/s", Dimension.RATE),
          Map.entry("Hz", Dimension.RATE),
          Map.entry("min-1", Dimension.RATE),
          Map.entry("/min", Dimension.RATE),
          Map.entry("h-1", Dimension.RATE),
          Map.entry("/h", Dimension.RATE));

  private CommonUnits() {}

  static Optional<Dimension> dimension(String code) {
    return Optional.ofNullable(DIMENSIONS.get(withoutAnnotations(code)));
  }

  static boolean isPerSecond(String code) {
    return PER_SECOND.contains(withoutAnnotations(code));
  }

  private static String withoutAnnotations(String code) {
    return ANNOTATION.matcher(code).replaceAll("");
  }
}
