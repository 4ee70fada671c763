package dev.qose.core.feed.ics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names by which time zones are known without a VTIMEZONE: those of IANA in any case, also
 * behind the name of a vendor, and those of Windows.
 */
final class ZoneNames {

  /** What calendars put in front of a name, such as {@code /mozilla.org/20050126_1/}. */
  private static final char VENDOR = '/';

  /** Names of IANA's that Java leaves out, and their like today. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "est", "America/Panama",
          "mst", "America/Phoenix",
          "hst", "Pacific/Honolulu",
          "roc", "Asia/Taipei");

  private ZoneNames() {}

  /** Read when the first name is asked for. */
  private static final class Known {
    static final Map<String, String> REGIONS = regions();
    static final Map<String, String> OF_WINDOWS = ofWindows();

    private static Map<String, String> ofWindows() {
      Map<String, String> names = new HashMap<>();
      try (InputStream in = ZoneNames.class.getResourceAsStream("windows-zones.tsv")) {
        if (in == null) {
          throw new IllegalStateException("windows-zones.tsv is not in the jar");
        }
        new String(in.readAllBytes(), UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", 2))
            .forEach(fields -> names.put(key(fields[0]), fields[1]));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.copyOf(names);
    }

    private static Map<String, String> regions() {
      Map<String, String> names = new HashMap<>(LEFT_OUT);
      // Where ical4j was used, Java lists names of its too, of which some are of no zone.
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> !id.startsWith("ical4j"))
          .forEach(id -> names.put(key(id), id));
      return Map.copyOf(names);
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Finds a zone of IANA; empty where there is none. */
  static Optional<ZoneId> ofIana(String name) {
    String wanted = name.strip();
    Optional<String> known = region(wanted);
    // A vendor's prefix is of any length, and so are IANA names: America/Argentina/Salta.
    int at = wanted.startsWith("/") ? 0 : -1;
    while (known.isEmpty() && at >= 0) {
      known = region(wanted.substring(at + 1));
      at = wanted.indexOf(VENDOR, at + 1);
    }
    return known.<ZoneId>map(ZoneId::of).or(() -> offset(wanted));
  }

  /** Finds a zone of Windows; empty where there is none. */
  static Optional<ZoneId> ofWindows(String name) {
    return Optional.ofNullable(Known.OF_WINDOWS.get(key(name.strip()))).map(ZoneId::of);
  }

  private static Optional<String> region(String name) {
    return Optional.ofNullable(Known.REGIONS.get(key(name)));
  }

  /** Such as UTC+02:00, but no mere offset: those are no names. */
  private static Optional<ZoneId> offset(String name) {
    try {
      ZoneId zone = ZoneId.of(name.toUpperCase(Locale.ROOT));
      return zone instanceof ZoneOffset && !zone.equals(ZoneOffset.UTC)
          ? Optional.empty()
          : Optional.of(zone);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
