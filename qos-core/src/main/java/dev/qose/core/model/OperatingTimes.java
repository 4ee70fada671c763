package dev.qose.core.model;

import java.util.List;
import java.util.Optional;

/**
 * When an {@link OperatingInfo} holds: the same hours every day, or hours by days of the week.
 *
 * @since 0.1
 */
public sealed interface OperatingTimes {

  /** Every day, round the clock: what an {@code OperatingInfo} without times says. */
  OperatingTimes ALWAYS = new EveryDay(Optional.empty(), Optional.empty());

  /**
   * The same hours every day.
   *
   * @param startTime when they start; absent: at 00:00
   * @param endTime when they end, exclusive; absent: at 24:00
   */
  record EveryDay(Optional<XsdTime> startTime, Optional<XsdTime> endTime)
      implements OperatingTimes {}

  /**
   * Hours by days of the week.
   *
   * @param hours one or more windows
   */
  record ByDaysOfWeek(List<OperatingHours> hours) implements OperatingTimes {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty: that is {@link #ALWAYS}
     */
    public ByDaysOfWeek {
      if (hours.isEmpty()) {
        throw new IllegalArgumentException(
            "ByDaysOfWeek without hours says the same as OperatingTimes.ALWAYS: use that");
      }
      hours = List.copyOf(hours);
    }
  }
}
