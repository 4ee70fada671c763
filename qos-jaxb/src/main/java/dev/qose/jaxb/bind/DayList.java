package dev.qose.jaxb.bind;

import dev.qose.core.model.OperatingDay;
import java.util.List;

/**
 * Days of the week ({@code dayOfWeekListType}).
 *
 * @param days the days, as listed
 * @since 0.1
 */
public record DayList(List<OperatingDay> days) {

  /**
   * Copies the list.
   *
   * @param days the days, as listed
   */
  public DayList {
    days = List.copyOf(days);
  }

  /**
   * Makes a list.
   *
   * @param days the days, as listed
   * @return the list
   */
  public static DayList of(OperatingDay... days) {
    return new DayList(List.of(days));
  }
}
