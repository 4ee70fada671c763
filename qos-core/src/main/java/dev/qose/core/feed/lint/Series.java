package dev.qose.core.feed.lint;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.CalendarZones;
import dev.qose.core.feed.recur.ExpansionBudget;
import dev.qose.core.feed.recur.RecurrenceLimitException;
import dev.qose.core.feed.recur.RecurrenceRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What recurs, by the clock of its zone. */
final class Series {

  private static final int MAX = 10_000;

  /** How far a series is looked at. */
  static final Duration AHEAD = Duration.ofDays(3 * 366L);

  private static final int FIRST = 300;

  private static final Duration DAY = Duration.ofDays(1);

  private static final Duration HALF_A_YEAR = Duration.ofDays(183);

  private final LocalDateTime start;
  private final IcsZone zone;
  private final boolean isDay;
  private final List<RecurrenceRule> rules;
  private final NavigableSet<Instant> additions;
  private final ExpansionBudget budget;
  private Optional<Window> last = Optional.empty();

  /**
   * @param start when it starts
   * @param zone the zone; UTC where nobody knows it
   * @param isDay whether its start is a date
   * @param rules its rules
   * @param additions the moments besides
   * @param budget what may be spent on all series of a feed
   */
  private Series(
      LocalDateTime start,
      IcsZone zone,
      boolean isDay,
      List<RecurrenceRule> rules,
      NavigableSet<Instant> additions,
      ExpansionBudget budget) {
    this.start = start;
    this.zone = zone;
    this.isDay = isDay;
    this.rules = rules;
    this.additions = additions;
    this.budget = budget;
  }

  /** What was asked for last: questions mostly come in the order of time, or against it. */
  private record Window(Instant from, Instant to, Optional<NavigableSet<Instant>> starts) {
    boolean holds(Instant first, Instant end) {
      return !first.isBefore(from) && !end.isAfter(to);
    }
  }

  /** Empty where nothing recurs, or by rules that cannot be read. */
  static Optional<Series> of(IcsComponent event, CalendarZones zones, ExpansionBudget budget) {
    Optional<IcsProperty> property = event.first("DTSTART");
    Optional<IcsTime> start = property.flatMap(each -> IcsTime.parse(each.value()));
    List<RecurrenceRule> rules =
        event.all("RRULE").stream().flatMap(each -> rule(each).stream()).toList();
    boolean recurs = !event.all("RRULE").isEmpty() || !event.all("RDATE").isEmpty();
    if (start.isEmpty() || !recurs || rules.size() < event.all("RRULE").size()) {
      return Optional.empty();
    }
    IcsZone zone =
        start.get() instanceof IcsTime.Utc
            ? IcsZone.UTC
            : zones.of(property.get()).orElse(IcsZone.UTC);
    return Optional.of(
        new Series(
            start.get().local(),
            zone,
            start.get() instanceof IcsTime.Day,
            rules,
            additions(event, zones),
            budget));
  }

  private static NavigableSet<Instant> additions(IcsComponent event, CalendarZones zones) {
    NavigableSet<Instant> additions = new TreeSet<>();
    for (IcsProperty property : event.all("RDATE")) {
      for (String value : property.value().split(",", -1)) {
        int slash = value.indexOf('/');
        zones
            .instant(property, slash < 0 ? value : value.substring(0, slash))
            .ifPresent(additions::add);
      }
    }
    return additions;
  }

  static Optional<RecurrenceRule> rule(IcsProperty property) {
    try {
      return Optional.of(RecurrenceRule.parse(property.value()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // which another rule tells
    }
  }

  IcsZone zone() {
    return zone;
  }

  boolean isDay() {
    return isDay;
  }

  /**
   * When it starts anew, from a day before a moment until a day after; empty where that is too much
   * to tell.
   */
  Optional<NavigableSet<Instant>> about(Instant moment) {
    Instant from = moment.minus(DAY);
    Instant to = moment.plus(DAY);
    if (last.filter(window -> window.holds(from, to)).isEmpty()) {
      Instant first = moment.minus(HALF_A_YEAR);
      Instant end = moment.plus(HALF_A_YEAR);
      last = Optional.of(new Window(first, end, between(first, end)));
    }
    return last.flatMap(Window::starts).map(starts -> starts.subSet(from, true, to, false));
  }

  private Optional<NavigableSet<Instant>> between(Instant from, Instant to) {
    NavigableSet<Instant> starts = new TreeSet<>(additions.subSet(from, true, to, false));
    if (rules.isEmpty()) {
      starts.add(zone.toInstant(start));
    }
    try {
      for (RecurrenceRule rule : rules) {
        starts.addAll((isDay ? rule.ofDays() : rule).instances(start, zone, from, to, MAX, budget));
      }
      return Optional.of(starts);
    } catch (RecurrenceLimitException e) {
      return Optional.empty();
    }
  }

  /** What the clock shows at the first times that it starts. */
  List<LocalDateTime> first() {
    Instant from = zone.toInstant(start);
    return between(from, from.plus(AHEAD)).stream()
        .flatMap(NavigableSet::stream)
        .limit(FIRST)
        .map(zone::toLocal)
        .toList();
  }

  /** Whether its start is one of those that its rules give. */
  boolean hitsItsStart() {
    Instant from = zone.toInstant(start);
    return rules.isEmpty()
        || between(from, from.plusSeconds(1)).map(starts -> starts.contains(from)).orElse(true);
  }
}
