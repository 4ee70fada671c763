package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsWriter;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.TimeZones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes feeds as iCalendar: single events in UTC, what recurs by a clock with that clock's
 * VTIMEZONE. The same feed always gives the same bytes.
 *
 * <pre>{@code
 * byte[] ics = FeedWriter.write(feed);
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class FeedWriter {

  private final IcsWriter out = new IcsWriter();
  private final Map<String, Timing.Recurring> series = new HashMap<>();

  private FeedWriter() {}

  /**
   * Writes a feed.
   *
   * @param feed the feed
   * @return its bytes in UTF-8, to be served as {@code text/calendar; charset=utf-8}
   */
  public static byte[] write(AnomalyFeed feed) {
    FeedWriter writer = new FeedWriter();
    writer.calendar(feed);
    return writer.out.toBytes();
  }

  private void calendar(AnomalyFeed feed) {
    out.begin("VCALENDAR").value("VERSION", "2.0").text("PRODID", feed.prodId());
    feed.name().ifPresent(name -> out.text("NAME", name));
    feed.url().ifPresent(url -> out.value("URL", url));
    feed.lastModified().ifPresent(time -> out.value("LAST-MODIFIED", IcsTime.utc(time)));
    feed.refreshInterval()
        .ifPresent(
            interval ->
                out.value("REFRESH-INTERVAL;VALUE=DURATION", IcsDuration.of(interval).toString()));
    feed.source().ifPresent(source -> out.value("SOURCE;VALUE=URI", source));
    feed.otherProperties().forEach(out::line);
    zones(feed.anomalies());
    feed.otherComponents().forEach(this::component);
    feed.anomalies().forEach(this::event);
    out.end("VCALENDAR");
  }

  private void zones(List<Anomaly> anomalies) {
    Map<String, Instant> earliest = new TreeMap<>();
    Map<String, IcsZone> zones = new HashMap<>();
    for (Anomaly anomaly : anomalies) {
      if (anomaly.timing() instanceof Timing.Recurring recurring) {
        IcsZone zone = recurring.zone();
        series.putIfAbsent(anomaly.uid(), recurring);
        if (!zone.equals(IcsZone.UTC)) {
          zones.putIfAbsent(zone.id(), zone);
          earliest.merge(zone.id(), earliest(recurring), FeedWriter::earlier);
        }
      }
    }
    earliest.forEach((id, from) -> TimeZones.write(out, zones.getOrDefault(id, IcsZone.UTC), from));
  }

  private static Instant earliest(Timing.Recurring recurring) {
    return recurring.additions().stream().reduce(recurring.firstStart(), FeedWriter::earlier);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void component(String content) {
    content.lines().forEach(out::line);
  }

  private void event(Anomaly anomaly) {
    out.begin("VEVENT").text("UID", anomaly.uid());
    anomaly.recurrenceId().ifPresent(id -> recurrenceId(anomaly, id));
    out.value("DTSTAMP", IcsTime.utc(anomaly.dtstamp()));
    anomaly.created().ifPresent(time -> out.value("CREATED", IcsTime.utc(time)));
    anomaly.lastModified().ifPresent(time -> out.value("LAST-MODIFIED", IcsTime.utc(time)));
    out.value("SEQUENCE", Integer.toString(anomaly.sequence()));
    timing(anomaly.timing());
    out.value("STATUS", anomaly.status().name()).text("SUMMARY", anomaly.summary());
    anomaly.description().ifPresent(text -> out.text("DESCRIPTION", text));
    anomaly.kind().ifPresent(kind -> out.value("CATEGORIES", kind.name()));
    out.value("TRANSP", "TRANSPARENT");
    anomaly
        .organizer()
        .ifPresent(
            organizer ->
                out.property(
                    "ORGANIZER",
                    organizer.name().map(name -> Map.of("CN", name)).orElse(Map.of()),
                    organizer.address()));
    anomaly.url().ifPresent(url -> out.value("URL", url));
    anomaly.scope().links().forEach(link -> out.value("LINK;LINKREL=service-desc;VALUE=URI", link));
    maintenance(anomaly);
    anomaly.otherProperties().forEach(out::line);
    anomaly.otherComponents().forEach(this::component);
    out.end("VEVENT");
  }

  private void maintenance(Anomaly anomaly) {
    Maintenance maintenance = anomaly.maintenance();
    maintenance.provider().ifPresent(text -> out.text("X-MAINTNOTE-PROVIDER", text));
    maintenance.account().ifPresent(text -> out.text("X-MAINTNOTE-ACCOUNT", text));
    maintenance.id().ifPresent(text -> out.text("X-MAINTNOTE-MAINTENANCE-ID", text));
    anomaly.scope().objectIds().forEach(id -> out.text("X-MAINTNOTE-OBJECT-ID", id));
    out.value("X-MAINTNOTE-IMPACT", anomaly.impact().word());
    anomaly.maintenanceStatus().ifPresent(status -> out.value("X-MAINTNOTE-STATUS", status.word()));
  }

  private void recurrenceId(Anomaly anomaly, Instant id) {
    Optional.ofNullable(series.get(anomaly.uid()))
        .ifPresentOrElse(
            recurring -> instance("RECURRENCE-ID", id, recurring),
            () -> time("RECURRENCE-ID", id, IcsZone.UTC));
  }

  private void timing(Timing timing) {
    if (timing instanceof Timing.Once once) {
      out.value("DTSTART", IcsTime.utc(once.start())).value("DTEND", IcsTime.utc(once.end()));
      if (once.openEnded()) {
        out.value("X-QOS-OPEN-ENDED", "TRUE");
      }
    } else if (timing instanceof Timing.Recurring recurring) {
      recurring(recurring);
    }
  }

  private void recurring(Timing.Recurring recurring) {
    IcsZone zone = recurring.zone();
    Instant end = recurring.endOf(recurring.firstStart());
    out.property("DTSTART", parameters(zone), written(recurring.start(), zone));
    // DTEND stands for an exact length, DURATION for one whose days are by the clock.
    if (recurring.length().days() == 0 && zone.toInstant(zone.toLocal(end)).equals(end)) {
      time("DTEND", end, zone);
    } else {
      out.value("DURATION", recurring.length().toString());
    }
    if (!recurring.rule().isEmpty()) {
      out.value("RRULE", recurring.rule());
    }
    recurring.exceptions().forEach(instant -> instance("EXDATE", instant, recurring));
    recurring.additions().forEach(instant -> instance("RDATE", instant, recurring));
  }

  /** Of the series, at the hour it is always at, even where that hour is skipped. */
  private void instance(String name, Instant instant, Timing.Recurring series) {
    LocalDateTime usual =
        series.zone().toLocal(instant).toLocalDate().atTime(series.start().toLocalTime());
    if (series.zone().toInstant(usual).equals(instant)) {
      out.property(name, parameters(series.zone()), written(usual, series.zone()));
    } else {
      time(name, instant, series.zone());
    }
  }

  /** By the clock there, unless that shows the same for two moments and the second is meant. */
  private void time(String name, Instant instant, IcsZone zone) {
    LocalDateTime local = zone.toLocal(instant);
    if (zone.toInstant(local).equals(instant)) {
      out.property(name, parameters(zone), written(local, zone));
    } else {
      out.value(name, IcsTime.utc(instant));
    }
  }

  private static Map<String, String> parameters(IcsZone zone) {
    return Optional.of(zone)
        .filter(each -> !each.equals(IcsZone.UTC))
        .map(each -> Map.of("TZID", each.id()))
        .orElse(Map.of());
  }

  private static String written(LocalDateTime local, IcsZone zone) {
    return IcsTime.local(local) + (zone.equals(IcsZone.UTC) ? "Z" : "");
  }
}
