package dev.qose.core.feed.lint;

import static dev.qose.core.feed.lint.LintProblems.shown;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsDocument;
import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsNote;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.rule.Severity;
import java.util.List;
import java.util.Optional;

/** What is asked of a calendar as such: QOS-I01 and I09, and of I14 that it calls nothing off. */
final class CalendarRules {

  private final LintProblems problems;

  CalendarRules(LintProblems problems) {
    this.problems = problems;
  }

  void check(IcsDocument document, List<IcsComponent> calendars) {
    document.notes().forEach(this::text);
    if (calendars.isEmpty()) {
      problems.add(
          FeedRule.OBJECT,
          1,
          "There is no BEGIN:VCALENDAR.",
          "Publish an iCalendar, as RFC 5545 has it.");
      return;
    }
    calendars.stream()
        .skip(1)
        .forEach(
            second ->
                problems.add(
                    FeedRule.OBJECT,
                    second.line(),
                    "There is a second VCALENDAR, which most readers do not look at.",
                    "Write one, with all events in it."));
    calendars.forEach(this::object);
    refresh(calendars.get(0));
  }

  private void text(IcsNote note) {
    problems.add(
        FeedRule.OBJECT,
        note.advice() ? Severity.WARNING : FeedRule.OBJECT.severity(),
        note.line(),
        note.message(),
        note.suggestion());
  }

  private void object(IcsComponent calendar) {
    Optional<IcsProperty> version = calendar.first("VERSION");
    if (version.isEmpty()) {
      problems.add(FeedRule.OBJECT, calendar.line(), "VERSION is missing.", "Add VERSION:2.0.");
    }
    version
        .filter(property -> !property.value().strip().equals("2.0"))
        .ifPresent(
            property ->
                problems.add(
                    FeedRule.OBJECT,
                    property.line(),
                    "VERSION " + shown(property.value()) + " is not 2.0, as RFC 5545 has it.",
                    "Write VERSION:2.0."));
    calendar
        .first("CALSCALE")
        .filter(property -> !property.value().strip().equalsIgnoreCase("GREGORIAN"))
        .ifPresent(
            property ->
                problems.add(
                    FeedRule.OBJECT,
                    property.line(),
                    "CALSCALE "
                        + shown(property.value())
                        + " is not GREGORIAN, the only calendar that readers know.",
                    "Write dates by the Gregorian calendar, and take CALSCALE out."));
    if (calendar.first("PRODID").filter(property -> !property.text().isBlank()).isEmpty()) {
      problems.add(
          FeedRule.OBJECT,
          calendar.first("PRODID").map(IcsProperty::line).orElse(calendar.line()),
          "PRODID is missing or empty.",
          "Name what makes the feed, such as PRODID:-//example.org//QoSE anomaly feed//EN.");
    }
    calendar
        .first("METHOD")
        .filter(method -> method.value().strip().equalsIgnoreCase("CANCEL"))
        .ifPresent(
            method ->
                problems.add(
                    FeedRule.READING,
                    method.line(),
                    "METHOD:CANCEL calls off all events of the feed, whatever they say.",
                    "Write no METHOD, and STATUS:CANCELLED in the events that are called off."));
  }

  private void refresh(IcsComponent calendar) {
    Optional<IcsProperty> property = calendar.first("REFRESH-INTERVAL");
    if (property.isEmpty()) {
      problems.add(
          FeedRule.REFRESH,
          calendar.line(),
          "REFRESH-INTERVAL is missing, so that clients guess how often to look.",
          "Add REFRESH-INTERVAL;VALUE=DURATION:PT15M.");
      return;
    }
    String value = property.get().value();
    boolean typed =
        property.get().parameter("VALUE").filter("DURATION"::equalsIgnoreCase).isPresent();
    boolean duration = IcsDuration.parse(value).filter(CalendarRules::isPositive).isPresent();
    if (!typed || !duration) {
      problems.add(
          FeedRule.REFRESH,
          property.get().line(),
          "REFRESH-INTERVAL "
              + shown(value)
              + (duration ? " has no VALUE=DURATION." : " is no duration above zero."),
          "Write REFRESH-INTERVAL;VALUE=DURATION:" + suggestion(value) + ".");
    }
  }

  private static boolean isPositive(IcsDuration duration) {
    return duration.days() > 0 || duration.time().toSeconds() > 0;
  }

  private static String suggestion(String value) {
    return IcsDuration.parseLenient(value)
        .filter(CalendarRules::isPositive)
        .map(IcsDuration::toString)
        .orElse("PT15M");
  }
}
