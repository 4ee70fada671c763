package dev.qose.core.feed.lint;

import static dev.qose.core.feed.lint.LintProblems.shown;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.CalendarZones;
import dev.qose.core.feed.recur.TimeZones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether times are moments, and the same ones to all readers: QOS-I04, and zones of I14. */
final class MomentRules {

  private static final List<String> MOMENTS =
      List.of("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE");

  private static final List<String> IN_UTC = List.of("DTSTAMP", "CREATED", "LAST-MODIFIED");

  private final CalendarZones zones;
  private final SeriesOfFeed series;
  private final LintProblems problems;

  /** Zones that were found to disagree with IANA, which is said once. */
  private final Set<String> disagreeing = new HashSet<>();

  MomentRules(CalendarZones zones, SeriesOfFeed series, LintProblems problems) {
    this.zones = zones;
    this.series = series;
    this.problems = problems;
  }

  void check(IcsComponent event) {
    Set<String> told = new HashSet<>();
    MOMENTS.forEach(name -> event.all(name).forEach(property -> moments(property, told)));
    IN_UTC.forEach(name -> event.first(name).ifPresent(this::utc));
    event.first("DTSTART").ifPresent(start -> zone(event, start));
  }

  /** What is amiss with all times of an event alike is told once, of the first. */
  private void moments(IcsProperty property, Set<String> told) {
    boolean periods = property.name().equals("RDATE");
    Set<Class<? extends IcsTime>> said =
        Arrays.stream(property.value().split(",", -1))
            .map(value -> periods ? value.split("/", 2)[0] : value)
            .flatMap(value -> IcsTime.parse(value).stream())
            .map(IcsTime::getClass)
            .collect(Collectors.toSet());
    if (said.contains(IcsTime.Day.class) && told.add("date")) {
      problems.add(
          FeedRule.MOMENT,
          property.line(),
          property.name() + " " + shown(property.value()) + " is a date: midnight, but where?",
          "Write a time, such as " + property.name() + ":20260112T190000Z.");
    }
    Optional<String> name = CalendarZones.zoneName(property);
    if (said.contains(IcsTime.Local.class)) {
      if (told.add("zone " + name.orElse(""))) {
        name.ifPresentOrElse(each -> named(property, each), () -> floating(property));
      }
    } else if (name.isPresent() && said.contains(IcsTime.Utc.class)) {
      problems.add(
          FeedRule.READING,
          property.line(),
          property.name() + " " + shown(property.value()) + " has a TZID, but is in UTC.",
          "Write it without TZID.");
    }
  }

  private void named(IcsProperty property, String name) {
    if (zones.definition(name).isPresent() && zones.find(name).isPresent()) {
      return;
    }
    String what = property.name() + " has TZID " + shown(name);
    problems.add(
        FeedRule.MOMENT,
        property.line(),
        zones.find(name).isPresent()
            ? what + ", of which there is no VTIMEZONE."
            : what + ", which nobody knows, so that the event cannot be placed.",
        zones.definition(name).isPresent()
            ? "Mend its VTIMEZONE, or write the time in UTC."
            : "Add the VTIMEZONE, or write the time in UTC.");
  }

  private void floating(IcsProperty property) {
    problems.add(
        FeedRule.MOMENT,
        property.line(),
        property.name() + " " + shown(property.value()) + " is by any clock: no Z and no TZID.",
        "Write it in UTC, such as " + property.name() + ":20260112T190000Z.");
  }

  private void utc(IcsProperty property) {
    if (IcsTime.parse(property.value())
        .filter(each -> !(each instanceof IcsTime.Utc))
        .isPresent()) {
      floating(property);
    }
  }

  /** Whether the calendar's VTIMEZONE says what IANA says, where the event is. */
  private void zone(IcsComponent event, IcsProperty start) {
    Optional<String> name = CalendarZones.zoneName(start);
    Optional<IcsComponent> definition = name.flatMap(zones::definition);
    Optional<IcsZone> iana = name.flatMap(IcsZone::ofIana);
    if (definition.isEmpty() || iana.isEmpty() || disagreeing.contains(name.get())) {
      return;
    }
    Optional<IcsZone> own = zones.asDefined(name.get());
    Optional<Instant> first = zones.instant(start);
    if (own.isEmpty()
        || first.isEmpty()
        || TimeZones.agree(
            own.get(),
            iana.get(),
            first.get().minus(Series.AHEAD),
            first.get().plus(Series.AHEAD))) {
      return;
    }
    for (LocalDateTime local : times(event, start)) {
      Instant here = own.get().toInstant(local);
      Instant there = iana.get().toInstant(local);
      if (!here.equals(there)) {
        disagreeing.add(name.get());
        problems.add(
            FeedRule.READING,
            definition.get().line(),
            "VTIMEZONE "
                + shown(name.get())
                + " says that "
                + local
                + " is "
                + here
                + ", IANA that it is "
                + there
                + ".",
            "Write the VTIMEZONE anew, or give it a name of its own.");
        return;
      }
    }
  }

  /** What the clock shows when the event is, the first times. */
  private List<LocalDateTime> times(IcsComponent event, IcsProperty start) {
    return Stream.concat(
            Stream.of("DTSTART", "DTEND")
                .flatMap(name -> event.first(name).stream())
                .filter(
                    property ->
                        CalendarZones.zoneName(property).equals(CalendarZones.zoneName(start)))
                .flatMap(property -> IcsTime.parse(property.value()).stream())
                .filter(IcsTime.Local.class::isInstance)
                .map(IcsTime::local),
            series.of(event).stream().flatMap(each -> each.first().stream()))
        .toList();
  }
}
