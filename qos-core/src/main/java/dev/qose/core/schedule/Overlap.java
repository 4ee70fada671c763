package dev.qose.core.schedule;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Two windows that are open at once in some stretches of the week.
 *
 * @param first the one that stands first in the document
 * @param second the other
 * @param spans when both are open
 * @param zone what zone the spans are in; empty for the local time that the document does not name
 * @since 0.1
 */
public record Overlap(
    OperatingWindow first, OperatingWindow second, List<WeekSpan> spans, Optional<ZoneId> zone) {

  public Overlap {
    spans = List.copyOf(spans);
  }
}
