package dev.qose.core.rules.operating;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Countries by the names that contact information has for them, and their time zones. Names are
 * read when they are first asked for, which takes some tens of milliseconds in English, and some
 * tenths of a second in all the countries' own languages.
 */
final class Countries {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern SEPARATORS = Pattern.compile("[/,;|()]");

  /** Common names that are neither the official nor the usual one. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("uk", "GB"),
          Map.entry("great britain", "GB"),
          Map.entry("england", "GB"),
          Map.entry("scotland", "GB"),
          Map.entry("wales", "GB"),
          Map.entry("northern ireland", "GB"),
          Map.entry("republic of ireland", "IE"),
          Map.entry("united states of america", "US"),
          Map.entry("holland", "NL"),
          Map.entry("czech republic", "CZ"),
          Map.entry("turkey", "TR"),
          Map.entry("el", "GR")); // the code that the European Union uses

  private Countries() {}

  /** ISO codes, and names in English. */
  private static final class English {
    static final Map<String, String> CODES = read();

    private static Map<String, String> read() {
      Map<String, String> codes = new HashMap<>(OTHER_NAMES);
      for (String code : Locale.getISOCountries()) {
        Locale country = new Locale.Builder().setRegion(code).build();
        codes.put(key(code), code);
        codes.put(key(country.getDisplayCountry(Locale.ENGLISH)), code);
        codes.put(key(alpha3(country)), code);
      }
      codes.remove("");
      return codes;
    }

    private static String alpha3(Locale country) {
      try {
        return country.getISO3Country();
      } catch (MissingResourceException e) {
        return "";
      }
    }
  }

  /** Names in the languages of each country. */
  private static final class OwnLanguages {
    static final Map<String, String> CODES = read();

    private static Map<String, String> read() {
      Set<String> countries = Set.of(Locale.getISOCountries());
      Map<String, String> codes = new HashMap<>();
      for (Locale locale : Locale.getAvailableLocales()) {
        if (countries.contains(locale.getCountry())) {
          codes.put(key(locale.getDisplayCountry(locale)), locale.getCountry());
        }
      }
      return codes;
    }
  }

  private static final class Zones {
    static final Map<String, List<ZoneId>> BY_COUNTRY = read();

    private static Map<String, List<ZoneId>> read() {
      Set<String> available = ZoneId.getAvailableZoneIds();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      Countries.class.getResourceAsStream("time-zones.txt"), "time-zones.txt"),
                  StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> List.of(line.split(" ", -1)))
            .collect(
                Collectors.toUnmodifiableMap(
                    words -> words.get(0),
                    words -> words.stream().filter(available::contains).map(ZoneId::of).toList()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Finds a country.
   *
   * @param name its name in English or one of its own languages, or its ISO 3166 code
   * @return its ISO 3166 alpha-2 code; empty where the name is not known
   */
  static Optional<String> code(String name) {
    return find(name)
        .or(
            () -> { // such as Suomi / Finland
              List<String> codes =
                  Arrays.stream(SEPARATORS.split(name, -1))
                      .flatMap(part -> find(part).stream())
                      .distinct()
                      .toList();
              return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
            });
  }

  private static Optional<String> find(String name) {
    String key = key(name);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(English.CODES.get(key))
        .or(() -> Optional.ofNullable(English.CODES.get(key.replace(" ", "")))) // U.S.A.
        .or(() -> Optional.ofNullable(OwnLanguages.CODES.get(key)));
  }

  /** A country's zones, as far as this JDK knows them. */
  static List<ZoneId> zones(String code) {
    return Zones.BY_COUNTRY.getOrDefault(code, List.of());
  }

  private static String key(String name) {
    String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String key = NO_LETTERS.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return key.startsWith("the ") ? key.substring(4) : key;
  }
}
