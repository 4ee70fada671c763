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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Countries by the names that contact information has for them, and their time zones. The table is
 * read when it is first asked for, which takes some ten milliseconds; it does not depend on the
 * names that the JDK knows.
 */
final class Countries {

  private static final String TABLE = "countries.txt";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern SEPARATORS = Pattern.compile("[/,;|()]| [-–—] ");
  private static final Pattern COLUMNS = Pattern.compile(" \\| ");

  /**
   * A country.
   *
   * @param name its name in English
   * @param zones its time zones, as far as this JDK knows them
   */
  record Country(String name, List<ZoneId> zones) {}

  private Countries() {}

  private static final class Table {
    static final Map<String, Country> BY_NAME = read();

    private static Map<String, Country> read() {
      Map<String, Country> countries = new HashMap<>();
      Set<String> known = ZoneId.getAvailableZoneIds();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(Countries.class.getResourceAsStream(TABLE), TABLE),
                  StandardCharsets.UTF_8))) {
        lines
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> add(line, known, countries));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return countries;
    }

    private static void add(String line, Set<String> known, Map<String, Country> countries) {
      String[] columns = COLUMNS.split(line, -1);
      String[] names = columns[1].split("\\|", -1);
      List<ZoneId> zones =
          Arrays.stream(columns[2].split(" ", -1)).filter(known::contains).map(ZoneId::of).toList();
      Country country = new Country(names[0], zones);
      for (String code : columns[0].split(" ", -1)) {
        countries.put(key(code), country);
      }
      for (String name : names) {
        countries.put(key(name), country);
      }
    }
  }

  /**
   * Finds a country.
   *
   * @param name its name in one of many languages, or its ISO 3166 code, or both
   * @return the country; empty where the name is not known, or there are several
   */
  static Optional<Country> find(String name) {
    return exactly(name)
        .or(
            () -> { // such as Suomi / Finland
              List<Country> parts =
                  SEPARATORS
                      .splitAsStream(name)
                      .flatMap(part -> exactly(part).stream())
                      .distinct()
                      .toList();
              return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
            });
  }

  private static Optional<Country> exactly(String name) {
    String key = key(name);
    return Optional.ofNullable(Table.BY_NAME.get(key))
        .or(() -> Optional.ofNullable(Table.BY_NAME.get(key.replace(" ", "")))); // U.S.A.
  }

  private static String key(String name) {
    String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String key = NO_LETTERS.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return key.startsWith("the ") ? key.substring(4) : key;
  }
}
