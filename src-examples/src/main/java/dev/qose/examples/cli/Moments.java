package dev.qose.examples.cli;

import dev.qose.core.feed.ics.IcsZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Moments on the command line, in ISO 8601: with an offset ({@code 2026-01-12T19:00Z}), in the time
 * of a zone that is named besides ({@code 2026-01-12T21:00}), or a day there ({@code 2026-01-12}).
 *
 * @param zone whose time it is that has no offset
 */
record Moments(Optional<ZoneId> zone) {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  /** Reads a moment. */
  Instant instant(String text) {
    return offset(text).orElseGet(() -> place(text, local(text)));
  }

  /** Reads what a clock on the wall shows, in the zone if one is named, or else in UTC. */
  LocalDateTime wall(String text) {
    return offset(text)
        .map(instant -> LocalDateTime.ofInstant(instant, zone.orElse(ZoneOffset.UTC)))
        .orElseGet(
            () -> {
              place(text, local(text)); // which has to be there
              return local(text);
            });
  }

  /** Reads what a clock on the wall shows in a zone of a feed, which Java need not know. */
  static LocalDateTime wall(String text, IcsZone zone) {
    return offset(text)
        .map(zone::toLocal)
        .orElseGet(
            () -> {
              LocalDateTime local = local(text);
              requireOnce(text, local, zone.rules(), zone);
              return local;
            });
  }

  private static Optional<Instant> offset(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // local, or none at all
    }
  }

  private static LocalDateTime local(String text) {
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay()
          : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new UsageException(
          "\"%s\" is no moment: write such as 2026-01-12T19:00Z, or 2026-01-12T19:00 with --zone"
              .formatted(text));
    }
  }

  private Instant place(String text, LocalDateTime local) {
    ZoneId of =
        zone.orElseThrow(
            () ->
                new UsageException(
                    "\"%s\" has no offset: add one, such as Z, or name a --zone".formatted(text)));
    return local.toInstant(requireOnce(text, local, of.getRules(), of));
  }

  private static ZoneOffset requireOnce(
      String text, LocalDateTime local, ZoneRules rules, Object zone) {
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.size() == 1) {
      return offsets.get(0);
    }
    throw new UsageException(
        "\"%s\" %s in %s: clocks change then; add an offset"
            .formatted(text, offsets.isEmpty() ? "never comes" : "comes twice", zone));
  }

  /** Writes a moment, to the second, as people there see it: {@code Mon 2026-01-12T21:00+02:00}. */
  static String show(Instant instant, ZoneId zone) {
    ZonedDateTime there = instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
    String time =
        there.getSecond() == 0
            ? MINUTES.format(there)
            : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(there);
    return there.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ROOT)
        + " "
        + time
        + there.getOffset().getId();
  }
}
