package dev.qose.core.feed.ics;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * A time zone by the name that a calendar gives it ({@code TZID}).
 *
 * @param id an IANA name such as {@code Europe/Helsinki}, or whatever the calendar's own VTIMEZONE
 *     is called
 * @param rules its offsets from UTC
 * @since 0.1
 */
public record IcsZone(String id, ZoneRules rules) {

  /** Coordinated Universal Time, written as {@code Z} and not as {@code TZID}. */
  public static final IcsZone UTC = new IcsZone("UTC", ZoneOffset.UTC.getRules());

  /**
   * Makes a zone of one that Java knows.
   *
   * @param zone a region such as {@code Europe/Helsinki}, or UTC
   * @return the zone
   * @throws IllegalArgumentException if it is an offset other than UTC, which is no TZID
   */
  public static IcsZone of(ZoneId zone) {
    ZoneId normal = zone.normalized();
    if (normal.equals(ZoneOffset.UTC)) {
      return UTC;
    }
    if (normal instanceof ZoneOffset) {
      throw new IllegalArgumentException(
          zone + " is an offset: name a region, such as Europe/Helsinki, or UTC");
    }
    return new IcsZone(zone.getId(), zone.getRules());
  }

  /**
   * Finds a zone by a name that needs no VTIMEZONE: one of IANA in any case, also at the end of a
   * longer one such as {@code /mozilla.org/20050126_1/Europe/Berlin}, or one of Windows, such as
   * {@code W. Europe Standard Time}.
   *
   * @param tzid the name, unescaped
   * @return the zone under the name as given; empty where nobody knows it
   */
  public static Optional<IcsZone> find(String tzid) {
    return ofIana(tzid).or(() -> ZoneNames.ofWindows(tzid).map(zone -> named(tzid, zone)));
  }

  /**
   * Finds a zone by a name of IANA's, as {@link #find} does.
   *
   * @param tzid the name, unescaped
   * @return the zone under the name as given; empty where IANA has none
   */
  public static Optional<IcsZone> ofIana(String tzid) {
    return ZoneNames.ofIana(tzid).map(zone -> named(tzid, zone));
  }

  private static IcsZone named(String tzid, ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC) ? UTC : new IcsZone(tzid, zone.getRules());
  }

  /**
   * Tells when a clock there shows a time. As RFC 5545 has it (clause 3.3.5), a time that is
   * skipped is counted with the offset before, and of a time that comes twice the first is meant.
   *
   * @param local what the clock shows
   * @return the moment
   */
  public Instant toInstant(LocalDateTime local) {
    return local.toInstant(rules.getOffset(local));
  }

  /**
   * Tells what a clock there shows.
   *
   * @param instant the moment
   * @return date and time there
   */
  public LocalDateTime toLocal(Instant instant) {
    return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
  }

  /**
   * Adds a duration: its days by the clock there, its hours by themselves.
   *
   * @param instant the moment
   * @param duration what to add
   * @return the moment that much later
   */
  public Instant plus(Instant instant, IcsDuration duration) {
    return (duration.days() == 0 ? instant : toInstant(toLocal(instant).plusDays(duration.days())))
        .plus(duration.time());
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return id;
  }
}
