package dev.qose.core.model;

import java.util.List;
import java.util.Optional;

/**
 * A window of operation on some days of the week ({@code ByDaysOfWeek}).
 *
 * @param on the days, as listed
 * @param startTime when it starts; absent: at 00:00
 * @param endTime when it ends, exclusive; absent: at 24:00
 * @since 0.1
 */
public record OperatingHours(
    List<OperatingDay> on, Optional<XsdTime> startTime, Optional<XsdTime> endTime) {

  public OperatingHours {
    on = List.copyOf(on);
  }
}
