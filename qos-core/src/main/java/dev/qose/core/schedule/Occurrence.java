package dev.qose.core.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A window as it is open once. */
record Occurrence(OperatingWindow window, Instant start, Instant end) {

  /** A window opens at most so many days from the day, in UTC, on which it is open. */
  private static final int REACH = 5;

  /** Lists what is open at some time between two instants, by start. */
  static List<Occurrence> between(List<OperatingWindow> windows, Instant from, Instant to) {
    LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(REACH);
    LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC).plusDays(REACH);
    List<Occurrence> occurrences = new ArrayList<>();
    for (OperatingWindow window : windows) {
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        if (window.days().contains(day.getDayOfWeek())) {
          Instant start = window.opens(day);
          Instant end = window.closes(day);
          if (start.isBefore(end) && start.isBefore(to) && end.isAfter(from)) {
            occurrences.add(new Occurrence(window, start, end));
          }
        }
      }
    }
    occurrences.sort(Comparator.comparing(Occurrence::start));
    return occurrences;
  }
}
