package dev.qose.core.feed.lint;

import static dev.qose.core.feed.lint.LintProblems.shown;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsText;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * That properties come as often as they may, and with values of their type: of QOS-I13 what does
 * not take more than one component to tell.
 */
final class PropertyRules {

  /** By component, where a blank value is none, as other rules say. */
  private static final Map<String, Set<String>> MISSED_ELSEWHERE =
      Map.of(
          "VCALENDAR", Set.of("VERSION", "PRODID"),
          "VEVENT", Set.of("UID", "DTSTAMP", "DTSTART", "STATUS"));

  /** Where other rules look at RRULE. */
  private static final Set<String> WITH_RULES = Set.of("VEVENT", "STANDARD", "DAYLIGHT");

  private final LintProblems problems;

  PropertyRules(LintProblems problems) {
    this.problems = problems;
  }

  void check(IcsComponent component) {
    once(component);
    required(component);
    zones(component);
    component.properties().forEach(property -> value(component, property));
    component.components().forEach(this::check);
  }

  private void once(IcsComponent component) {
    Set<String> once = PropertyFacts.ONCE.getOrDefault(component.name(), Set.of());
    Map<String, IcsProperty> seen = new HashMap<>();
    for (IcsProperty property : component.properties()) {
      boolean rule = property.name().equals("RRULE");
      if (!rule && !once.contains(property.name())) {
        continue;
      }
      IcsProperty first = seen.putIfAbsent(property.name(), property);
      if (first != null) {
        problems.add(
            FeedRule.FORM,
            rule ? Severity.WARNING : FeedRule.FORM.severity(),
            property.line(),
            property.name() + " stands in line " + first.line() + " already.",
            rule ? "Write one event for each rule." : "Keep one of them.");
      }
    }
  }

  private void required(IcsComponent component) {
    for (String name : PropertyFacts.REQUIRED.getOrDefault(component.name(), Set.of())) {
      if (component.first(name).isEmpty()) {
        problems.add(
            FeedRule.FORM,
            component.line(),
            component.name() + " has no " + name + ".",
            "Add it, or take the " + component.name() + " out.");
      }
    }
    boolean zone = component.name().equals("VTIMEZONE");
    if (zone && component.inside("STANDARD").isEmpty() && component.inside("DAYLIGHT").isEmpty()) {
      problems.add(
          FeedRule.FORM,
          component.line(),
          "VTIMEZONE has neither STANDARD nor DAYLIGHT.",
          "Add one with DTSTART, TZOFFSETFROM and TZOFFSETTO.");
    }
  }

  /** A TZID leads to one zone, and its onsets are what clocks show. */
  private void zones(IcsComponent component) {
    Map<String, IcsProperty> defined = new HashMap<>();
    for (IcsComponent zone : component.inside("VTIMEZONE")) {
      zone.first("TZID")
          .ifPresent(
              id -> {
                IcsProperty first = defined.putIfAbsent(id.text(), id);
                if (first != null) {
                  problems.add(
                      FeedRule.FORM,
                      id.line(),
                      "TZID " + shown(id.text()) + " is in line " + first.line() + " already.",
                      "Keep one VTIMEZONE of that name.");
                }
              });
    }
    if (component.name().equals("STANDARD") || component.name().equals("DAYLIGHT")) {
      component
          .first("DTSTART")
          .filter(
              start ->
                  IcsTime.parse(start.value()).filter(IcsTime.Utc.class::isInstance).isPresent())
          .ifPresent(
              start ->
                  problems.add(
                      FeedRule.FORM,
                      start.line(),
                      "DTSTART " + shown(start.value()) + " of " + component.name() + " is in UTC.",
                      "Write what clocks show there, without Z."));
    }
  }

  private void value(IcsComponent component, IcsProperty property) {
    if (!PropertyFacts.isKnown(property.name())) {
      problems.add(
          FeedRule.READING,
          property.line(),
          shown(property.name()) + " is no property that is registered; some readers refuse it.",
          "Write its name as RFC 5545 has it, or X- in front of one of your own.");
    }
    if (property.value().isBlank()) {
      if (!MISSED_ELSEWHERE.getOrDefault(component.name(), Set.of()).contains(property.name())) {
        empty(property);
      }
      return;
    }
    List<ValueType> types = PropertyFacts.TYPES.getOrDefault(property.name(), List.of());
    if (types.isEmpty()) {
      otherType(property);
    } else {
      typed(property, types);
    }
    range(component, property);
    if (property.name().equals("RRULE") && !WITH_RULES.contains(component.name())) {
      rule(property);
    }
  }

  private void rule(IcsProperty property) {
    if (Series.rule(property).isEmpty()) {
      problems.add(
          FeedRule.FORM,
          property.line(),
          "RRULE " + shown(property.value()) + " is no rule.",
          "Write such as RRULE:FREQ=WEEKLY;BYDAY=SU.");
    }
  }

  private static Optional<String> said(IcsProperty property) {
    return property.parameter("VALUE").map(value -> value.strip().toUpperCase(Locale.ROOT));
  }

  /** What VALUE says of a property that has no form of its own. */
  private void otherType(IcsProperty property) {
    Optional<String> said = said(property);
    if (said.isEmpty()) {
      return;
    }
    if (property.name().startsWith("X-")) {
      ValueType.named(said.get())
          .filter(type -> !type.admits(property.value()))
          .ifPresent(type -> wrong(property, type, List.of(type), property.value()));
    } else if (PropertyFacts.isKnown(property.name())) {
      Set<String> allowed = PropertyFacts.OTHER_TYPES.getOrDefault(property.name(), Set.of("TEXT"));
      boolean own = said.get().startsWith("X-");
      if (own || !allowed.contains(said.get())) {
        problems.add(
            own ? FeedRule.READING : FeedRule.FORM,
            own ? Severity.INFO : FeedRule.FORM.severity(),
            property.line(),
            property.name()
                + " has VALUE="
                + shown(said.get())
                + (own ? ", which some readers refuse." : ", which it must not have."),
            "Take VALUE out.");
      }
    }
  }

  /** RFC 5545 has empty texts; some readers drop them. */
  private void empty(IcsProperty property) {
    boolean text =
        !PropertyFacts.TYPES.containsKey(property.name()) && !property.name().equals("RRULE");
    problems.add(
        text ? FeedRule.READING : FeedRule.FORM,
        text ? Severity.INFO : FeedRule.FORM.severity(),
        property.line(),
        shown(property.name()) + " has no value.",
        "Write one, or take the property out.");
  }

  private void typed(IcsProperty property, List<ValueType> types) {
    Optional<String> said = said(property);
    ValueType type = said.flatMap(ValueType::named).orElse(types.get(0));
    if (!types.contains(type) || (said.isPresent() && ValueType.named(said.get()).isEmpty())) {
      problems.add(
          FeedRule.FORM,
          property.line(),
          property.name() + " has VALUE=" + shown(said.orElse("")) + ", which it must not have.",
          "Write " + types.get(0).words() + ", without VALUE.");
      return;
    }
    for (String value : values(property)) {
      if (!type.admits(value)) {
        wrong(property, type, types, value);
      } else if (type == ValueType.DATE_TIME && value.startsWith("60", "20260112T1900".length())) {
        refusedBySome(property, value, "a leap second", "Write the second before.");
      } else if ((type == ValueType.DATE_TIME || type == ValueType.DATE)
          && value.startsWith("0000")) {
        refusedBySome(property, value, "in the year 0", "Write a later year.");
      }
    }
  }

  private void refusedBySome(IcsProperty property, String value, String what, String suggestion) {
    problems.add(
        FeedRule.READING,
        Severity.INFO,
        property.line(),
        property.name() + " " + shown(value) + " is " + what + ", which some readers refuse.",
        suggestion);
  }

  private void wrong(IcsProperty property, ValueType type, List<ValueType> types, String value) {
    problems.add(
        FeedRule.FORM,
        property.line(),
        property.name() + " " + shown(value) + " is not " + type.words() + ".",
        "Write " + suggestion(property, type, types, value) + ".");
  }

  private static List<String> values(IcsProperty property) {
    return PropertyFacts.LISTS.contains(property.name())
        ? List.of(property.value().split(",", -1))
        : List.of(property.value());
  }

  private static String suggestion(
      IcsProperty property, ValueType type, List<ValueType> types, String value) {
    Optional<IcsTime> time = IcsTime.parse(value);
    boolean day = time.filter(IcsTime.Day.class::isInstance).isPresent();
    if (day && types.contains(ValueType.DATE)) {
      return property.name()
          + ";VALUE=DATE:"
          + IcsTime.local(time.get().local()).substring(0, "20260112".length());
    }
    String written =
        time.filter(each -> !day)
            .map(
                each ->
                    each instanceof IcsTime.Utc utc
                        ? IcsTime.utc(utc.instant())
                        : IcsTime.local(each.local()))
            .or(
                () ->
                    type == ValueType.DURATION
                        ? IcsDuration.parseLenient(value).map(IcsDuration::toString)
                        : Optional.empty())
            .orElse("");
    return (written.isEmpty() ? "such as " : "")
        + property.name()
        + (type == ValueType.DATE && !written.isEmpty() ? ";VALUE=DATE-TIME" : "")
        + ":"
        + (written.isEmpty() ? type.example() : written);
  }

  private void range(IcsComponent component, IcsProperty property) {
    switch (property.name()) {
      case "PRIORITY" -> range(property, 9);
      case "PERCENT-COMPLETE" -> range(property, 100);
      case "SEQUENCE", "REPEAT" -> range(property, Integer.MAX_VALUE);
      case "RECURRENCE-ID" -> extent(property);
      case "TRANSP" -> oneOf(property, List.of("OPAQUE", "TRANSPARENT"));
      case "STATUS" -> status(component, property);
      default -> {}
    }
  }

  private void extent(IcsProperty property) {
    property
        .parameter("RANGE")
        .filter(range -> !range.equalsIgnoreCase("THISANDFUTURE"))
        .ifPresent(
            range ->
                problems.add(
                    FeedRule.FORM,
                    property.line(),
                    "RECURRENCE-ID has RANGE=" + shown(range) + ", and is read without it.",
                    "Write RANGE=THISANDFUTURE, or take RANGE out."));
  }

  private void range(IcsProperty property, int most) {
    if (ValueType.INTEGER.admits(property.value())) {
      int number = Integer.parseInt(property.value());
      if (number < 0 || number > most) {
        problems.add(
            FeedRule.FORM,
            property.line(),
            property.name() + " " + number + " is out of its range.",
            most == Integer.MAX_VALUE ? "Write 0 or more." : "Write 0 to " + most + ".");
      }
    }
  }

  private void status(IcsComponent component, IcsProperty property) {
    switch (component.name()) {
      case "VTODO" ->
          oneOf(property, List.of("NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"));
      case "VJOURNAL" -> oneOf(property, List.of("DRAFT", "FINAL", "CANCELLED"));
      default -> {} // of events another rule asks
    }
  }

  private void oneOf(IcsProperty property, List<String> words) {
    if (!words.contains(IcsText.unescape(property.value()).toUpperCase(Locale.ROOT))) {
      problems.add(
          FeedRule.FORM,
          property.line(),
          property.name() + " " + shown(property.value()) + " is none of " + words + ".",
          "Write one of them, or take the property out.");
    }
  }
}
