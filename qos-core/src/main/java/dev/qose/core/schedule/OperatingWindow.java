package dev.qose.core.schedule;

import dev.qose.core.codelist.OperationalStatus;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One window of operating hours, as it is read: with its defaults filled in, an end that is not
 * after the start taken for the next day's, and an end at second 59 for the end of that minute.
 *
 * @param info index of the {@code OperatingInfo}, from 0
 * @param hours index of its {@code ByDaysOfWeek}, from 0; empty where the times stand in the {@code
 *     OperatingInfo} itself
 * @param status the status of the {@code OperatingInfo}
 * @param days the days on which it opens, each once, from Monday; none: it never does
 * @param from when it opens, since midnight in {@code startZone}
 * @param to when it closes, since midnight of the same day in {@code endZone}; more than 24 hours
 *     where it crosses midnight
 * @param startZone the offset or zone of the start; empty where nobody knows
 * @param endZone the offset or zone of the end; empty where nobody knows
 * @param endsNotAfterStart true if the end, as written, is the start or before it (rule O01)
 * @param always true if neither days nor times are given (rule O14)
 * @since 0.1
 */
public record OperatingWindow(
    int info,
    OptionalInt hours,
    Optional<OperationalStatus> status,
    List<DayOfWeek> days,
    Duration from,
    Duration to,
    Optional<ZoneId> startZone,
    Optional<ZoneId> endZone,
    boolean endsNotAfterStart,
    boolean always) {

  public OperatingWindow {
    days = List.copyOf(days);
  }

  /**
   * Tells whether it is known when this window is open. Where its times have no offset, and no zone
   * was given for such times, only hours round the clock are.
   *
   * @return false if it depends on a time zone that nobody named
   */
  public boolean isPlaced() {
    return startZone.isPresent() && endZone.isPresent();
  }

  /** The same window, in a zone. */
  OperatingWindow in(ZoneId zone) {
    return new OperatingWindow(
        info,
        hours,
        status,
        days,
        from,
        to,
        Optional.of(zone),
        Optional.of(zone),
        endsNotAfterStart,
        always);
  }

  /** Day and night on all days: so it is in any zone. */
  boolean isRoundTheClock() {
    return days.size() == 7 && to.minus(from).compareTo(Duration.ofDays(1)) >= 0;
  }

  Instant opens(LocalDate day) {
    return resolve(day, from, startZone);
  }

  Instant closes(LocalDate day) {
    return resolve(day, to, endZone);
  }

  /**
   * A local time that a clock change skips is taken as if the clock had not changed yet, and of two
   * alike the first, as RFC 5545 (clause 3.3.5) has it. Without a zone all is in UTC, which is good
   * enough for comparing windows with each other.
   */
  private static Instant resolve(LocalDate day, Duration time, Optional<ZoneId> zone) {
    return day.atStartOfDay().plus(time).atZone(zone.orElse(ZoneOffset.UTC)).toInstant();
  }
}
