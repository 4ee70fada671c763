package dev.qose.core.feed.recur;

import dev.qose.core.feed.ics.IcsTime;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of a rule, each in its range. */
final class RuleParts {

  private static final Pattern DAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,10}");

  private static final int MAX_VALUES = 400;

  private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final boolean tidy;
  private final Frequency frequency;
  private final int interval;
  private final Optional<Integer> count;
  private final Optional<IcsTime> until;
  private final List<Weekday> days;

  /**
   * A day of the week.
   *
   * @param ordinal which of them in a month or year, from the end where negative; 0: all
   * @param day the day
   */
  record Weekday(int ordinal, DayOfWeek day) {}

  /**
   * Reads a rule.
   *
   * @throws IllegalArgumentException if it is none; the message names the part
   */
  RuleParts(String value) {
    tidy =
        !value.contains(";;")
            && !value.endsWith(";")
            && value.chars().noneMatch(Character::isWhitespace);
    for (String part : value.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
      if (!part.isBlank()) { // a semicolon too many is common
        add(part.strip());
      }
    }
    frequency = frequency(required("FREQ", "FREQ is missing, such as FREQ=WEEKLY"));
    interval = number("INTERVAL", 1, 100_000).orElse(1);
    count = number("COUNT", 1, 1_000_000_000);
    until = text("UNTIL").map(RuleParts::time);
    days = text("BYDAY").map(RuleParts::weekdays).orElse(List.of());
    numbers("BYSECOND", 0, 60);
    numbers("BYMINUTE", 0, 59);
    numbers("BYHOUR", 0, 23);
    numbers("BYMONTH", 1, 12);
    signed("BYMONTHDAY", 31);
    signed("BYYEARDAY", 366);
    signed("BYWEEKNO", 53);
    signed("BYSETPOS", 366);
    parts.keySet().forEach(this::requireKnown);
  }

  private void add(String part) {
    int equals = part.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("\"" + shown(part) + "\" has no value");
    }
    if (parts.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
      throw new IllegalArgumentException(shown(part.substring(0, equals)) + " comes twice");
    }
  }

  private void requireKnown(String name) {
    boolean known =
        switch (name) {
          case "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY" -> true;
          case "BYSECOND", "BYMINUTE", "BYHOUR", "BYMONTH" -> true;
          case "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS" -> true;
          case "RSCALE" -> text(name).equals(Optional.of("GREGORIAN")); // RFC 7529
          case "SKIP" -> text(name).equals(Optional.of("OMIT"));
          default -> name.startsWith("X-");
        };
    if (!known) {
      throw new IllegalArgumentException(
          shown(name + "=" + parts.get(name)) + " is not understood");
    }
  }

  private String required(String name, String message) {
    return text(name).orElseThrow(() -> new IllegalArgumentException(message));
  }

  private static Frequency frequency(String value) {
    return Arrays.stream(Frequency.values())
        .filter(each -> each.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "FREQ=" + shown(value) + " is none of " + Arrays.toString(Frequency.values())));
  }

  private static IcsTime time(String value) {
    return IcsTime.parse(value)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "UNTIL=" + shown(value) + " is no time such as 20261231T235959Z"));
  }

  private static List<Weekday> weekdays(String value) {
    List<Weekday> days = new ArrayList<>();
    for (String text : value.split(",", MAX_VALUES)) {
      Matcher day = DAY.matcher(text.strip());
      int ordinal = day.matches() && day.group(1) != null ? Integer.parseInt(day.group(1)) : 0;
      boolean zero = day.matches() && day.group(1) != null && ordinal == 0;
      if (!day.matches() || zero || Math.abs(ordinal) > 53) {
        throw new IllegalArgumentException(
            "BYDAY=" + shown(text) + " is no day such as SU, 1MO or -1FR");
      }
      days.add(new Weekday(ordinal, day(day.group(2)).orElseThrow()));
    }
    return List.copyOf(days);
  }

  private static Optional<DayOfWeek> day(String name) {
    return WEEK.stream().filter(day -> day.name().substring(0, 2).equals(name)).findFirst();
  }

  private Optional<Integer> number(String name, int min, int max) {
    return text(name).map(value -> number(name, value, min, max, false));
  }

  private static int number(String name, String text, int min, int max, boolean signed) {
    String digits = text.strip();
    long number = INTEGER.matcher(digits).matches() ? Long.parseLong(digits) : Long.MAX_VALUE;
    long size = signed ? Math.abs(number) : number;
    if (size < min || size > max) {
      throw new IllegalArgumentException(
          name
              + "="
              + shown(text)
              + " is not from "
              + min
              + " to "
              + max
              + (signed ? ", or from -" + max + " to -" + min : ""));
    }
    return (int) number;
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** The values of a part; none where it is absent. */
  private List<Integer> values(String name, int min, int max, boolean signed) {
    return text(name)
        .map(
            value ->
                Arrays.stream(value.split(",", MAX_VALUES))
                    .map(each -> number(name, each, min, max, signed))
                    .distinct()
                    .sorted()
                    .toList())
        .orElse(List.of());
  }

  private List<Integer> numbers(String name, int min, int max) {
    return values(name, min, max, false);
  }

  private List<Integer> signed(String name, int max) {
    return values(name, 1, max, true);
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  Frequency frequency() {
    return frequency;
  }

  int interval() {
    return interval;
  }

  Optional<Integer> count() {
    return count;
  }

  Optional<IcsTime> until() {
    return until;
  }

  /** RFC 5545: Monday where nothing else is said. */
  DayOfWeek weekStart() {
    return text("WKST").flatMap(RuleParts::day).orElse(DayOfWeek.MONDAY);
  }

  /** Whether what is said of it, if anything, is a day. */
  boolean hasWeekStart() {
    return !has("WKST") || text("WKST").flatMap(RuleParts::day).isPresent();
  }

  /** Whether there is nothing that BYSETPOS could choose from. */
  boolean hasNoOtherSet() {
    return parts.keySet().stream()
        .noneMatch(name -> name.startsWith("BY") && !name.equals("BYSETPOS"));
  }

  /** Whether it is written without blanks and empty parts. */
  boolean isTidy() {
    return tidy;
  }

  /** Names of somebody's own. */
  List<String> ownNames() {
    return parts.keySet().stream().filter(name -> name.startsWith("X-")).toList();
  }

  List<Integer> seconds() {
    return numbers("BYSECOND", 0, 60);
  }

  List<Integer> minutes() {
    return numbers("BYMINUTE", 0, 59);
  }

  List<Integer> hours() {
    return numbers("BYHOUR", 0, 23);
  }

  List<Weekday> days() {
    return days;
  }

  List<Integer> monthDays() {
    return signed("BYMONTHDAY", 31);
  }

  List<Integer> yearDays() {
    return signed("BYYEARDAY", 366);
  }

  List<Integer> weekNumbers() {
    return signed("BYWEEKNO", 53);
  }

  List<Integer> months() {
    return numbers("BYMONTH", 1, 12);
  }

  List<Integer> positions() {
    return signed("BYSETPOS", 366);
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /** Whether BYDAY says which of the days in a month or year. */
  boolean hasOrdinalDays() {
    return days.stream().anyMatch(day -> day.ordinal() != 0);
  }

  /** The rule without some of its parts. */
  RuleParts without(String... names) {
    Map<String, String> kept = new LinkedHashMap<>(parts);
    kept.keySet().removeAll(List.of(names));
    return new RuleParts(written(kept));
  }

  /** The rule as text, in upper case. */
  @Override
  public String toString() {
    return written(parts);
  }

  private static String written(Map<String, String> parts) {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(";"));
  }
}
