package dev.qose.core.schedule;

import dev.qose.core.model.OperatingInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A {@link LocalSchedule} as operating information says it between two clock changes.
 *
 * @param operatingInfo the operating information, with offsets
 * @param offset the offset that all its times have
 * @param rightUntil when clocks change next; empty where they do not
 * @param renderAgainOn the first day to render anew, with a new {@code updateSequence}; empty where
 *     clocks do not change
 * @since 0.1
 */
public record RenderedSchedule(
    List<OperatingInfo> operatingInfo,
    ZoneOffset offset,
    Optional<Instant> rightUntil,
    Optional<LocalDate> renderAgainOn) {

  public RenderedSchedule {
    operatingInfo = List.copyOf(operatingInfo);
  }
}
