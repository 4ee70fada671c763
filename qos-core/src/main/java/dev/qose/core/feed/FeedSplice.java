package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsEdit;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsWriter;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Changes the text of a feed that was read where the feed has changed, property by property. All
 * else stays as it was, to the octet.
 */
final class FeedSplice {

  /** How long a VTIMEZONE has to be right from the first start on. */
  private static final Duration A_YEAR = Duration.ofDays(366);

  private final FeedText text;
  private final FeedParts parts;
  private final AnomalyFeed feed;
  private final List<IcsEdit> edits = new ArrayList<>();

  /** The zones of times that are written now. */
  private final Map<String, IcsZone> used = new TreeMap<>();

  /** By UID, how the times of each series are written now. */
  private final Map<String, TimeForm> series = new HashMap<>();

  FeedSplice(FeedText text, AnomalyFeed feed) {
    this.text = text;
    parts = FeedReader.parts(text);
    this.feed = feed;
  }

  byte[] toBytes() {
    head(parts.head(), feed.head());
    Map<Anomaly.Key, Anomaly> changed = new HashMap<>();
    feed.anomalies().forEach(anomaly -> changed.put(anomaly.key(), anomaly));
    Set<Anomaly.Key> known = new HashSet<>();
    for (FeedParts.Entry entry : parts.entries()) {
      if (entry.anomaly().uid().isEmpty()) {
        continue; // nobody can say which one to change
      }
      Anomaly.Key key = entry.anomaly().key();
      known.add(key);
      Optional.ofNullable(changed.get(key))
          .ifPresentOrElse(anomaly -> event(entry, anomaly), () -> remove(entry));
    }
    IcsWriter added = new IcsWriter();
    for (Anomaly anomaly : feed.anomalies()) {
      if (!known.contains(anomaly.key()) && !anomaly.uid().isEmpty()) {
        FeedWriter.write(added, anomaly, lines(anomaly));
      }
    }
    zones();
    insert(parts.calendar().bodyEnd(), added.toString());
    return text.octets().with(edits);
  }

  private void insert(int place, String lines) {
    if (!lines.isEmpty()) {
      edits.add(new IcsEdit(place, place, lines));
    }
  }

  private void head(FeedHead before, FeedHead after) {
    if (!before.url().equals(after.url())) {
      after.url().ifPresent(url -> replace(parts.calendar(), "URL", FeedWriter.url(url)));
    }
    if (!before.source().equals(after.source())) {
      after.source().ifPresent(url -> replace(parts.calendar(), "SOURCE", FeedWriter.source(url)));
    }
    // Who does not say when the feed was changed is not made to.
    if (before.lastModified().isPresent() && !before.lastModified().equals(after.lastModified())) {
      after
          .lastModified()
          .ifPresent(
              time -> replace(parts.calendar(), "LAST-MODIFIED", FeedWriter.lastModified(time)));
    }
  }

  private void replace(IcsComponent component, String name, String line) {
    replace(component, component.all(name), List.of(line));
  }

  /** Puts lines where the first of some properties is, or else behind all properties. */
  private void replace(IcsComponent component, List<IcsProperty> old, List<String> lines) {
    IcsWriter out = new IcsWriter();
    lines.forEach(out::line);
    if (old.isEmpty()) {
      insert(endOfProperties(component), out.toString());
      return;
    }
    for (int i = 0; i < old.size(); i++) {
      edits.add(
          new IcsEdit(
              old.get(i).span().start(), old.get(i).span().end(), i == 0 ? out.toString() : ""));
    }
  }

  private static int endOfProperties(IcsComponent component) {
    List<IcsProperty> properties = component.properties();
    return properties.isEmpty()
        ? component.bodyStart()
        : properties.get(properties.size() - 1).span().end();
  }

  private void remove(FeedParts.Entry entry) {
    remove(entry.event());
    entry.older().forEach(this::remove);
  }

  private void remove(IcsComponent event) {
    edits.add(new IcsEdit(event.span().start(), event.span().end(), ""));
  }

  private void event(FeedParts.Entry entry, Anomaly changed) {
    TimeForm form = TimeForm.of(entry.event(), entry.zones());
    TimeForm next = form.admits(changed.timing()) ? form : TimeForm.of(changed.timing());
    if (changed.recurrenceId().isEmpty()) {
      series.put(changed.uid(), next);
    }
    if (changed.equals(entry.anomaly())) {
      return;
    }
    if (!changed.timing().equals(entry.anomaly().timing())) {
      use(next);
    }
    LocalTime any = LocalTime.MIDNIGHT; // what an instance is called by stays as it is
    Map<String, List<String>> before = byName(EventLines.of(entry.anomaly(), form, form, any));
    Map<String, List<String>> after = byName(EventLines.of(changed, next, form, any));
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    names.remove("RECURRENCE-ID");
    for (String name : names) {
      change(
          entry.event(),
          name,
          before.getOrDefault(name, List.of()),
          after.getOrDefault(name, List.of()));
    }
  }

  private void use(TimeForm form) {
    if (form.kind() == TimeForm.Kind.LOCAL && !form.parameters().isEmpty()) {
      used.put(form.zone().id(), form.zone());
    }
  }

  private void change(IcsComponent event, String name, List<String> before, List<String> after) {
    if (before.equals(after)) {
      return;
    }
    List<IcsProperty> written = event.all(name);
    List<String> added = new ArrayList<>(after);
    boolean onlyAdded = !written.isEmpty() && before.stream().allMatch(added::remove);
    if (onlyAdded) {
      IcsWriter out = new IcsWriter();
      added.forEach(out::line);
      insert(written.get(written.size() - 1).span().end(), out.toString());
    } else {
      replace(event, written, after);
    }
  }

  private static Map<String, List<String>> byName(List<String> lines) {
    Map<String, List<String>> byName = new TreeMap<>();
    for (String line : lines) {
      int end = 0;
      while (line.charAt(end) != ':' && line.charAt(end) != ';') {
        end++;
      }
      byName.computeIfAbsent(line.substring(0, end), name -> new ArrayList<>()).add(line);
    }
    return byName;
  }

  /** An event that is new: times as its series has them, if it is an instance of one. */
  private List<String> lines(Anomaly anomaly) {
    TimeForm own = TimeForm.of(anomaly.timing());
    TimeForm ofSeries = series.getOrDefault(anomaly.uid(), own);
    boolean dates = ofSeries.kind() != TimeForm.Kind.UTC && !ofSeries.parameters().contains("TZID");
    LocalTime usual =
        feed.find(anomaly.uid())
            .map(Anomaly::timing)
            .filter(Timing.Recurring.class::isInstance)
            .map(timing -> ((Timing.Recurring) timing).start().toLocalTime())
            .orElse(LocalTime.MIDNIGHT);
    TimeForm form = dates && ofSeries.admits(anomaly.timing()) ? ofSeries : own;
    use(form);
    return EventLines.of(anomaly, form, ofSeries, usual);
  }

  /** Adds the VTIMEZONE of what recurs, where there is none, or one that begins too late. */
  private void zones() {
    Map<String, Instant> earliest = new HashMap<>();
    for (Anomaly anomaly : feed.anomalies()) {
      if (anomaly.timing() instanceof Timing.Recurring recurring) {
        earliest.merge(recurring.zone().id(), recurring.earliest(), FeedWriter::earlier);
      } else {
        // Single times are in a zone where a stranger wrote them so.
        Instant start = anomaly.timing().firstStart();
        used.keySet().forEach(id -> earliest.merge(id, start, FeedWriter::earlier));
      }
    }
    IcsWriter added = new IcsWriter();
    used.forEach(
        (id, zone) -> {
          Instant from = earliest.getOrDefault(id, Instant.EPOCH);
          Optional<IcsComponent> old = definition(id);
          if (old.isEmpty()) {
            TimeZones.write(added, zone, from);
          } else if (!agrees(old.get(), zone, from)) {
            IcsWriter out = new IcsWriter();
            TimeZones.write(out, zone, from);
            edits.add(
                new IcsEdit(old.get().span().start(), old.get().span().end(), out.toString()));
          }
        });
    int place =
        parts.calendar().components().stream()
            .findFirst()
            .map(first -> first.span().start())
            .orElse(parts.calendar().bodyEnd());
    insert(place, added.toString());
  }

  private Optional<IcsComponent> definition(String id) {
    return parts.calendar().inside("VTIMEZONE").stream()
        .filter(zone -> TimeZones.name(zone).equals(Optional.of(id)))
        .findFirst();
  }

  private static boolean agrees(IcsComponent definition, IcsZone zone, Instant from) {
    return TimeZones.read(definition)
        .filter(read -> TimeZones.agree(read, zone, from, from.plus(A_YEAR)))
        .isPresent();
  }
}
