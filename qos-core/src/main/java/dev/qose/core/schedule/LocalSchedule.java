package dev.qose.core.schedule;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes.ByDaysOfWeek;
import dev.qose.core.model.XsdTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Operating hours written once, in the time of the place where people keep them.
 *
 * <p>Operating information has offsets, not zones, so it cannot say "08:00 to 18:00 in Helsinki".
 * This can, and writes it with the offset of the day, until clocks change:
 *
 * <pre>{@code
 * LocalSchedule hours = LocalSchedule.in(ZoneId.of("Europe/Helsinki"))
 *     .with(OPERATIONAL, List.of(MONDAY, TUESDAY), LocalTime.of(8, 0), LocalTime.of(18, 0));
 * RenderedSchedule today = hours.render(LocalDate.of(2026, 7, 1));
 * today.operatingInfo();  // 08:00:00+03:00 to 18:00:00+03:00
 * today.renderAgainOn();  // 2026-10-25
 * }</pre>
 *
 * @param zone whose clocks the hours go by
 * @param hours the hours; none means round the clock, as no operating information does
 * @since 0.1
 */
public record LocalSchedule(ZoneId zone, List<LocalHours> hours) {

  private static final XsdTime LAST_MINUTE = new XsdTime("23:59:59");

  public LocalSchedule {
    hours = List.copyOf(hours);
  }

  /** What one {@code OperatingInfo} is made for. */
  private record Heading(OperationalStatus status, Optional<String> description) {}

  /**
   * Starts a schedule without hours.
   *
   * @param zone whose clocks the hours go by
   * @return the schedule
   */
  public static LocalSchedule in(ZoneId zone) {
    return new LocalSchedule(zone, List.of());
  }

  /**
   * Adds hours.
   *
   * @param status how far to rely on the service then
   * @param days the days on which they begin
   * @param from when they begin
   * @param to when they end, exclusive; on the next day if that is not after the beginning
   * @return a schedule with these hours too
   * @throws IllegalArgumentException if there are no days, or a time is finer than a minute
   */
  public LocalSchedule with(
      OperationalStatus status, Collection<DayOfWeek> days, LocalTime from, LocalTime to) {
    return with(new LocalHours(status, Optional.empty(), List.copyOf(days), from, to));
  }

  /**
   * Adds hours.
   *
   * @param more the hours
   * @return a schedule with these hours too
   */
  public LocalSchedule with(LocalHours more) {
    List<LocalHours> all = new ArrayList<>(hours);
    all.add(more);
    return new LocalSchedule(zone, all);
  }

  /**
   * Returns what this means in time, clock changes included.
   *
   * @return the schedule, good for any year
   */
  public OperatingSchedule toOperatingSchedule() {
    return OperatingSchedule.of(operatingInfo(""), zone);
  }

  /**
   * Writes the hours with the offset that holds at noon of a day. Hours across midnight become two
   * windows, the first until 23:59:59, which is read as the end of that minute: {@code 24:00:00}
   * and {@code 00:00:00} are the same time to some readers.
   *
   * @param day usually today
   * @return operating information, one for each status and description, and until when it is right
   */
  public RenderedSchedule render(LocalDate day) {
    ZoneOffset offset = zone.getRules().getOffset(day.atTime(LocalTime.NOON));
    Optional<ZoneOffsetTransition> next =
        Optional.ofNullable(
            zone.getRules().nextTransition(day.atTime(LocalTime.NOON).toInstant(offset)));
    return new RenderedSchedule(
        operatingInfo(offset.getId()),
        offset,
        next.map(ZoneOffsetTransition::getInstant),
        next.map(LocalSchedule::firstNoonAfter));
  }

  private static LocalDate firstNoonAfter(ZoneOffsetTransition transition) {
    LocalDate day = transition.getDateTimeAfter().toLocalDate();
    return transition.getDateTimeAfter().toLocalTime().isAfter(LocalTime.NOON)
        ? day.plusDays(1)
        : day;
  }

  private List<OperatingInfo> operatingInfo(String offset) {
    Map<Heading, List<OperatingHours>> windows = new LinkedHashMap<>();
    for (LocalHours local : hours) {
      windows
          .computeIfAbsent(
              new Heading(local.status(), local.description()), heading -> new ArrayList<>())
          .addAll(windows(local, offset));
    }
    return windows.entrySet().stream()
        .map(
            entry ->
                new OperatingInfo(
                    Optional.of(entry.getKey().status()),
                    entry.getKey().description(),
                    new ByDaysOfWeek(entry.getValue())))
        .toList();
  }

  private static List<OperatingHours> windows(LocalHours local, String offset) {
    boolean untilMidnight = local.to().equals(LocalTime.MIDNIGHT) || local.isPastMidnight();
    XsdTime end = untilMidnight ? new XsdTime(LAST_MINUTE + offset) : time(local.to(), offset);
    List<OperatingHours> windows = new ArrayList<>();
    windows.add(window(local.days(), time(local.from(), offset), end));
    if (local.isPastMidnight()) {
      List<DayOfWeek> nextDays = local.days().stream().map(day -> day.plus(1)).sorted().toList();
      windows.add(window(nextDays, time(LocalTime.MIDNIGHT, offset), time(local.to(), offset)));
    }
    return windows;
  }

  private static OperatingHours window(List<DayOfWeek> days, XsdTime start, XsdTime end) {
    List<OperatingDay> on =
        days.size() == 7
            ? List.of(OperatingDay.EVERY_DAY)
            : days.stream().map(OperatingDay::of).toList();
    return new OperatingHours(on, Optional.of(start), Optional.of(end));
  }

  private static XsdTime time(LocalTime time, String offset) {
    return XsdTime.parse(time + offset);
  }
}
