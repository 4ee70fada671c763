package dev.qose.core.feed.lint;

import static dev.qose.core.feed.lint.LintProblems.shown;

import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.AnomalyStatus;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.MaintenanceStatus;
import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsText;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.recur.CalendarZones;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of each event by itself: QOS-I02, I03, I05, I07, of I04 that it starts, of I13 that
 * end and start are of a kind, and of I14 that it needs no EXRULE and that its statuses do not
 * contradict each other.
 */
final class EventRules {

  private final CalendarZones zones;
  private final boolean hasMethod;
  private final LintProblems problems;

  EventRules(IcsComponent calendar, CalendarZones zones, LintProblems problems) {
    this.zones = zones;
    this.problems = problems;
    hasMethod = calendar.first("METHOD").isPresent();
  }

  void check(IcsComponent event) {
    required(event);
    end(event);
    status(event);
    impact(event);
    category(event);
  }

  // I02

  private void required(IcsComponent event) {
    require(event, "UID", "Give it a UUID that it keeps for ever.");
    require(event, "DTSTAMP", "Add when it was written, such as DTSTAMP:20260105T090000Z.");
    if (!hasMethod) {
      require(event, "DTSTART", "Add when it starts, such as DTSTART:20260112T190000Z.");
    } else if (event.first("DTSTART").or(() -> event.first("RECURRENCE-ID")).isEmpty()) {
      problems.add(
          FeedRule.MOMENT,
          event.line(),
          "The event " + about(event) + "has no DTSTART, so that it cannot be placed.",
          "Add when it starts, such as DTSTART:20260112T190000Z.");
    }
    event
        .first("EXRULE")
        .ifPresent(
            rule ->
                problems.add(
                    FeedRule.READING,
                    rule.line(),
                    "EXRULE is of the past: RFC 5545 took it out, and the event cannot be placed.",
                    "Write EXDATE for each instance that is left out."));
  }

  private void require(IcsComponent event, String name, String suggestion) {
    Optional<IcsProperty> property = event.first(name);
    if (property.filter(each -> !each.value().isBlank()).isEmpty()) {
      problems.add(
          FeedRule.EVENT,
          property.map(IcsProperty::line).orElse(event.line()),
          "The event " + about(event) + "has no " + name + ".",
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
          "There are both DTEND "
              + shown(end.get().value())
              + " and DURATION "
              + shown(duration.get().value())
              + ".",
          "Keep one of them.");
    }
    duration.ifPresent(each -> duration(each, start));
    if (start.isPresent() && end.isPresent()) {
      order(start.get(), end.get());
      sameKind(start.get(), end.get());
    }
    if (start.isPresent() && end.isEmpty() && duration.isEmpty()) {
      length(event, start.get());
    }
  }

  /** Another rule tells of what is no duration. */
  private void duration(IcsProperty property, Optional<IcsProperty> start) {
    Optional<IcsDuration> duration = IcsDuration.parse(property.value());
    if (duration.filter(each -> each.days() <= 0 && each.time().toSeconds() <= 0).isPresent()) {
      problems.add(
          FeedRule.EVENT,
          property.line(),
          "DURATION " + shown(property.value()) + " is not above zero.",
          "Write such as DURATION:PT2H.");
    } else if (start.filter(EventRules::isDay).isPresent()
        && duration.filter(each -> !each.time().isZero()).isPresent()) {
      problems.add(
          FeedRule.FORM,
          property.line(),
          "DURATION " + shown(property.value()) + " has hours, but DTSTART is a date.",
          "Write whole days, such as DURATION:P1D, or a DTSTART with a time.");
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
              + ", which begins what DTEND ends.",
          "Write an end after the start; DTEND itself is not included.");
    }
  }

  /** RFC 5545, clause 3.8.2.2: both are dates, or both by any clock, or neither. */
  private void sameKind(IcsProperty start, IcsProperty end) {
    Optional<IcsTime> from = IcsTime.parse(start.value());
    Optional<IcsTime> to = IcsTime.parse(end.value());
    if (from.isPresent()
        && to.isPresent()
        && (isDay(start) != isDay(end) || isFloating(start) != isFloating(end))) {
      problems.add(
          FeedRule.FORM,
          end.line(),
          "DTEND "
              + shown(end.value())
              + " is of another kind than DTSTART "
              + shown(start.value())
              + ".",
          "Write both as dates, both in UTC or with TZID, or both without.");
    }
  }

  static boolean isDay(IcsProperty property) {
    return IcsTime.parse(property.value()).filter(IcsTime.Day.class::isInstance).isPresent();
  }

  /** Whether a time is by any clock. */
  static boolean isFloating(IcsProperty property) {
    return CalendarZones.zoneName(property).isEmpty()
        && IcsTime.parse(property.value()).filter(IcsTime.Local.class::isInstance).isPresent();
  }

  // I03

  private void length(IcsComponent event, IcsProperty start) {
    boolean outage =
        event
            .first("X-MAINTNOTE-IMPACT")
            .flatMap(property -> Impact.find(property.text()))
            .filter(impact -> impact != Impact.OUTAGE)
            .isEmpty();
    if (outage && !isDay(start)) {
      problems.add(
          FeedRule.LENGTH,
          start.line(),
          "An outage from DTSTART "
              + shown(start.value())
              + " without DTEND or DURATION is one of no length at all.",
          "Estimate a DTEND and extend it with SEQUENCE + 1; mark it X-QOS-OPEN-ENDED:TRUE.");
    }
  }

  // I05, and of I14

  private void status(IcsComponent event) {
    Optional<IcsProperty> status = event.first("STATUS");
    Optional<AnomalyStatus> known =
        status.flatMap(
            property ->
                Arrays.stream(AnomalyStatus.values())
                    .filter(each -> each.name().equalsIgnoreCase(property.value().strip()))
                    .findFirst());
    if (known.isEmpty()) {
      problems.add(
          FeedRule.STATUS,
          status.map(IcsProperty::line).orElse(event.line()),
          status
              .map(
                  property ->
                      "STATUS "
                          + shown(property.value())
                          + " is none of TENTATIVE, CONFIRMED, CANCELLED.")
              .orElse("The event " + about(event) + "has no STATUS."),
          "Write STATUS:CONFIRMED where it is sure; X-MAINTNOTE-STATUS can tell more.");
    }
    Optional<IcsProperty> finer = event.first("X-MAINTNOTE-STATUS");
    Optional<MaintenanceStatus> progress =
        finer.flatMap(property -> MaintenanceStatus.find(property.text()));
    if (finer.isPresent()
        && known.isPresent()
        && progress.filter(each -> !agree(known.get(), each)).isPresent()) {
      problems.add(
          FeedRule.READING,
          finer.get().line(),
          "X-MAINTNOTE-STATUS "
              + shown(finer.get().value())
              + " contradicts STATUS "
              + known.get()
              + ".",
          "Write the same status in both.");
    }
  }

  private static boolean agree(AnomalyStatus status, MaintenanceStatus finer) {
    return switch (finer) {
      case TENTATIVE -> status == AnomalyStatus.TENTATIVE;
      case CANCELLED -> status == AnomalyStatus.CANCELLED;
      case CONFIRMED, IN_PROCESS, COMPLETED -> status == AnomalyStatus.CONFIRMED;
    };
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
                  .orElse("The event " + about(event) + "has no X-MAINTNOTE-IMPACT")
              + "; it is taken for OUTAGE.",
          "Write one of NO-IMPACT, REDUCED-REDUNDANCY, DEGRADED, OUTAGE.");
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
              ? "The event " + about(event) + "has no CATEGORIES."
              : "CATEGORIES " + shown(categories.get(0).value()) + " does not tell what it is.",
          "Write one of MAINTENANCE, INCIDENT, DEGRADATION, CHANGE.");
    }
  }
}
