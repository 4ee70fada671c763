package dev.qose.core.schedule;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /** Says it for people: which two windows, and when in the week. */
  @Override
  public String toString() {
    return "%s and %s: %s%s"
        .formatted(
            words(first),
            words(second),
            spans.stream().map(WeekSpan::toString).collect(Collectors.joining(", ")),
            zone.map(of -> " in " + of).orElse(" in the local time of the document"));
  }

  private static String words(OperatingWindow window) {
    return UnreadWindow.place(window.info(), window.hours())
        + window.status().map(status -> " " + status).orElse("");
  }
}
