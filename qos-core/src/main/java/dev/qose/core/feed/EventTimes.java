package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.CalendarZones;
import dev.qose.core.feed.recur.RecurrenceRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a VEVENT is. Nothing is guessed: a time that nobody can place is a reason not to place the
 * event at all.
 */
final class EventTimes {

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final IcsComponent event;
  private final CalendarZones zones;

  /** DTSTART; of an instance that has none, as one that is called off, when it would have been. */
  private final Optional<IcsProperty> start;

  EventTimes(IcsComponent event, CalendarZones zones) {
    this.event = event;
    this.zones = zones;
    start = event.first("DTSTART").or(() -> event.first("RECURRENCE-ID"));
  }

  /** Says why the event cannot be placed, in a sentence; empty where it can. */
  Optional<String> whyUnplaced() {
    if (start.isEmpty()) {
      return Optional.of("it has no DTSTART.");
    }
    if (event.first("EXRULE").isPresent()) {
      return Optional.of("its EXRULE is not understood, which RFC 5545 took out.");
    }
    return Stream.of("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE")
        .flatMap(name -> event.all(name).stream())
        .flatMap(property -> whyUnplaced(property).stream())
        .findFirst()
        .or(this::whyEndless)
        .or(this::whyNoRule);
  }

  private Optional<String> whyUnplaced(IcsProperty property) {
    for (String value : values(property).toList()) {
      int slash = property.name().equals("RDATE") ? value.indexOf('/') : -1;
      String time = slash < 0 ? value : value.substring(0, slash);
      if (IcsTime.parse(time).isEmpty()) {
        return Optional.of(property.name() + " " + shown(time) + " is no time.");
      }
      if (zones.instant(property, time).isEmpty()) {
        return Optional.of(
            property.name()
                + " is in TZID "
                + shown(CalendarZones.zoneName(property).orElse(""))
                + ", which nobody knows.");
      }
      if (slash >= 0 && periodLength(property, value, slash).isEmpty()) {
        return Optional.of(property.name() + " " + shown(value) + " is no period.");
      }
    }
    return Optional.empty();
  }

  private Optional<String> whyEndless() {
    Optional<IcsProperty> duration = event.first("DURATION");
    if (event.first("DTEND").isEmpty()
        && duration.isPresent()
        && IcsDuration.parseLenient(duration.get().value()).isEmpty()) {
      return Optional.of("DURATION " + shown(duration.get().value()) + " is no duration.");
    }
    return once().end().isAfter(LATEST)
        ? Optional.of("it ends after the year 9999.")
        : Optional.empty();
  }

  private Optional<String> whyNoRule() {
    for (IcsProperty rule : event.all("RRULE")) {
      try {
        RecurrenceRule.parse(rule.value());
      } catch (IllegalArgumentException e) {
        return Optional.of("RRULE is no rule: " + e.getMessage() + ".");
      }
    }
    return Optional.empty();
  }

  private static String shown(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }

  /** Whether it is all day, or by any clock, so that it depends on whose time that is. */
  boolean isLocal() {
    return Stream.of("DTSTART", "DTEND")
        .flatMap(name -> event.first(name).stream())
        .anyMatch(
            property ->
                CalendarZones.zoneName(property).isEmpty()
                    && IcsTime.parse(property.value())
                        .filter(time -> !(time instanceof IcsTime.Utc))
                        .isPresent());
  }

  /** The timing of an event that can be placed. */
  Timing timing() {
    boolean recurs = Stream.of("RRULE", "RDATE", "EXDATE").anyMatch(n -> !event.all(n).isEmpty());
    return recurs && event.first("RECURRENCE-ID").isEmpty() ? recurring() : once();
  }

  /** The timing of an instance that all later ones follow: days are by the clock. */
  Timing.Recurring onwards() {
    IcsZone zone = zone();
    Instant start = start();
    return new Timing.Recurring(
        zone, zone.toLocal(start), length(start), List.of(), List.of(), List.of());
  }

  private Timing.Once once() {
    Instant start = start();
    boolean openEnded =
        event.first("X-QOS-OPEN-ENDED").filter(p -> p.text().equalsIgnoreCase("TRUE")).isPresent();
    return new Timing.Once(start, zone().plus(start, length(start)), openEnded);
  }

  private Timing.Recurring recurring() {
    Instant start = start();
    List<RecurrenceRule> rules =
        event.all("RRULE").stream()
            .map(property -> RecurrenceRule.parse(property.value()))
            .map(rule -> isDay() ? rule.ofDays() : rule)
            .toList();
    return new Timing.Recurring(
        zone(),
        localStart(),
        length(start),
        rules,
        event.all("EXDATE").stream()
            .flatMap(property -> values(property).map(value -> instance(property, value, zones)))
            .toList(),
        event.all("RDATE").stream()
            .flatMap(property -> values(property).map(value -> addition(property, value)))
            .toList());
  }

  private LocalDateTime localStart() {
    IcsTime start = IcsTime.parse(startProperty().value()).orElseThrow();
    return start instanceof IcsTime.Utc ? start.local() : zone().toLocal(start());
  }

  /**
   * When the instance of this series would start that an EXDATE or a RECURRENCE-ID names: by a
   * date, the one on that day; by any clock, the one by the clock of the series.
   */
  Instant instance(IcsProperty property, String value, CalendarZones zonesOfProperty) {
    IcsTime time = IcsTime.parse(value).orElseThrow();
    if (time instanceof IcsTime.Day || isDay()) {
      return zone().toInstant(time.local().toLocalDate().atTime(localStart().toLocalTime()));
    }
    return time instanceof IcsTime.Local && CalendarZones.zoneName(property).isEmpty()
        ? zone().toInstant(time.local())
        : zonesOfProperty.instant(property, value).orElseThrow();
  }

  private Timing.Addition addition(IcsProperty property, String value) {
    int slash = value.indexOf('/');
    String time = slash < 0 ? value : value.substring(0, slash);
    return new Timing.Addition(
        zones.instant(property, time).orElseThrow(),
        slash < 0 ? Optional.empty() : periodLength(property, value, slash));
  }

  private Optional<IcsDuration> periodLength(IcsProperty property, String value, int slash) {
    String end = value.substring(slash + 1);
    Optional<Instant> from = zones.instant(property, value.substring(0, slash));
    return IcsDuration.parseLenient(end)
        .or(
            () ->
                from.flatMap(
                    start ->
                        zones
                            .instant(property, end)
                            .map(to -> IcsDuration.of(Duration.between(start, to)))))
        .filter(length -> length.days() >= 0 && !length.time().isNegative());
  }

  private static Stream<String> values(IcsProperty property) {
    boolean many = property.name().equals("EXDATE") || property.name().equals("RDATE");
    return many
        ? Arrays.stream(property.value().split(",", -1)).map(String::strip)
        : Stream.of(property.value());
  }

  private IcsProperty startProperty() {
    return start.orElseThrow();
  }

  private Instant start() {
    return zones.instant(startProperty()).orElseThrow();
  }

  boolean isDay() {
    return IcsTime.parse(startProperty().value()).filter(IcsTime.Day.class::isInstance).isPresent();
  }

  private LocalDate firstDay() {
    return IcsTime.parse(startProperty().value()).orElseThrow().local().toLocalDate();
  }

  /** The zone of DTSTART, by whose clock days are counted. */
  IcsZone zone() {
    return IcsTime.parse(startProperty().value()).orElseThrow() instanceof IcsTime.Utc
        ? IcsZone.UTC
        : zones.of(startProperty()).orElse(zones.local());
  }

  /** No length at all where the end is before the start, and where none is said, but for a day. */
  private IcsDuration length(Instant from) {
    Optional<IcsProperty> end = event.first("DTEND");
    if (end.isPresent()) {
      Optional<IcsTime> last = IcsTime.parse(end.get().value());
      if (isDay() && last.orElseThrow() instanceof IcsTime.Day day) {
        int days = (int) ChronoUnit.DAYS.between(firstDay(), day.date());
        return new IcsDuration(Math.max(0, days), Duration.ZERO);
      }
      Instant to = zones.instant(end.get()).orElseThrow();
      return IcsDuration.of(to.isBefore(from) ? Duration.ZERO : Duration.between(from, to));
    }
    return event
        .first("DURATION")
        .flatMap(property -> IcsDuration.parseLenient(property.value()))
        .filter(each -> each.days() >= 0 && !each.time().isNegative())
        .orElse(new IcsDuration(isDay() ? 1 : 0, Duration.ZERO));
  }
}
