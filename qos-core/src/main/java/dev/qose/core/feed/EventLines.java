package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsText;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.RecurrenceRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The content lines of an event, unfolded, without BEGIN, END and what is between others. */
final class EventLines {

  private final List<String> lines = new ArrayList<>();

  private EventLines() {}

  /**
   * Writes an anomaly.
   *
   * @param anomaly what is to be said
   * @param form how its times are written
   * @param series how those of its series are, where it is an instance of one
   * @param usual the hour at which its series is
   */
  static List<String> of(Anomaly anomaly, TimeForm form, TimeForm series, LocalTime usual) {
    EventLines event = new EventLines();
    event.text("UID", anomaly.uid());
    anomaly
        .recurrenceId()
        .ifPresent(
            id ->
                event.lines.add(
                    series.instance(
                        anomaly.thisAndFuture()
                            ? "RECURRENCE-ID;RANGE=THISANDFUTURE"
                            : "RECURRENCE-ID",
                        id,
                        usual)));
    event.versions(anomaly);
    event.timing(anomaly.timing(), form);
    event.content(anomaly);
    event.lines.addAll(anomaly.otherProperties());
    return event.lines;
  }

  private void value(String name, String value) {
    lines.add(name + ":" + value);
  }

  private void text(String name, String text) {
    value(name, IcsText.escape(text));
  }

  private void versions(Anomaly anomaly) {
    value("DTSTAMP", IcsTime.utc(anomaly.dtstamp()));
    anomaly.created().ifPresent(time -> value("CREATED", IcsTime.utc(time)));
    anomaly.lastModified().ifPresent(time -> value("LAST-MODIFIED", IcsTime.utc(time)));
    value("SEQUENCE", Integer.toString(anomaly.sequence()));
  }

  private void content(Anomaly anomaly) {
    value("STATUS", anomaly.status().name());
    text("SUMMARY", anomaly.summary());
    anomaly.description().ifPresent(text -> text("DESCRIPTION", text));
    anomaly.kind().ifPresent(kind -> value("CATEGORIES", kind.name()));
    value("TRANSP", "TRANSPARENT");
    anomaly.organizer().ifPresent(this::organizer);
    anomaly.url().ifPresent(url -> value("URL", url));
    anomaly.scope().links().forEach(link -> value("LINK;LINKREL=service-desc;VALUE=URI", link));
    Maintenance maintenance = anomaly.maintenance();
    maintenance.provider().ifPresent(text -> text("X-MAINTNOTE-PROVIDER", text));
    maintenance.account().ifPresent(text -> text("X-MAINTNOTE-ACCOUNT", text));
    maintenance.id().ifPresent(text -> text("X-MAINTNOTE-MAINTENANCE-ID", text));
    anomaly.scope().objectIds().forEach(id -> text("X-MAINTNOTE-OBJECT-ID", id));
    value("X-MAINTNOTE-IMPACT", anomaly.impact().word());
    anomaly.maintenanceStatus().ifPresent(status -> value("X-MAINTNOTE-STATUS", status.word()));
  }

  private void organizer(Organizer organizer) {
    value(
        "ORGANIZER" + organizer.name().map(name -> ";CN=" + IcsText.parameter(name)).orElse(""),
        organizer.address());
  }

  private void timing(Timing timing, TimeForm form) {
    if (timing instanceof Timing.Once once) {
      lines.add(form.line("DTSTART", once.start()));
      if (form.withDuration()) {
        value("DURATION", length(once, form).toString());
      } else {
        lines.add(form.line("DTEND", once.end()));
      }
      if (once.openEnded()) {
        value("X-QOS-OPEN-ENDED", "TRUE");
      }
    } else {
      recurring((Timing.Recurring) timing, form);
    }
  }

  private static IcsDuration length(Timing.Once once, TimeForm form) {
    IcsZone zone = form.zone();
    return form.kind() == TimeForm.Kind.DAY
        ? new IcsDuration(
            (int)
                (zone.toLocal(once.end()).toLocalDate().toEpochDay()
                    - zone.toLocal(once.start()).toLocalDate().toEpochDay()),
            Duration.ZERO)
        : IcsDuration.of(Duration.between(once.start(), once.end()));
  }

  private void recurring(Timing.Recurring recurring, TimeForm form) {
    lines.add(form.line("DTSTART", recurring.start()));
    Instant end = recurring.endOf(recurring.firstStart());
    boolean days = recurring.length().days() > 0;
    // DTEND stands for an exact length, DURATION for one whose days are by the clock.
    if (form.withDuration() || (days ? form.kind() != TimeForm.Kind.DAY : !form.admits(end))) {
      value("DURATION", recurring.length().toString());
    } else {
      lines.add(form.line("DTEND", end));
    }
    for (RecurrenceRule rule : recurring.rules()) {
      value("RRULE", rule.toString());
    }
    LocalTime usual = recurring.start().toLocalTime();
    recurring.exceptions().forEach(start -> lines.add(form.instance("EXDATE", start, usual)));
    recurring.additions().forEach(addition -> addition(addition, form, usual));
  }

  private void addition(Timing.Addition addition, TimeForm form, LocalTime usual) {
    String line = form.instance("RDATE", addition.start(), usual);
    lines.add(
        addition
            .length()
            .map(
                length ->
                    "RDATE;VALUE=PERIOD"
                        + line.substring("RDATE".length()).replace(";VALUE=DATE", "")
                        + "/"
                        + length)
            .orElse(line));
  }
}
