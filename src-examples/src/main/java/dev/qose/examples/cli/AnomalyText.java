package dev.qose.examples.cli;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.MaintenanceStatus;
import dev.qose.core.feed.Occurrence;
import dev.qose.core.feed.Timing;
import dev.qose.core.feed.UnplacedEvent;
import dev.qose.core.feed.recur.RecurrenceRule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Announcements for people, a line each, and for programs. */
final class AnomalyText {

  private AnomalyText() {}

  /** An announcement as it stands in the feed. */
  static String line(Anomaly anomaly) {
    return line(anomaly, ZoneOffset.UTC);
  }

  static String line(Anomaly anomaly, ZoneId zone) {
    Instant start = anomaly.timing().firstStart();
    return line(new Occurrence(anomaly, start, end(anomaly)), zone, true);
  }

  /** What happens at one time. */
  static String line(Occurrence occurrence, ZoneId zone) {
    return line(occurrence, zone, false);
  }

  private static String line(Occurrence occurrence, ZoneId zone, boolean asAnnounced) {
    Anomaly anomaly = occurrence.anomaly();
    String again =
        asAnnounced && anomaly.timing() instanceof Timing.Recurring series
            ? again(anomaly, series)
            : "";
    boolean open = anomaly.timing() instanceof Timing.Once once && once.openEnded();
    return "%s to %s%s%s  %s %s %s  %s  [%s, version %s]%n"
        .formatted(
            Moments.show(occurrence.start(), zone),
            Moments.show(occurrence.end(), zone),
            open ? " or later" : "",
            again,
            anomaly.status(),
            anomaly.kind().map(Enum::name).orElse("(no kind)"),
            anomaly.impact().word(),
            anomaly.summary().replaceAll("\\s+", " "),
            anomaly.uid(),
            anomaly.sequence())
        .replace("\r\n", "\n");
  }

  private static String again(Anomaly anomaly, Timing.Recurring series) {
    if (anomaly.thisAndFuture()) {
      return " and so all later ones";
    }
    return series.rules().isEmpty() ? " and on other dates" : " and again by " + rule(series);
  }

  private static String rule(Timing.Recurring series) {
    return series.rules().stream().map(RecurrenceRule::toString).collect(Collectors.joining(", "));
  }

  private static Instant end(Anomaly anomaly) {
    return anomaly.timing() instanceof Timing.Recurring series
        ? series.endOf(series.firstStart())
        : ((Timing.Once) anomaly.timing()).end();
  }

  static Map<String, Object> json(Anomaly anomaly) {
    return json(new Occurrence(anomaly, anomaly.timing().firstStart(), end(anomaly)));
  }

  static Map<String, Object> json(Occurrence occurrence) {
    Anomaly anomaly = occurrence.anomaly();
    Optional<Timing.Recurring> series =
        anomaly.timing() instanceof Timing.Recurring recurring
            ? Optional.of(recurring)
            : Optional.empty();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uid", anomaly.uid());
    json.put("recurrenceId", anomaly.recurrenceId());
    json.put("start", occurrence.start());
    json.put("end", occurrence.end());
    json.put("openEnded", anomaly.timing() instanceof Timing.Once once && once.openEnded());
    json.put("rule", series.map(AnomalyText::rule).filter(rule -> !rule.isEmpty()));
    json.put("zone", series.map(each -> each.zone().id()));
    json.put("status", anomaly.status());
    json.put("progress", anomaly.maintenanceStatus().map(MaintenanceStatus::word));
    json.put("kind", anomaly.kind());
    json.put("impact", anomaly.impact().word());
    json.put("summary", anomaly.summary());
    json.put("description", anomaly.description());
    json.put("url", anomaly.url());
    json.put("objectIds", anomaly.scope().objectIds());
    json.put("links", anomaly.scope().links());
    json.put("sequence", anomaly.sequence());
    json.put("created", anomaly.created());
    json.put("lastModified", anomaly.lastModified());
    return json;
  }

  /** What is said of an event that cannot be placed. */
  static Map<String, Object> json(UnplacedEvent event) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uid", event.uid());
    json.put("start", Optional.empty());
    json.put("end", Optional.empty());
    json.put("summary", event.summary());
    json.put("line", event.line());
    json.put("unplaced", event.reason());
    return json;
  }

  /** Reads what users notice, as feeds write it. */
  static Impact impact(String word) {
    return Impact.find(word.replace('_', '-'))
        .orElseThrow(
            () ->
                new picocli.CommandLine.TypeConversionException(
                    "\"" + word + "\" is none of outage, degraded, reduced-redundancy, no-impact"));
  }

  /** Reads how far it has come, as feeds write it. */
  static MaintenanceStatus progress(String word) {
    return MaintenanceStatus.find(word.replace('_', '-'))
        .orElseThrow(
            () ->
                new picocli.CommandLine.TypeConversionException(
                    "\"" + word + "\" is none of tentative, confirmed, in-process, completed"));
  }
}
