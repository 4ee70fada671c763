package dev.qose.core.schedule;

import java.util.OptionalInt;

/**
 * Operating hours that say nothing that can be understood.
 *
 * @param info index of the {@code OperatingInfo}, from 0
 * @param hours index of its {@code ByDaysOfWeek}, from 0; empty where the times stand in the {@code
 *     OperatingInfo} itself
 * @param reason why, in words
 * @since 0.1
 */
public record UnreadWindow(int info, OptionalInt hours, String reason) {

  /** Says it for people: {@code OperatingInfo 1, ByDaysOfWeek 2 …}. */
  @Override
  public String toString() {
    return place(info, hours) + " " + reason;
  }

  /** Where hours stand in the document, counted from 1. */
  static String place(int info, OptionalInt hours) {
    return "OperatingInfo %d%s"
        .formatted(
            info + 1, hours.isPresent() ? ", ByDaysOfWeek %d".formatted(hours.getAsInt() + 1) : "");
  }
}
