package dev.qose.core.unit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is meant by a unit that is not spelt as UCUM does, or that UCUM reads as something else: the
 * one table of the names that others have for the units of QoS metrics.
 *
 * <pre>{@code
 * UnitSpelling.of("http://www.opengis.net/def/uom/SI/second", Optional.empty()); // s, an alias
 * UnitSpelling.of("sec", Optional.of(Dimension.TIME));                           // s, no alias
 * }</pre>
 *
 * @param unit the unit that is meant
 * @param isAlias true for names of another vocabulary, such as OGC's URIs, that are read as what
 *     they mean; false for what is no unit, of which this is what to write instead
 * @since 0.1
 */
public record UnitSpelling(Unit unit, boolean isAlias) {

  /** Longer texts are no unit, however spelt. */
  private static final int LONGEST = 200;

  /** OGC's two forms of URIs for units: authority, version and code. */
  private static final Pattern OGC_URI =
      Pattern.compile(
          "https?://www\\.opengis\\.net/def/uom/([^/]+)/(?:[0-9.]+/)?(.+)"
              + "|urn:ogc:def:uom:([^:]+):(?:[0-9.]*:)?(.+)");

  private static final String COUNTED =
      "(?:n|#|r|reqs?|requests?|hits?|calls?|quer(?:y|ies)|operations?|ops|transactions?)";

  /** Such as {@code req/s}, {@code 1/sec} and {@code requests per minute}. */
  private static final Pattern PER =
      Pattern.compile("(?:1|" + COUNTED + "|\\{" + COUNTED + "})? ?(?:/|per) ?([a-zµμ]+)");

  /** Such as {@code sec-1}, {@code m^-1} and {@code req.s-1}. */
  private static final Pattern INVERSE =
      Pattern.compile(
          "(?:\\{?" + COUNTED + "}?[ .*·])?([a-zµμ]+) ?(?:-1|⁻¹|\\^ ?-1|\\^\\(-1\\)|\\*\\*-1)");

  /** Time units by how people write them, in small letters. */
  private static final Map<String, String> TIMES =
      Map.ofEntries(
          Map.entry("us", "us"),
          Map.entry("µs", "us"),
          Map.entry("μs", "us"),
          Map.entry("usec", "us"),
          Map.entry("microsecond", "us"),
          Map.entry("microseconds", "us"),
          Map.entry("ms", "ms"),
          Map.entry("msec", "ms"),
          Map.entry("msecs", "ms"),
          Map.entry("millis", "ms"),
          Map.entry("millisec", "ms"),
          Map.entry("millisecs", "ms"),
          Map.entry("millisecond", "ms"),
          Map.entry("milliseconds", "ms"),
          Map.entry("s", "s"),
          Map.entry("sec", "s"),
          Map.entry("secs", "s"),
          Map.entry("second", "s"),
          Map.entry("seconds", "s"),
          Map.entry("min", "min"),
          Map.entry("mins", "min"),
          Map.entry("minute", "min"),
          Map.entry("minutes", "min"),
          Map.entry("h", "h"),
          Map.entry("hr", "h"),
          Map.entry("hrs", "h"),
          Map.entry("hour", "h"),
          Map.entry("hours", "h"),
          Map.entry("d", "d"),
          Map.entry("day", "d"),
          Map.entry("days", "d"));

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("%", "%"),
          Map.entry("％", "%"),
          Map.entry("percent", "%"),
          Map.entry("per cent", "%"),
          Map.entry("percentage", "%"),
          Map.entry("pct", "%"),
          Map.entry("unity", "1"),
          Map.entry("fraction", "1"),
          Map.entry("ratio", "1"),
          Map.entry("hz", "Hz"),
          Map.entry("rps", "s-1"),
          Map.entry("tps", "s-1"),
          Map.entry("qps", "s-1"),
          Map.entry("rpm", "min-1"),
          Map.entry("rph", "h-1"));

  /**
   * Reads a unit.
   *
   * @param uom the attribute
   * @param wanted what the unit has to measure; empty: nobody knows
   * @return what is certainly meant; empty: what is written, be it a unit or not
   */
  public static Optional<UnitSpelling> of(String uom, Optional<Dimension> wanted) {
    if (uom.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher uri = OGC_URI.matcher(uom);
    if (uri.matches()) {
      return uri.group(1) != null
          ? ofUri(uri.group(1), uri.group(2))
          : ofUri(uri.group(3), uri.group(4));
    }
    return code(uom)
        .filter(code -> !code.equals(uom))
        .map(code -> new UnitSpelling(Unit.of(code), isCommonAlias(uom)))
        .filter(spelling -> spelling.isMeant(Unit.of(uom), wanted));
  }

  /** UCUM's own codes stand as they are, and others have names for theirs. */
  private static Optional<UnitSpelling> ofUri(String authority, String code) {
    Optional<Unit> unit = Optional.empty();
    if (authority.equals("UCUM")) {
      unit = unescaped(code).map(Unit::of).filter(u -> u.isValid().orElse(true));
    }
    return unit.or(() -> code(code).map(Unit::of)).map(u -> new UnitSpelling(u, true));
  }

  private static Optional<String> unescaped(String code) {
    try {
      return Optional.of(URLDecoder.decode(code.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.of(code); // a percent sign that stands for itself
    }
  }

  /**
   * Reads a unit as it is meant: mended if there is no doubt.
   *
   * @param uom the attribute
   * @param wanted what the unit has to measure; empty: nobody knows
   * @return what is meant, or else what is written
   */
  public static Unit read(String uom, Optional<Dimension> wanted) {
    return of(uom, wanted).map(UnitSpelling::unit).orElseGet(() -> Unit.of(uom));
  }

  /** What people say for {@code s-1} in their tools is no mistake, if no UCUM. */
  private static boolean isCommonAlias(String uom) {
    return uom.equals("req/s") || uom.equals("rps");
  }

  private boolean isMeant(Unit written, Optional<Dimension> wanted) {
    if (wanted.isPresent() && unit.dimension().equals(wanted)) {
      // Ms is a megasecond, a week and a half, and no limit of a response time.
      return written.code().equals("Ms") || !written.dimension().equals(wanted);
    }
    return written.isValid().equals(Optional.of(false));
  }

  private static Optional<String> code(String uom) {
    String key = uom.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    if (TIMES.containsKey(key) || OTHERS.containsKey(key)) {
      return Optional.of(TIMES.getOrDefault(key, OTHERS.getOrDefault(key, key)));
    }
    Matcher per = PER.matcher(key);
    if (per.matches()) {
      return rate(per.group(1));
    }
    Matcher inverse = INVERSE.matcher(key);
    return inverse.matches() ? rate(inverse.group(1)) : Optional.empty();
  }

  /** Of rates m is no metre, of which there are no requests. */
  private static Optional<String> rate(String time) {
    return Optional.ofNullable(time.equals("m") ? "min" : TIMES.get(time)).map(s -> s + "-1");
  }
}
