package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsText;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.CalendarZones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * How an event writes its times: in UTC, by the clock of a zone, by any clock, or as dates.
 *
 * @param kind which of it
 * @param zone by whose clock
 * @param parameters what stands between a property's name and its value, such as {@code
 *     ;TZID=Europe/Helsinki}
 * @param withDuration whether the length is written as DURATION, rather than as DTEND
 */
record TimeForm(Kind kind, IcsZone zone, String parameters, boolean withDuration) {

  /** The types of times. */
  enum Kind {
    UTC,
    LOCAL,
    DAY
  }

  /** The form of single events that we write. */
  static final TimeForm IN_UTC = new TimeForm(Kind.UTC, IcsZone.UTC, "", false);

  /** The form of what recurs by the clock of a zone. */
  static TimeForm in(IcsZone zone) {
    return zone.equals(IcsZone.UTC)
        ? IN_UTC
        : new TimeForm(Kind.LOCAL, zone, ";TZID=" + IcsText.parameter(zone.id()), false);
  }

  /** The form of a timing that we write anew. */
  static TimeForm of(Timing timing) {
    return timing instanceof Timing.Recurring recurring ? in(recurring.zone()) : IN_UTC;
  }

  /** The form that an event has. */
  static TimeForm of(IcsComponent event, CalendarZones zones) {
    IcsProperty start = event.first("DTSTART").or(() -> event.first("RECURRENCE-ID")).orElseThrow();
    boolean withDuration = event.first("DTEND").isEmpty() && event.first("DURATION").isPresent();
    Optional<IcsTime> time = IcsTime.parse(start.value());
    IcsZone zone = zones.of(start).orElse(zones.local());
    String zoneName =
        Optional.ofNullable(start.parameters().get("TZID")).map(id -> ";TZID=" + id).orElse("");
    if (time.filter(IcsTime.Day.class::isInstance).isPresent()) {
      return new TimeForm(Kind.DAY, zone, ";VALUE=DATE" + zoneName, withDuration);
    }
    return time.filter(IcsTime.Utc.class::isInstance).isPresent()
        ? new TimeForm(Kind.UTC, IcsZone.UTC, "", withDuration)
        : new TimeForm(Kind.LOCAL, zone, zoneName, withDuration);
  }

  /** Whether a moment can be written so: no other moment looks the same. */
  boolean admits(Instant moment) {
    LocalDateTime local = zone.toLocal(moment);
    return zone.toInstant(local).equals(moment)
        && (kind != Kind.DAY || local.toLocalTime().equals(LocalTime.MIDNIGHT));
  }

  /** Whether all times of a timing can be written so. */
  boolean admits(Timing timing) {
    if (timing instanceof Timing.Once once) {
      return admits(once.start()) && admits(once.end());
    }
    Timing.Recurring recurring = (Timing.Recurring) timing;
    boolean days =
        recurring.start().toLocalTime().equals(LocalTime.MIDNIGHT)
            && recurring.length().time().isZero();
    return recurring.zone().equals(zone) && (kind != Kind.DAY || days);
  }

  /** A content line with what the clock shows. */
  String line(String name, LocalDateTime local) {
    String text = IcsTime.local(local);
    return name
        + parameters
        + ":"
        + switch (kind) {
          case UTC -> text + "Z";
          case LOCAL -> text;
          case DAY -> text.substring(0, text.indexOf('T'));
        };
  }

  /** A content line with a moment: in UTC where the clock would not tell it from another. */
  String line(String name, Instant moment) {
    return admits(moment) ? line(name, zone.toLocal(moment)) : name + ":" + IcsTime.utc(moment);
  }

  /** A content line with an instance, at the hour it is always at, even where that is skipped. */
  String instance(String name, Instant moment, LocalTime usual) {
    LocalDateTime local = zone.toLocal(moment).toLocalDate().atTime(usual);
    return zone.toInstant(local).equals(moment) ? line(name, local) : line(name, moment);
  }
}
