package dev.qose.core.feed.lint;

import static dev.qose.core.feed.lint.Problems.shown;

import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.AnomalyStatus;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsText;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.recur.CalendarZones;
import dev.qose.core.feed.recur.RecurrenceRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked of each event: QOS-I02, I03, I04, I05, I07 and I12. */
final class EventRules {

  private static final List<String> MOMENTS =
      List.of("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE");

  private static final List<String> IN_UTC = List.of("DTSTAMP", "CREATED", "LAST-MODIFIED");

  private final CalendarZones zones;
  private final Set<String> defined;
  private final Problems problems;

  EventRules(IcsComponent calendar, Problems problems) {
    this.problems = problems;
    // What cannot be understood is told here, with a rule.
    zones = new CalendarZones(calendar, new ArrayList<>());
    defined =
        calendar.inside("VTIMEZONE").stream()
            .flatMap(zone -> zone.first("TZID").stream())
            .map(IcsProperty::value)
            .map(String::strip)
            .collect(Collectors.toSet());
    calendar.inside("VTIMEZONE").stream()
        .flatMap(zone -> zone.components().stream())
        .forEach(this::recurrence);
  }

  void check(IcsComponent event) {
    required(event);
    end(event);
    MOMENTS.forEach(name -> event.all(name).forEach(this::moments));
    IN_UTC.forEach(name -> event.first(name).ifPresent(this::utc));
    status(event);
    impact(event);
    category(event);
    recurrence(event);
  }

  // I02

  private void required(IcsComponent event) {
    require(event, "UID", "give it a UUID that it keeps for ever");
    require(event, "DTSTAMP", "add when it was written, such as DTSTAMP:20260105T090000Z");
    require(event, "DTSTART", "add when it starts, such as DTSTART:20260112T190000Z");
  }

  private void require(IcsComponent event, String name, String suggestion) {
    Optional<IcsProperty> property = event.first(name);
    if (property.filter(each -> !each.value().isBlank()).isEmpty()) {
      problems.add(
          FeedRule.EVENT,
          property.map(IcsProperty::line).orElse(event.line()),
          "the event " + about(event) + "has no " + name,
          suggestion);
    }
  }

  /** Which event it is, where that can be told. */
  private static String about(IcsComponent event) {
    return Stream.of("UID", "SUMMARY")
        .flatMap(name -> event.first(name).stream())
        .filter(property -> !property.value().isBlank())
        .map(property -> property.name() + " " + shown(property.text()) + " ")
        .findFirst()
        .orElse("");
  }

  private void end(IcsComponent event) {
    Optional<IcsProperty> start = event.first("DTSTART");
    Optional<IcsProperty> end = event.first("DTEND");
    Optional<IcsProperty> duration = event.first("DURATION");
    if (end.isPresent() && duration.isPresent()) {
      problems.add(
          FeedRule.EVENT,
          duration.get().line(),
          "both DTEND "
              + shown(end.get().value())
              + " and DURATION "
              + shown(duration.get().value()),
          "keep one of them");
    }
    duration.ifPresent(this::duration);
    if (start.isPresent() && end.isPresent()) {
      order(start.get(), end.get());
    }
    if (start.isPresent() && end.isEmpty() && duration.isEmpty()) {
      length(event, start.get());
    }
  }

  private void duration(IcsProperty property) {
    boolean positive =
        IcsDuration.parse(property.value().strip())
            .filter(each -> each.days() > 0 || each.time().toSeconds() > 0)
            .isPresent();
    if (!positive) {
      problems.add(
          FeedRule.EVENT,
          property.line(),
          "DURATION " + shown(property.value()) + " is no duration above zero",
          "write such as DURATION:PT2H");
    }
  }

  private void order(IcsProperty start, IcsProperty end) {
    Optional<Instant> from = zones.instant(start);
    Optional<Instant> to = zones.instant(end);
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      problems.add(
          FeedRule.EVENT,
          end.line(),
          "DTEND "
              + shown(end.value())
              + " is not after DTSTART "
              + shown(start.value())
              + ", which begins what DTEND ends",
          "write an end after the start; DTEND itself is not included");
    }
  }

  // I03

  private void length(IcsComponent event, IcsProperty start) {
    boolean day = IcsTime.parse(start.value()).filter(IcsTime.Day.class::isInstance).isPresent();
    boolean outage =
        event
            .first("X-MAINTNOTE-IMPACT")
            .flatMap(property -> Impact.find(property.text()))
            .filter(impact -> impact != Impact.OUTAGE)
            .isEmpty();
    if (outage && !day) {
      problems.add(
          FeedRule.LENGTH,
          start.line(),
          "an outage from DTSTART "
              + shown(start.value())
              + " without DTEND or DURATION, which is one of no length at all",
          "estimate a DTEND and extend it with SEQUENCE + 1; mark it X-QOS-OPEN-ENDED:TRUE");
    }
  }

  // I04

  private void moments(IcsProperty property) {
    Set<Class<? extends IcsTime>> said =
        values(property).flatMap(value -> moment(property, value)).collect(Collectors.toSet());
    if (said.contains(IcsTime.Day.class)) {
      problems.add(
          FeedRule.MOMENT,
          property.line(),
          property.name() + " " + shown(property.value()) + " is a date: midnight, but where?",
          "write a time, such as " + property.name() + ":20260112T190000Z");
    }
    Optional<String> zone = property.parameter("TZID").map(String::strip);
    if (said.contains(IcsTime.Local.class) && zone.isEmpty()) {
      floating(property);
    }
    if (zone.isPresent() && !defined.contains(zone.get())) {
      problems.add(
          FeedRule.MOMENT,
          property.line(),
          property.name() + " has TZID " + shown(zone.get()) + ", of which there is no VTIMEZONE",
          "add the VTIMEZONE, or write the time in UTC");
    } else if (zone.isPresent() && said.contains(IcsTime.Utc.class)) {
      problems.add(
          FeedRule.MOMENT,
          property.line(),
          property.name() + " " + shown(property.value()) + " is in UTC and has a TZID too",
          "leave out the TZID or the Z");
    }
  }

  private static Stream<String> values(IcsProperty property) {
    return Arrays.stream(property.value().split(",", -1))
        .flatMap(value -> Arrays.stream(value.split("/", -1)))
        .filter(value -> !value.strip().startsWith("P"));
  }

  /** The kind of time that a value is; I02 where it is none. */
  private Stream<Class<? extends IcsTime>> moment(IcsProperty property, String value) {
    Optional<IcsTime> time = IcsTime.parse(value);
    if (time.isEmpty() && !value.isBlank()) {
      notTime(property, value);
    }
    return time.stream().map(IcsTime::getClass);
  }

  private void notTime(IcsProperty property, String value) {
    problems.add(
        FeedRule.EVENT,
        property.line(),
        property.name() + " " + shown(value) + " is no time",
        "write such as " + property.name() + ":20260112T190000Z");
  }

  private void floating(IcsProperty property) {
    problems.add(
        FeedRule.MOMENT,
        property.line(),
        property.name() + " " + shown(property.value()) + " is by any clock: no Z and no TZID",
        "write it in UTC, such as " + property.name() + ":20260112T190000Z");
  }

  private void utc(IcsProperty property) {
    Optional<IcsTime> time = IcsTime.parse(property.value());
    if (time.isEmpty() && !property.value().isBlank()) {
      notTime(property, property.value());
    }
    if (time.filter(each -> !(each instanceof IcsTime.Utc)).isPresent()) {
      floating(property);
    }
  }

  // I05

  private void status(IcsComponent event) {
    Optional<IcsProperty> status = event.first("STATUS");
    boolean known =
        status
            .filter(
                property ->
                    Arrays.stream(AnomalyStatus.values())
                        .anyMatch(each -> each.name().equalsIgnoreCase(property.value().strip())))
            .isPresent();
    if (!known) {
      problems.add(
          FeedRule.STATUS,
          status.map(IcsProperty::line).orElse(event.line()),
          status
              .map(
                  property ->
                      "STATUS "
                          + shown(property.value())
                          + " is none of TENTATIVE, CONFIRMED, CANCELLED")
              .orElse("the event " + about(event) + "has no STATUS"),
          "write STATUS:CONFIRMED where it is sure; X-MAINTNOTE-STATUS can tell more");
    }
  }

  // I07

  private void impact(IcsComponent event) {
    Optional<IcsProperty> impact = event.first("X-MAINTNOTE-IMPACT");
    if (impact.flatMap(property -> Impact.find(property.text())).isEmpty()) {
      problems.add(
          FeedRule.IMPACT,
          impact.map(IcsProperty::line).orElse(event.line()),
          impact
                  .map(
                      property -> "X-MAINTNOTE-IMPACT " + shown(property.value()) + " is not known")
                  .orElse("the event " + about(event) + "has no X-MAINTNOTE-IMPACT")
              + "; it is taken for OUTAGE",
          "write one of NO-IMPACT, REDUCED-REDUNDANCY, DEGRADED, OUTAGE");
    }
  }

  private void category(IcsComponent event) {
    List<IcsProperty> categories = event.all("CATEGORIES");
    boolean known =
        categories.stream()
            .flatMap(property -> Arrays.stream(property.value().split(",", -1)))
            .anyMatch(word -> AnomalyKind.find(IcsText.unescape(word)).isPresent());
    if (!known) {
      problems.add(
          FeedRule.IMPACT,
          categories.stream().findFirst().map(IcsProperty::line).orElse(event.line()),
          categories.isEmpty()
              ? "the event " + about(event) + "has no CATEGORIES"
              : "CATEGORIES " + shown(categories.get(0).value()) + " does not tell what it is",
          "write one of MAINTENANCE, INCIDENT, DEGRADATION, CHANGE");
    }
  }

  // I12

  private void recurrence(IcsComponent component) {
    LocalDateTime start =
        component
            .first("DTSTART")
            .flatMap(property -> IcsTime.parse(property.value()))
            .map(IcsTime::local)
            .orElse(LocalDate.EPOCH.atStartOfDay());
    Stream.concat(component.all("RRULE").stream(), component.all("EXRULE").stream())
        .forEach(property -> recurrence(property, start));
  }

  private void recurrence(IcsProperty property, LocalDateTime start) {
    try {
      RecurrenceRule rule = RecurrenceRule.parse(property.value());
      if (!rule.isBounded(start)) {
        problems.add(
            FeedRule.RECURRENCE,
            property.line(),
            property.name()
                + " "
                + shown(property.value())
                + " may have "
                + rule.maxPerYear(start)
                + " instances a year; "
                + RecurrenceRule.MAX_PER_YEAR
                + " are the most",
            "let it recur DAILY or less often, with a DURATION");
      }
    } catch (IllegalArgumentException e) {
      problems.add(
          FeedRule.EVENT,
          property.line(),
          property.name()
              + " "
              + shown(property.value())
              + " is no rule: "
              + shown(String.valueOf(e.getMessage())),
          "write such as RRULE:FREQ=WEEKLY;BYDAY=SU");
    }
  }
}
