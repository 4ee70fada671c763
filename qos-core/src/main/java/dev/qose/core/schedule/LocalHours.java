package dev.qose.core.schedule;

import dev.qose.core.codelist.OperationalStatus;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Hours of a {@link LocalSchedule}.
 *
 * @param status how far to rely on the service then
 * @param description what people should know about it
 * @param days the days on which these hours begin
 * @param from when they begin
 * @param to when they end, exclusive; on the next day if that is not after the beginning, so 00:00
 *     is the midnight after
 * @since 0.1
 */
public record LocalHours(
    OperationalStatus status,
    Optional<String> description,
    List<DayOfWeek> days,
    LocalTime from,
    LocalTime to) {

  /**
   * Puts the days in order, each once.
   *
   * @throws IllegalArgumentException if there are none, or a time is finer than a minute, which
   *     operating hours are not written in
   */
  public LocalHours {
    days = inOrder(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("hours on no day never come; name a day");
    }
    if (from.getSecond() != 0 || from.getNano() != 0 || to.getSecond() != 0 || to.getNano() != 0) {
      throw new IllegalArgumentException(
          "%s to %s is finer than minutes; give hours and minutes".formatted(from, to));
    }
  }

  private static List<DayOfWeek> inOrder(Collection<DayOfWeek> days) {
    return days.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(days));
  }

  boolean isPastMidnight() {
    return !from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT);
  }
}
