package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsText;
import dev.qose.core.feed.ics.IcsZone;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whose clocks are meant where a feed does not say: in times without Z and TZID, and in dates. It
 * is the zone that somebody asks for, else that of the feed ({@code X-WR-TIMEZONE}), else that of
 * the service, else UTC.
 *
 * <pre>{@code
 * FeedReader.read(ics, LocalZone.of(ZoneId.of("Europe/Helsinki")));
 * }</pre>
 *
 * @param wanted the zone that somebody asks for
 * @param ofService the zone that the service declares
 * @since 0.1
 */
public record LocalZone(Optional<ZoneId> wanted, Optional<ZoneId> ofService) {

  /** Nobody asks for a zone, and the service declares none. */
  public static final LocalZone UNSAID = new LocalZone(Optional.empty(), Optional.empty());

  /**
   * Asks for a zone.
   *
   * @param wanted the zone
   * @return the zone, whatever feed and service say
   */
  public static LocalZone of(ZoneId wanted) {
    return new LocalZone(Optional.of(wanted), Optional.empty());
  }

  /**
   * Adds what the service declares, which counts where the feed says nothing.
   *
   * @param zone the zone
   * @return the same with it
   */
  public LocalZone withService(ZoneId zone) {
    return new LocalZone(wanted, Optional.of(zone));
  }

  /**
   * The zone that was chosen, and why.
   *
   * @param zone the zone
   * @param reason who said so, such as {@code as the feed's X-WR-TIMEZONE says}
   * @since 0.1
   */
  public record Choice(IcsZone zone, String reason) {

    /** Returns both, for a sentence. */
    @Override
    public String toString() {
      return zone + ", " + reason;
    }
  }

  /** Chooses the zone of a feed's calendar. */
  Choice choose(IcsComponent calendar) {
    Function<ZoneId, IcsZone> named = zone -> new IcsZone(zone.getId(), zone.getRules());
    return wanted
        .map(zone -> new Choice(named.apply(zone), "as was asked for"))
        .or(
            () ->
                calendar
                    .first("X-WR-TIMEZONE")
                    .map(IcsProperty::value)
                    .map(IcsText::zoneName)
                    .flatMap(IcsZone::find)
                    .map(zone -> new Choice(zone, "as the feed's X-WR-TIMEZONE says")))
        .or(() -> ofService.map(zone -> new Choice(named.apply(zone), "as the service declares")))
        .orElse(new Choice(IcsZone.UTC, "since nobody says whose time it is"));
  }
}
