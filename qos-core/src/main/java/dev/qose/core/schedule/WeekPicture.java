package dev.qose.core.schedule;

import dev.qose.core.codelist.OperationalStatus;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A week in text: a row for each day, a column for each half hour, and what the marks mean. */
final class WeekPicture {

  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final int COLUMNS = 48;
  private static final int LABEL_EVERY = 6;
  private static final int MARGIN = 11;

  private final OperatingWeek week;
  private final Set<Character> used = new TreeSet<>();

  private WeekPicture(OperatingWeek week) {
    this.week = week;
  }

  static String draw(OperatingWeek week) {
    return new WeekPicture(week).draw();
  }

  private String draw() {
    StringBuilder text = new StringBuilder(" ".repeat(MARGIN));
    IntStream.iterate(0, column -> column < COLUMNS, column -> column + LABEL_EVERY)
        .forEach(column -> text.append("%-6s".formatted("%02d".formatted(column / 2))));
    text.append("24\n");
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
      text.append("%-11s".formatted(name)).append(row(day)).append('\n');
    }
    used.forEach(
        mark ->
            text.append(" ".repeat(MARGIN))
                .append(mark)
                .append("  ")
                .append(legend(mark))
                .append('\n'));
    return text.toString();
  }

  private String row(DayOfWeek day) {
    List<WeekInterval> intervals = week.intervals(day);
    StringBuilder row = new StringBuilder();
    for (int column = 0; column < COLUMNS; column++) {
      Duration from = Duration.ofDays(day.getValue() - 1L).plus(HALF_HOUR.multipliedBy(column));
      char mark = mark(intervals, from, from.plus(HALF_HOUR));
      used.add(mark);
      row.append(mark);
    }
    return row.toString();
  }

  /**
   * What holds for most of half an hour, the earlier of two alike; a contradiction always shows.
   */
  private static char mark(List<WeekInterval> intervals, Duration from, Duration to) {
    Map<Character, Duration> lengths = new TreeMap<>();
    char longest = '.';
    for (WeekInterval interval : intervals) {
      Duration start = max(from, interval.span().from());
      Duration end = min(to, interval.span().to());
      if (start.compareTo(end) < 0) {
        char mark = mark(interval.commitment());
        if (mark == '!') {
          return mark;
        }
        Duration length = lengths.merge(mark, end.minus(start), Duration::plus);
        if (length.compareTo(lengths.getOrDefault(longest, Duration.ZERO)) > 0) {
          longest = mark;
        }
      }
    }
    return longest;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static char mark(Commitment commitment) {
    if (commitment instanceof Commitment.Stated stated) {
      return switch (stated.status().known().map(OperationalStatus::toString).orElse("")) {
        case "Operational" -> '#';
        case "PreOperational" -> '+';
        case "NonOperational" -> '-';
        default -> '*';
      };
    }
    if (commitment instanceof Commitment.Contradictory) {
      return '!';
    }
    if (commitment instanceof Commitment.Unstated) {
      return 'o';
    }
    return commitment instanceof Commitment.None ? '.' : '?';
  }

  /** What a mark stands for. */
  private static String legend(char mark) {
    return switch (mark) {
      case '#' -> "Operational";
      case '+' -> "PreOperational";
      case '-' -> "NonOperational";
      case '*' -> "a status of another list";
      case '!' -> "statuses that contradict each other";
      case 'o' -> "hours without a status";
      case '.' -> "nothing promised";
      default -> "unknown";
    };
  }
}
