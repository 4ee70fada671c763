package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsWriter;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.TimeZones;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes feeds as iCalendar: single events in UTC, what recurs by a clock with that clock's
 * VTIMEZONE; what was read, as it was. The same feed always gives the same bytes.
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
   * Writes a feed. One that was read is written as it was, but for what has changed.
   *
   * @param feed the feed
   * @return its bytes in UTF-8, to be served as {@code text/calendar; charset=utf-8}; in the
   *     encoding that it had, if it was read
   */
  public static byte[] write(AnomalyFeed feed) {
    return feed.text()
        .map(text -> new FeedSplice(text, feed).toBytes())
        .orElseGet(() -> new FeedWriter().anew(feed));
  }

  private byte[] anew(AnomalyFeed feed) {
    FeedHead head = feed.head();
    out.begin("VCALENDAR").value("VERSION", "2.0").text("PRODID", head.prodId());
    head.name().ifPresent(name -> out.text("NAME", name));
    head.url().ifPresent(url -> out.line(url(url)));
    head.lastModified().ifPresent(time -> out.line(lastModified(time)));
    head.refreshInterval()
        .ifPresent(
            interval ->
                out.value("REFRESH-INTERVAL;VALUE=DURATION", IcsDuration.of(interval).toString()));
    head.source().ifPresent(source -> out.line(source(source)));
    zones(feed.anomalies());
    feed.anomalies().forEach(this::event);
    return out.end("VCALENDAR").toBytes();
  }

  static String url(String url) {
    return "URL:" + url;
  }

  static String source(String source) {
    return "SOURCE;VALUE=URI:" + source;
  }

  static String lastModified(Instant time) {
    return "LAST-MODIFIED:" + IcsTime.utc(time);
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
          earliest.merge(zone.id(), recurring.earliest(), FeedWriter::earlier);
        }
      }
    }
    earliest.forEach((id, from) -> TimeZones.write(out, zones.getOrDefault(id, IcsZone.UTC), from));
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void event(Anomaly anomaly) {
    Optional<Timing.Recurring> of = Optional.ofNullable(series.get(anomaly.uid()));
    write(
        out,
        anomaly,
        EventLines.of(
            anomaly,
            TimeForm.of(anomaly.timing()),
            of.map(TimeForm::of).orElse(TimeForm.IN_UTC),
            of.map(recurring -> recurring.start().toLocalTime()).orElse(LocalTime.MIDNIGHT)));
  }

  static void write(IcsWriter out, Anomaly anomaly, List<String> lines) {
    out.begin("VEVENT");
    lines.forEach(out::line);
    anomaly.otherComponents().forEach(content -> content.lines().forEach(out::line));
    out.end("VEVENT");
  }
}
