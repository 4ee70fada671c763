package dev.qose.core.feed.lint;

import static dev.qose.core.feed.lint.LintProblems.shown;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.recur.CalendarZones;
import dev.qose.core.feed.recur.RecurrenceRule;
import dev.qose.core.rule.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What recurs: QOS-I12, of I13 what rules may say, and of I14 whether start, exceptions and changed
 * instances are instances of their series.
 */
final class RecurrenceRules {

  private final CalendarZones zones;
  private final SeriesOfFeed allSeries;
  private final Severity ofStrayStart;
  private final LintProblems problems;
  private final Map<String, IcsComponent> masters = new HashMap<>();

  /**
   * @param ofStrayStart how bad a DTSTART is that its rule does not hit
   */
  RecurrenceRules(
      IcsComponent calendar,
      CalendarZones zones,
      SeriesOfFeed allSeries,
      Severity ofStrayStart,
      LintProblems problems) {
    this.zones = zones;
    this.allSeries = allSeries;
    this.ofStrayStart = ofStrayStart;
    this.problems = problems;
    for (IcsComponent event : calendar.inside("VEVENT")) {
      if (event.first("RECURRENCE-ID").isEmpty()) {
        event.first("UID").ifPresent(uid -> masters.put(uid.text(), event));
      }
    }
    calendar.inside("VTIMEZONE").stream()
        .flatMap(zone -> zone.components().stream())
        .forEach(
            observance ->
                observance.all("RRULE").forEach(rule -> rule(observance, rule, Kind.UTC)));
  }

  /** What UNTIL has to be, by the start. */
  private enum Kind {
    DATE("a date, as DTSTART is"),
    FLOATING("by any clock, as DTSTART is"),
    UTC("in UTC");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    static Kind ofUntil(IcsTime time) {
      return time instanceof IcsTime.Day ? DATE : time instanceof IcsTime.Utc ? UTC : FLOATING;
    }
  }

  void check(IcsComponent event) {
    Stream.concat(event.all("RRULE").stream(), event.all("EXRULE").stream())
        .forEach(rule -> rule(event, rule, kind(event)));
    Optional<Series> series = allSeries.of(event);
    if (series.isPresent() && event.first("RECURRENCE-ID").isEmpty()) {
      start(event, series.get());
      exceptions(event, series.get());
    }
    event.first("RECURRENCE-ID").ifPresent(id -> instance(event, id));
  }

  private static Kind kind(IcsComponent event) {
    return event
        .first("DTSTART")
        .map(
            start ->
                EventRules.isDay(start)
                    ? Kind.DATE
                    : EventRules.isFloating(start) ? Kind.FLOATING : Kind.UTC)
        .orElse(Kind.UTC);
  }

  private void rule(IcsComponent component, IcsProperty property, Kind kind) {
    RecurrenceRule rule;
    try {
      rule = RecurrenceRule.parse(property.value());
    } catch (IllegalArgumentException e) {
      problems.add(
          FeedRule.FORM,
          property.line(),
          what(property) + " is no rule: " + e.getMessage() + ".",
          "Write such as RRULE:FREQ=WEEKLY;BYDAY=SU.");
      return;
    }
    bounds(component, property, rule);
    for (String fault : rule.faults(kind == Kind.DATE)) {
      problems.add(
          FeedRule.FORM,
          property.line(),
          what(property) + " is not as RFC 5545 has rules: " + fault + ".",
          "Take the part out, or write it as RFC 5545, clause 3.3.10, has it.");
    }
    rule.ambiguity()
        .ifPresent(
            ambiguity ->
                problems.add(
                    FeedRule.READING,
                    property.line(),
                    what(property) + " is read in two ways: " + ambiguity + ".",
                    "Say it in the rule."));
    rule.until()
        .map(Kind::ofUntil)
        .filter(until -> until != kind)
        .ifPresent(
            until ->
                problems.add(
                    FeedRule.FORM,
                    property.line(),
                    "The UNTIL of " + what(property) + " is not " + kind.words + ".",
                    "Write it "
                        + (kind == Kind.DATE
                            ? "as a date."
                            : kind == Kind.UTC ? "in UTC, with Z." : "without Z.")));
  }

  private void bounds(IcsComponent component, IcsProperty property, RecurrenceRule rule) {
    LocalDateTime start =
        component
            .first("DTSTART")
            .flatMap(each -> IcsTime.parse(each.value()))
            .map(IcsTime::local)
            .orElse(LocalDate.EPOCH.atStartOfDay());
    if (!rule.isBounded(start)) {
      problems.add(
          FeedRule.RECURRENCE,
          property.line(),
          what(property)
              + " may have "
              + rule.maxPerYear(start)
              + " instances a year; "
              + RecurrenceRule.MAX_PER_YEAR
              + " are the most.",
          "Let it recur DAILY or less often, with a DURATION.");
    }
  }

  private static String what(IcsProperty property) {
    return property.name() + " " + shown(property.value());
  }

  private void start(IcsComponent event, Series series) {
    if (!series.hitsItsStart()) {
      IcsProperty start = event.first("DTSTART").orElseThrow();
      problems.add(
          FeedRule.READING,
          ofStrayStart,
          start.line(),
          what(start)
              + " is no instance of "
              + event.first("RRULE").map(rule -> "its " + what(rule)).orElse("its series")
              + ": some readers count it, others do not.",
          "Start with the first instance of the rule.");
    }
  }

  private record Named(IcsProperty property, String value, IcsTime time) {}

  private void exceptions(IcsComponent event, Series series) {
    for (IcsProperty property : event.all("EXDATE")) {
      for (String value : property.value().split(",", -1)) {
        IcsTime.parse(value).ifPresent(time -> exception(series, new Named(property, value, time)));
      }
    }
  }

  private void exception(Series series, Named exception) {
    Optional<NavigableSet<Instant>> starts = starts(series, exception);
    if (starts.isPresent() && !meets(series, starts.get(), exception)) {
      boolean nearly = nearlyMeets(series, starts.get(), exception);
      problems.add(
          FeedRule.READING,
          nearly ? FeedRule.READING.severity() : Severity.INFO,
          exception.property().line(),
          "EXDATE " + shown(exception.value()) + " meets no instance.",
          nearly
              ? "There is one on that day: write EXDATE as DTSTART is, with the same time of day."
              : "Take it out.");
    }
  }

  private Optional<NavigableSet<Instant>> starts(Series series, Named named) {
    return moment(series, named).flatMap(series::about);
  }

  /** By the clock of the series, where it is by any. */
  private Optional<Instant> moment(Series series, Named named) {
    boolean floating = CalendarZones.zoneName(named.property()).isEmpty();
    return floating && !(named.time() instanceof IcsTime.Utc)
        ? Optional.of(series.zone().toInstant(named.time().local()))
        : zones.instant(named.property(), named.value());
  }

  private boolean meets(Series series, NavigableSet<Instant> starts, Named named) {
    boolean sameType = named.time() instanceof IcsTime.Day == series.isDay();
    boolean floating =
        named.time() instanceof IcsTime.Local && CalendarZones.zoneName(named.property()).isEmpty();
    boolean ofSeries = !floating || series.zone().equals(zones.local());
    return sameType && ofSeries && moment(series, named).filter(starts::contains).isPresent();
  }

  private boolean nearlyMeets(Series series, NavigableSet<Instant> starts, Named named) {
    LocalDate day =
        named.time() instanceof IcsTime.Utc utc
            ? series.zone().toLocal(utc.instant()).toLocalDate()
            : named.time().local().toLocalDate();
    return starts.stream().anyMatch(each -> series.zone().toLocal(each).toLocalDate().equals(day));
  }

  private void instance(IcsComponent event, IcsProperty id) {
    Optional<IcsTime> time = IcsTime.parse(id.value());
    Optional<IcsComponent> master =
        event.first("UID").flatMap(uid -> Optional.ofNullable(masters.get(uid.text())));
    if (time.isEmpty()) {
      return; // which another rule tells
    }
    if (master.isEmpty()) {
      stray(id, "is of a series that is not in the feed", "Add the series, or a UID of its own.");
      return;
    }
    Optional<Series> series = allSeries.of(master.get());
    if (series.isEmpty()) {
      if (master.get().first("RRULE").isEmpty() && master.get().first("RDATE").isEmpty()) {
        stray(id, "is of an event that does not recur", "Write RRULE there, or a UID of its own.");
      }
      return;
    }
    Named named = new Named(id, id.value(), time.get());
    Optional<NavigableSet<Instant>> starts = starts(series.get(), named);
    if (starts.isPresent() && !meets(series.get(), starts.get(), named)) {
      stray(
          id,
          "meets no instance",
          "Write when the instance would start, in the form that DTSTART of the series has.");
    }
  }

  private void stray(IcsProperty id, String problem, String suggestion) {
    problems.add(FeedRule.READING, id.line(), what(id) + " " + problem + ".", suggestion);
  }
}
