package dev.qose.core.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;

/**
 * A stretch of a week, as a clock on the wall shows it.
 *
 * @param from its start, since Monday 00:00; less than seven days
 * @param to its end, exclusive, since the same Monday 00:00; at most seven days
 * @since 0.1
 */
public record WeekSpan(Duration from, Duration to) {

  /**
   * Returns the day on which it starts.
   *
   * @return the day of {@link #from}
   */
  public DayOfWeek day() {
    return DayOfWeek.MONDAY.plus(from.toDays());
  }

  /**
   * Writes it for people.
   *
   * @return such as {@code Monday 22:00 to Tuesday 06:00}, {@code Friday 17:00 to 19:00} or {@code
   *     Sunday 00:00 to 24:00}
   */
  @Override
  public String toString() {
    boolean sameDay = to.minusNanos(1).toDays() == from.toDays();
    return name(day())
        + " "
        + clock(from.minusDays(from.toDays()))
        + " to "
        + (sameDay
            ? clock(to.minusDays(from.toDays()))
            : name(DayOfWeek.MONDAY.plus(to.toDays())) + " " + clock(to.minusDays(to.toDays())));
  }

  private static String name(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static String clock(Duration time) {
    String minutes = "%02d:%02d".formatted(time.toHours(), time.toMinutesPart());
    return time.toSecondsPart() == 0 ? minutes : minutes + ":%02d".formatted(time.toSecondsPart());
  }
}
