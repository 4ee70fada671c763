package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsWriter;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.TimeZones;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a service operates, week by week, by the clock of a place; to be published as {@code
 * VAVAILABILITY} (RFC 7953). Unlike {@code xs:time} in a capabilities document, this knows summer
 * and winter.
 *
 * <pre>{@code
 * byte[] ics = new WeeklyAvailability(uid, "Roads WMS", ZoneId.of("Europe/Helsinki"), hours)
 *     .toBytes("-//example.org//QoSE//EN", LocalDate.of(2026, 1, 1), clock);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param uid its identity, which never changes
 * @param summary what it is, in a few words
 * @param zone where the clock hangs
 * @param hours when it operates; at other times it does not
 * @since 0.1
 */
public record WeeklyAvailability(String uid, String summary, ZoneId zone, List<Hours> hours) {

  public WeeklyAvailability {
    OneLine.require("UID", uid);
    hours = List.copyOf(hours);
    IcsZone.of(zone);
  }

  /**
   * Hours of some days.
   *
   * @param days the days on which they start
   * @param start when they start
   * @param end when they end, exclusive; midnight, or what is not after the start, is of the next
   *     day
   */
  public record Hours(Set<DayOfWeek> days, LocalTime start, LocalTime end) {
    public Hours {
      if (days.isEmpty()) {
        throw new IllegalArgumentException("no day: name those on which the hours start");
      }
      days = Set.copyOf(days);
    }
  }

  /**
   * Writes a calendar with nothing else in it. The same input gives the same bytes.
   *
   * @param prodId what makes it ({@code PRODID})
   * @param from the first day it is about
   * @param clock what time it is ({@code DTSTAMP})
   * @return its bytes in UTF-8
   */
  public byte[] toBytes(String prodId, LocalDate from, Clock clock) {
    IcsWriter out = new IcsWriter();
    IcsZone named = IcsZone.of(zone);
    out.begin("VCALENDAR").value("VERSION", "2.0").text("PRODID", prodId);
    if (!named.equals(IcsZone.UTC)) {
      TimeZones.write(out, named, named.toInstant(from.atStartOfDay()));
    }
    String stamp = IcsTime.utc(clock.instant());
    out.begin("VAVAILABILITY").text("UID", uid).value("DTSTAMP", stamp);
    time(out, "DTSTART", from.atStartOfDay(), named);
    out.text("SUMMARY", summary).value("BUSYTYPE", "BUSY-UNAVAILABLE");
    for (int i = 0; i < hours.size(); i++) {
      available(out, hours.get(i), uid + "-" + (i + 1), from, stamp, named);
    }
    return out.end("VAVAILABILITY").end("VCALENDAR").toBytes();
  }

  private static void available(
      IcsWriter out, Hours hours, String uid, LocalDate from, String stamp, IcsZone zone) {
    LocalDate day = from;
    while (!hours.days().contains(day.getDayOfWeek())) {
      day = day.plusDays(1);
    }
    LocalDateTime start = day.atTime(hours.start());
    boolean wholeDay = hours.start().equals(hours.end());
    LocalDate last = hours.end().isAfter(hours.start()) ? day : day.plusDays(1);
    out.begin("AVAILABLE").text("UID", uid).value("DTSTAMP", stamp);
    time(out, "DTSTART", start, zone);
    if (wholeDay) {
      out.value("DURATION", "P1D"); // of 23 hours or 25 where the clock is changed
    } else {
      time(out, "DTEND", last.atTime(hours.end()), zone);
    }
    String days =
        EnumSet.copyOf(hours.days()).stream()
            .map(each -> each.name().substring(0, 2))
            .collect(Collectors.joining(","));
    out.value("RRULE", "FREQ=WEEKLY;BYDAY=" + days).end("AVAILABLE");
  }

  private static void time(IcsWriter out, String name, LocalDateTime local, IcsZone zone) {
    if (zone.equals(IcsZone.UTC)) {
      out.value(name, IcsTime.utc(zone.toInstant(local)));
    } else {
      out.property(name, Map.of("TZID", zone.id()), IcsTime.local(local));
    }
  }
}
