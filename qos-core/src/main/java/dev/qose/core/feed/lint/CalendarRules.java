package dev.qose.core.feed.lint;

import static dev.qose.core.feed.lint.Problems.shown;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsProperty;
import java.util.List;
import java.util.Optional;

/** What is asked of a calendar as such: QOS-I01 and I09. */
final class CalendarRules {

  private final Problems problems;

  CalendarRules(Problems problems) {
    this.problems = problems;
  }

  void check(List<IcsComponent> calendars) {
    if (calendars.isEmpty()) {
      problems.add(
          FeedRule.OBJECT, 1, "there is no BEGIN:VCALENDAR", "publish an iCalendar (RFC 5545)");
      return;
    }
    calendars.stream()
        .skip(1)
        .forEach(
            second ->
                problems.add(
                    FeedRule.OBJECT,
                    second.line(),
                    "a second VCALENDAR, which most readers do not look at",
                    "write one, with all events in it"));
    calendars.forEach(this::object);
    refresh(calendars.get(0));
  }

  private void object(IcsComponent calendar) {
    Optional<IcsProperty> version = calendar.first("VERSION");
    if (version.isEmpty()) {
      problems.add(FeedRule.OBJECT, calendar.line(), "VERSION is missing", "add VERSION:2.0");
    }
    version
        .filter(property -> !property.value().strip().equals("2.0"))
        .ifPresent(
            property ->
                problems.add(
                    FeedRule.OBJECT,
                    property.line(),
                    "VERSION " + shown(property.value()) + " is not 2.0, as RFC 5545 has it",
                    "write VERSION:2.0"));
    if (calendar.first("PRODID").filter(property -> !property.value().isBlank()).isEmpty()) {
      problems.add(
          FeedRule.OBJECT,
          calendar.first("PRODID").map(IcsProperty::line).orElse(calendar.line()),
          "PRODID is missing or empty",
          "name what makes the feed, such as PRODID:-//example.org//QoSE anomaly feed//EN");
    }
  }

  private void refresh(IcsComponent calendar) {
    Optional<IcsProperty> property = calendar.first("REFRESH-INTERVAL");
    if (property.isEmpty()) {
      problems.add(
          FeedRule.REFRESH,
          calendar.line(),
          "REFRESH-INTERVAL is missing, so that clients guess how often to look",
          "add REFRESH-INTERVAL;VALUE=DURATION:PT15M");
      return;
    }
    String value = property.get().value();
    boolean typed =
        property.get().parameter("VALUE").filter("DURATION"::equalsIgnoreCase).isPresent();
    boolean duration =
        IcsDuration.parse(value)
            .filter(each -> each.days() > 0 || each.time().toSeconds() > 0)
            .isPresent();
    if (!typed || !duration) {
      problems.add(
          FeedRule.REFRESH,
          property.get().line(),
          "REFRESH-INTERVAL "
              + shown(value)
              + (duration ? " has no VALUE=DURATION" : " is no duration above zero"),
          "write REFRESH-INTERVAL;VALUE=DURATION:" + suggestion(value));
    }
  }

  private static String suggestion(String value) {
    return IcsDuration.parseLenient(value)
        .filter(each -> each.days() > 0 || each.time().toSeconds() > 0)
        .map(IcsDuration::toString)
        .orElse("PT15M");
  }
}
