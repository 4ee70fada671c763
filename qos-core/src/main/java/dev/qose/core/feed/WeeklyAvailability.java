package dev.qose.core.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsWriter;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.TimeZones;
import dev.qose.core.schedule.Commitment;
import dev.qose.core.schedule.OperatingSchedule;
import dev.qose.core.schedule.OperatingWindow;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * When a service operates, week by week, by the clocks of places; to be published as {@code
 * VAVAILABILITY} (RFC 7953). Unlike {@code xs:time} in a capabilities document, this knows summer
 * and winter.
 *
 * <pre>{@code
 * byte[] ics = WeeklyAvailability.of("Roads WMS", OperatingSchedule.of(qos.operatingInfo(), zone))
 *     .toBytes("-//example.org//QoSE//EN", LocalDate.of(2026, 1, 1), clock);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param uid its identity
 * @param summary what it is, in a few words
 * @param hours when it operates; at other times it does not
 * @since 0.1
 */
public record WeeklyAvailability(String uid, String summary, List<Hours> hours) {

  private static final Duration DAY = Duration.ofDays(1);

  public WeeklyAvailability {
    OneLine.require("UID", uid);
    hours = List.copyOf(hours);
  }

  /**
   * Hours of some days.
   *
   * @param zone where the clock hangs: a region, or UTC
   * @param days the days on which they start
   * @param start when they start
   * @param length how long they are: whole days by the clock, all else by itself
   */
  public record Hours(ZoneId zone, Set<DayOfWeek> days, LocalTime start, Duration length) {
    public Hours {
      IcsZone.of(zone);
      if (days.isEmpty()) {
        throw new IllegalArgumentException("no day: name those on which the hours start");
      }
      if (length.toSeconds() < 1) {
        throw new IllegalArgumentException("hours of " + length + ": say how long they are");
      }
      days = Set.copyOf(days);
    }

    /**
     * Makes hours of some days.
     *
     * @param zone where the clock hangs: a region, or UTC
     * @param days the days on which they start
     * @param start when they start
     * @param end when they end, exclusive; midnight, or what is not after the start, is of the next
     *     day
     * @return the hours
     */
    public static Hours between(
        ZoneId zone, Collection<DayOfWeek> days, LocalTime start, LocalTime end) {
      Duration length = Duration.between(start, end);
      return new Hours(
          zone, new HashSet<>(days), start, end.isAfter(start) ? length : length.plus(DAY));
    }

    private LocalDateTime firstAfter(Instant moment) {
      IcsZone of = IcsZone.of(zone);
      LocalDate day = of.toLocal(moment.minus(length)).toLocalDate().minusDays(1);
      while (!days.contains(day.getDayOfWeek())
          || !of.plus(of.toInstant(day.atTime(start)), duration()).isAfter(moment)) {
        day = day.plusDays(1);
      }
      return day.atTime(start);
    }

    private IcsDuration duration() {
      int whole = (int) length.toDays();
      return length.equals(DAY.multipliedBy(whole))
          ? new IcsDuration(whole, Duration.ZERO)
          : IcsDuration.of(length);
    }

    private String byDay() {
      return EnumSet.copyOf(days).stream()
          .map(each -> each.name().substring(0, 2))
          .collect(Collectors.joining(","));
    }

    /** Returns all of it in one line. */
    @Override
    public String toString() {
      return zone + " " + byDay() + " " + start + " " + length;
    }
  }

  /**
   * Reads what a schedule promises. It operates wherever the schedule is open; a promise made stays
   * one, so other hours that contradict it take nothing away. Offsets from UTC become UTC.
   *
   * @param summary what it is, in a few words
   * @param schedule the schedule
   * @return the same hours, under an identity that is derived from them
   * @throws IllegalArgumentException if some hours are in nobody's time, or cannot be read
   */
  public static WeeklyAvailability of(String summary, OperatingSchedule schedule) {
    schedule.unread().stream()
        .findFirst()
        .ifPresent(
            unread -> {
              throw new IllegalArgumentException(
                  where(unread.info(), unread.hours()) + " cannot be read: " + unread.reason());
            });
    List<Hours> hours =
        schedule.windows().isEmpty() && schedule.isOpen(Instant.EPOCH)
            ? List.of(
                new Hours(ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, DAY))
            : schedule.windows().stream()
                .filter(window -> isOpen(window) && !window.days().isEmpty())
                .map(WeeklyAvailability::hours)
                .distinct()
                .toList();
    String content =
        summary + "\n" + hours.stream().map(Hours::toString).collect(Collectors.joining("\n"));
    return new WeeklyAvailability(
        UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString(), summary, hours);
  }

  private static boolean isOpen(OperatingWindow window) {
    return window
        .status()
        .<Commitment>map(Commitment.Stated::new)
        .orElseGet(Commitment.Unstated::new)
        .isOpen();
  }

  private static Hours hours(OperatingWindow window) {
    Optional<ZoneId> zone = window.startZone();
    if (zone.isEmpty() || window.endZone().isEmpty()) {
      throw new IllegalArgumentException(
          where(window.info(), window.hours())
              + " has times without an offset from UTC, and nobody says whose time they are");
    }
    if (!(zone.get().normalized() instanceof ZoneOffset start)
        || !(window.endZone().get().normalized() instanceof ZoneOffset end)) {
      return hours(zone.get(), window.days(), window.from(), window.to());
    }
    return hours(
        ZoneOffset.UTC,
        window.days(),
        window.from().minusSeconds(start.getTotalSeconds()),
        window.to().minusSeconds(end.getTotalSeconds()));
  }

  /** From and to are since midnight of the days, and may be on others. */
  private static Hours hours(ZoneId zone, List<DayOfWeek> days, Duration from, Duration to) {
    long ahead = Math.floorDiv(from.toSeconds(), DAY.toSeconds());
    return new Hours(
        zone,
        days.stream().map(day -> day.plus(ahead)).collect(Collectors.toSet()),
        LocalTime.ofSecondOfDay(from.minusDays(ahead).toSeconds()),
        to.minus(from));
  }

  private static String where(int info, OptionalInt hours) {
    return "OperatingInfo "
        + (info + 1)
        + (hours.isPresent() ? ", ByDaysOfWeek " + (hours.getAsInt() + 1) + "," : "");
  }

  /**
   * Writes a calendar with nothing else in it. The same input gives the same bytes.
   *
   * @param prodId what makes it ({@code PRODID})
   * @param from the first day it is about, in the zone of the hours if they are all in one, else in
   *     UTC; hours that began before and last into it are in it
   * @param clock what time it is ({@code DTSTAMP})
   * @return its bytes in UTF-8
   */
  public byte[] toBytes(String prodId, LocalDate from, Clock clock) {
    IcsZone zone = zone();
    Instant start = zone.toInstant(from.atStartOfDay());
    IcsWriter out = new IcsWriter();
    out.begin("VCALENDAR").value("VERSION", "2.0").text("PRODID", prodId);
    zones(start).forEach((id, first) -> TimeZones.write(out, IcsZone.of(ZoneId.of(id)), first));
    String stamp = IcsTime.utc(clock.instant());
    out.begin("VAVAILABILITY").text("UID", uid).value("DTSTAMP", stamp);
    time(out, from.atStartOfDay(), zone);
    out.text("SUMMARY", summary).value("BUSYTYPE", "BUSY-UNAVAILABLE");
    for (int i = 0; i < hours.size(); i++) {
      available(out, hours.get(i), uid + "-" + (i + 1), start, stamp);
    }
    return out.end("VAVAILABILITY").end("VCALENDAR").toBytes();
  }

  private IcsZone zone() {
    List<ZoneId> zones = hours.stream().map(Hours::zone).distinct().toList();
    return zones.size() == 1 ? IcsZone.of(zones.get(0)) : IcsZone.UTC;
  }

  /** The zones that have to be defined, and from when on. */
  private Map<String, Instant> zones(Instant start) {
    Map<String, Instant> zones = new TreeMap<>();
    for (Hours each : hours) {
      IcsZone of = IcsZone.of(each.zone());
      if (!of.equals(IcsZone.UTC)) {
        Instant first = of.toInstant(each.firstAfter(start));
        zones.merge(of.id(), first.isBefore(start) ? first : start, FeedWriter::earlier);
      }
    }
    return zones;
  }

  private static void available(
      IcsWriter out, Hours hours, String uid, Instant start, String stamp) {
    out.begin("AVAILABLE").text("UID", uid).value("DTSTAMP", stamp);
    time(out, hours.firstAfter(start), IcsZone.of(hours.zone()));
    out.value("DURATION", hours.duration().toString());
    out.value("RRULE", "FREQ=WEEKLY;BYDAY=" + hours.byDay()).end("AVAILABLE");
  }

  private static void time(IcsWriter out, LocalDateTime local, IcsZone zone) {
    out.line(TimeForm.in(zone).line("DTSTART", local));
  }
}
