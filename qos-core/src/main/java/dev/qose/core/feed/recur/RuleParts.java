package dev.qose.core.feed.recur;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a rule, each in its range. */
final class RuleParts {

  private static final Pattern DAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");

  private static final int MAX_VALUES = 400;

  private final Map<String, String> parts = new LinkedHashMap<>();

  RuleParts(String value) {
    for (String part : value.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
      int equals = part.indexOf('=');
      if (part.isEmpty()) {
        continue; // a semicolon too many, which is common
      }
      if (equals < 0) {
        throw new IllegalArgumentException("\"" + part + "\" has no value");
      }
      String name = part.substring(0, equals);
      if (parts.put(name, part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException(name + " comes twice");
      }
      check(name, part.substring(equals + 1));
    }
    if (!parts.containsKey("FREQ")) {
      throw new IllegalArgumentException("FREQ is missing, such as FREQ=WEEKLY");
    }
  }

  private static void check(String name, String value) {
    switch (name) {
      case "FREQ" -> frequency(value);
      case "INTERVAL" -> numbers(name, value, 1, 100_000, false);
      case "COUNT" -> numbers(name, value, 1, 1_000_000_000, false);
      case "BYSECOND" -> numbers(name, value, 0, 60, false);
      case "BYMINUTE" -> numbers(name, value, 0, 59, false);
      case "BYHOUR" -> numbers(name, value, 0, 23, false);
      case "BYMONTHDAY" -> numbers(name, value, 1, 31, true);
      case "BYYEARDAY", "BYSETPOS" -> numbers(name, value, 1, 366, true);
      case "BYWEEKNO" -> numbers(name, value, 1, 53, true);
      case "BYMONTH" -> numbers(name, value, 1, 12, false);
      case "BYDAY" -> days(value);
      case "WKST", "UNTIL" -> {}
      default -> {
        if (!name.startsWith("X-")) {
          throw new IllegalArgumentException(name + " is not understood");
        }
      }
    }
  }

  private static Frequency frequency(String value) {
    try {
      return Frequency.valueOf(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "FREQ=" + value + " is none of " + Arrays.toString(Frequency.values()), e);
    }
  }

  private static List<Integer> numbers(
      String name, String value, int min, int max, boolean negative) {
    String[] texts = value.split(",", MAX_VALUES);
    return Arrays.stream(texts).map(text -> number(name, text, min, max, negative)).toList();
  }

  private static int number(String name, String text, int min, int max, boolean negative) {
    boolean digits = text.matches(negative ? "[+-]?\\d{1,10}" : "\\d{1,10}");
    long number = digits ? Long.parseLong(text) : Long.MAX_VALUE;
    if (Math.abs(number) < min || Math.abs(number) > max) {
      throw new IllegalArgumentException(
          name + "=" + text + " is not from " + min + " to " + max + (negative ? ", or -" : ""));
    }
    return (int) number;
  }

  private static void days(String value) {
    for (String day : value.split(",", MAX_VALUES)) {
      if (!DAY.matcher(day).matches()) {
        throw new IllegalArgumentException("BYDAY=" + day + " is no day such as SU, 1MO or -1FR");
      }
    }
  }

  Frequency frequency() {
    return frequency(parts.getOrDefault("FREQ", ""));
  }

  int interval() {
    return Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
  }

  Optional<Integer> count() {
    return Optional.ofNullable(parts.get("COUNT")).map(Integer::valueOf);
  }

  Optional<String> until() {
    return Optional.ofNullable(parts.get("UNTIL"));
  }

  /** How many values a part has; zero where it is absent. */
  int size(String name) {
    return parts.containsKey(name) ? parts.getOrDefault(name, "").split(",", -1).length : 0;
  }

  /** Whether BYDAY says which of the days in a month or year. */
  boolean hasOrdinalDays() {
    return parts.getOrDefault("BYDAY", "").matches(".*\\d.*");
  }

  /** The rule without some of its parts, in upper case. */
  String without(String... names) {
    List<String> left = List.of(names);
    StringBuilder text = new StringBuilder();
    parts.forEach(
        (name, value) -> {
          if (!left.contains(name) && !name.startsWith("X-")) {
            text.append(text.isEmpty() ? "" : ";").append(name).append('=').append(value);
          }
        });
    return text.toString();
  }
}
