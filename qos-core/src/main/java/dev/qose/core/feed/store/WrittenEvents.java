package dev.qose.core.feed.store;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsDocument;
import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.feed.ics.IcsNote;
import dev.qose.core.feed.ics.IcsReader;
import dev.qose.core.feed.lint.FeedLint;
import dev.qose.core.feed.lint.FeedProblem;
import dev.qose.core.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The events that a change of a feed writes, and what is wrong with them that was not before. */
final class WrittenEvents {

  private static final FeedLint LINT = FeedLint.create().forWriting();

  private final Set<String> uids;

  private WrittenEvents(Set<String> uids) {
    this.uids = uids;
  }

  static WrittenEvents of(AnomalyFeed before, AnomalyFeed after) {
    Set<Anomaly> old = new HashSet<>(before.anomalies());
    return new WrittenEvents(
        after.anomalies().stream()
            .filter(anomaly -> !old.contains(anomaly))
            .map(Anomaly::uid)
            .collect(Collectors.toSet()));
  }

  /**
   * Refuses errors that are new.
   *
   * @throws IllegalArgumentException if there are any; the message names the first
   */
  void requireSound(Optional<byte[]> before, byte[] after) {
    if (uids.isEmpty()) {
      return;
    }
    List<String> old = before.map(this::errors).orElseGet(ArrayList::new);
    for (String error : errors(after)) {
      if (!old.remove(error)) {
        throw new IllegalArgumentException(error);
      }
    }
  }

  private List<String> errors(byte[] ics) {
    IcsDocument document;
    try {
      document = IcsReader.read(ics);
    } catch (IcsException e) {
      throw new IllegalArgumentException("the feed is too large: " + e.reason(), e);
    }
    List<IcsComponent> calendars = document.components().stream().map(this::written).toList();
    Set<Integer> lines = new HashSet<>();
    calendars.stream()
        .flatMap(calendar -> calendar.inside("VEVENT").stream())
        .forEach(event -> addLines(event, lines));
    List<IcsNote> notes =
        document.notes().stream().filter(note -> lines.contains(note.line())).toList();
    return LINT.check(new IcsDocument(calendars, document.octets(), notes)).stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> problem.line().filter(lines::contains).isPresent())
        .map(WrittenEvents::words)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** A calendar without the events of others, which have faults enough of their own. */
  private IcsComponent written(IcsComponent calendar) {
    return new IcsComponent(
        calendar.span(),
        calendar.bodyStart(),
        calendar.bodyEnd(),
        calendar.name(),
        calendar.properties(),
        calendar.components().stream()
            .filter(each -> each.name().equals("VTIMEZONE") || isWritten(each))
            .toList());
  }

  /** Without the line, which changes as others come and go. */
  private static String words(FeedProblem problem) {
    return problem.message() + " " + problem.suggestion();
  }

  private boolean isWritten(IcsComponent event) {
    return event.first("UID").filter(uid -> uids.contains(uid.text())).isPresent();
  }

  private static void addLines(IcsComponent component, Set<Integer> lines) {
    lines.add(component.line());
    component.properties().forEach(property -> lines.add(property.line()));
    component.components().forEach(inner -> addLines(inner, lines));
  }
}
