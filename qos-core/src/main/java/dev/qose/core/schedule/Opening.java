package dev.qose.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A window as it is open once. */
record Opening(OperatingWindow window, Instant start, Instant end) {

  /** How far the local time of a place can be from UTC, and more. */
  private static final Duration OFFSET = Duration.ofDays(1);

  /** Lists what is open at some time between two instants, by start. */
  static List<Opening> between(List<OperatingWindow> windows, Instant from, Instant to) {
    List<Opening> openings = new ArrayList<>();
    for (OperatingWindow window : windows) {
      LocalDate last = day(to.minus(window.from()).plus(OFFSET));
      for (LocalDate day = day(from.minus(window.to()).minus(OFFSET));
          !day.isAfter(last);
          day = day.plusDays(1)) {
        if (window.days().contains(day.getDayOfWeek())) {
          Instant start = window.opens(day);
          Instant end = window.closes(day);
          if (start.isBefore(end) && start.isBefore(to) && end.isAfter(from)) {
            openings.add(new Opening(window, start, end));
          }
        }
      }
    }
    openings.sort(Comparator.comparing(Opening::start));
    return openings;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
