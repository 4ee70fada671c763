package dev.qose.examples.cli;

import dev.qose.core.model.OperatingInfo;
import dev.qose.core.schedule.Commitment;
import dev.qose.core.schedule.OperatingSchedule;
import dev.qose.core.schedule.OperatingWeek;
import dev.qose.core.schedule.Overlap;
import dev.qose.core.schedule.UnreadWindow;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a block's operating information says at a moment and through the week.
 *
 * @param document the document's name
 * @param infos its operating information
 * @param at the moment
 * @param zone the zone that was asked for
 */
record Hours(String document, List<OperatingInfo> infos, Instant at, Optional<ZoneId> zone) {

  private OperatingSchedule schedule() {
    return zone.map(of -> OperatingSchedule.of(infos, of))
        .orElseGet(() -> OperatingSchedule.of(infos));
  }

  private ZoneId shown() {
    return zone.orElse(ZoneOffset.UTC);
  }

  private OperatingWeek week() {
    return schedule().week(LocalDate.ofInstant(at, shown()));
  }

  private boolean needsZone() {
    return schedule().windows().stream().anyMatch(window -> !window.isPlaced());
  }

  /** The document's own local time, if that is what the week is in. */
  private String weekZone(OperatingWeek week) {
    return week.zone().isEmpty()
        ? "the local time of the document"
        : zone.map(ZoneId::getId).orElse("UTC, since no --zone is given");
  }

  /** Writes it for people. */
  String text(boolean withPicture) {
    OperatingWeek week = week();
    StringBuilder text = new StringBuilder(document).append(":\n");
    line(text, "at", Moments.show(at, shown()));
    line(text, "status", schedule().at(at).toString());
    line(text, "next change", schedule().nextChange(at).map(this::change).orElse("none"));
    line(text, "week", week.toString());
    if (infos.isEmpty()) {
      line(text, "note", "there is no OperatingInfo, which means operational round the clock");
    }
    if (needsZone()) {
      line(text, "note", "some times have no UTC offset: say with --zone whose time they are");
    }
    schedule().unread().forEach(unread -> line(text, "not read", unread.toString()));
    if (week.contradictions().isEmpty()) {
      line(text, "contradictions", "none");
    }
    week.contradictions().forEach(overlap -> line(text, "contradiction", overlap.toString()));
    if (withPicture) {
      text.append('\n')
          .append("The week")
          .append(zone.map(of -> " of " + LocalDate.ofInstant(at, of)).orElse(""))
          .append(" in ")
          .append(weekZone(week))
          .append(", in half hours:\n")
          .append(week.picture());
    }
    return text.toString();
  }

  private String change(Instant when) {
    return Moments.show(when, shown()) + ", then " + schedule().at(when);
  }

  private static void line(StringBuilder text, String label, String value) {
    text.append("  ").append("%-16s".formatted(label)).append(value).append('\n');
  }

  /** Writes it for programs. */
  String json() throws IOException {
    OperatingWeek week = week();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("document", document);
    json.put("at", at.truncatedTo(ChronoUnit.SECONDS));
    json.put("zone", shown().getId());
    json.put("needsZone", needsZone());
    json.put("now", json(schedule().at(at)));
    json.put(
        "nextChange",
        schedule()
            .nextChange(at)
            .map(
                when -> {
                  Map<String, Object> change = new LinkedHashMap<>();
                  change.put("at", when);
                  change.putAll(json(schedule().at(when)));
                  return change;
                }));
    json.put("week", json(week));
    json.put("unread", schedule().unread().stream().map(UnreadWindow::toString).toList());
    return JsonOutput.write(json);
  }

  private static Map<String, Object> json(Commitment commitment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("commitment", CommitmentText.kind(commitment));
    json.put("statuses", CommitmentText.statuses(commitment));
    json.put("open", commitment.isOpen());
    return json;
  }

  private static Map<String, Object> json(OperatingWeek week) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("zone", week.zone().map(ZoneId::getId).or(() -> Optional.of("local")));
    json.put("complete", week.isComplete());
    json.put("openSeconds", week.open().toSeconds());
    json.put("coveredSeconds", week.covered().toSeconds());
    json.put("seconds", week.openShare().whole().toSeconds());
    json.put("openPercent", week.openShare().percent());
    json.put(
        "intervals",
        week.intervals().stream()
            .map(
                interval -> {
                  Map<String, Object> each = new LinkedHashMap<>();
                  each.put("fromMinute", interval.span().from().toMinutes());
                  each.put("toMinute", interval.span().to().toMinutes());
                  each.put("hours", interval.span().toString());
                  each.putAll(json(interval.commitment()));
                  return each;
                })
            .toList());
    json.put("contradictions", week.contradictions().stream().map(Overlap::toString).toList());
    return json;
  }
}
