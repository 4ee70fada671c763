package dev.qose.core.feed.recur;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsNote;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsZone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What moment a time of a calendar is, given the calendar's own time zones.
 *
 * <p>Not thread-safe, since it collects notes.
 *
 * @since 0.1
 */
public final class CalendarZones {

  /** More than any feed has; each takes some time to understand. */
  private static final int MAX_ZONES = 20;

  private final Map<String, IcsZone> zones = new HashMap<>();
  private final Map<String, Optional<IcsZone>> known = new HashMap<>();
  private final IcsZone floating;
  private final List<IcsNote> notes;

  /**
   * Gets to know a calendar.
   *
   * @param calendar a VCALENDAR
   * @param notes where to note times that are none, and zones that are not known
   */
  public CalendarZones(IcsComponent calendar, List<IcsNote> notes) {
    this.notes = notes;
    // Java knows most zones, and all their history; the rest is as the calendar defines it.
    calendar.inside("VTIMEZONE").stream()
        .filter(zone -> zone.first("TZID").flatMap(id -> IcsZone.find(id.value())).isEmpty())
        .limit(MAX_ZONES)
        .flatMap(zone -> TimeZones.read(zone).stream())
        .forEach(zone -> zones.putIfAbsent(zone.id(), zone));
    floating =
        calendar
            .first("X-WR-TIMEZONE")
            .flatMap(property -> IcsZone.find(property.value().strip()))
            .orElse(IcsZone.UTC);
  }

  /**
   * Tells the zone of a property's times, where they are not in UTC.
   *
   * @param property the property
   * @return the zone of its TZID, or that of floating times
   */
  public IcsZone of(IcsProperty property) {
    Optional<String> id = property.parameter("TZID").map(String::strip);
    if (id.isEmpty()) {
      return floating;
    }
    // Looking for what is not there takes long.
    Optional<IcsZone> zone =
        known.computeIfAbsent(
            id.get(), name -> Optional.ofNullable(zones.get(name)).or(() -> IcsZone.find(name)));
    if (zone.isEmpty()) {
      notes.add(
          new IcsNote(
              property.line(),
              property.name()
                  + " has TZID "
                  + id.get()
                  + ", which is not known; read as "
                  + floating,
              "add its VTIMEZONE, or use an IANA name such as Europe/Helsinki"));
    }
    return zone.orElse(floating);
  }

  /**
   * Tells the moment of one of a property's values.
   *
   * @param property the property
   * @param value the value
   * @return the moment; empty where it is no time
   */
  public Optional<Instant> instant(IcsProperty property, String value) {
    Optional<IcsTime> time = IcsTime.parse(value);
    if (time.isEmpty()) {
      notes.add(
          new IcsNote(
              property.line(),
              property.name() + " " + value + " is no time",
              "write such as 20260112T190000Z"));
    }
    return time.map(
        each ->
            each instanceof IcsTime.Utc utc ? utc.instant() : of(property).toInstant(each.local()));
  }

  /**
   * Tells the moment of a property.
   *
   * @param property a property of one value
   * @return the moment; empty where it is no time
   */
  public Optional<Instant> instant(IcsProperty property) {
    return instant(property, property.value());
  }

  /**
   * Tells the moment of what is always in UTC, whether it says so or not.
   *
   * @param time the time
   * @return the moment
   */
  public static Instant utc(IcsTime time) {
    return time.local().toInstant(ZoneOffset.UTC);
  }
}
