package dev.qose.core.feed.recur;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsText;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsWriter;
import dev.qose.core.feed.ics.IcsZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Time zones as calendars define them (VTIMEZONE, RFC 5545 clause 3.6.5), to java.time and back.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class TimeZones {

  /** How far ahead is looked where no rule can say it for ever. */
  private static final int HORIZON = 2100;

  /** Of one rule. A VTIMEZONE from 1601 on has 500, in summer and in winter. */
  private static final int MAX_ONSETS = 1000;

  private static final int MAX_ONSETS_OF_A_ZONE = 2 * MAX_ONSETS;

  private TimeZones() {}

  // Writing

  /**
   * Writes a VTIMEZONE that is right from a moment on.
   *
   * @param out where to
   * @param zone the zone
   * @param from the earliest moment that will be asked for
   */
  public static void write(IcsWriter out, IcsZone zone, Instant from) {
    ZoneRules rules = zone.rules();
    out.begin("VTIMEZONE").text("TZID", zone.id());
    ZoneOffsetTransition since = rules.previousTransition(from.plusNanos(1));
    if (since == null) {
      ZoneOffset offset = rules.getOffset(from);
      LocalDateTime start = LocalDateTime.ofInstant(from, offset);
      LocalDateTime epoch = LocalDate.EPOCH.atStartOfDay();
      observance(
          out, "STANDARD", offset, offset, start.isBefore(epoch) ? start : epoch, List.of(), "");
    }
    Instant first = since == null ? from : since.getInstant();
    List<ZoneOffsetTransition> single =
        new ArrayList<>(
            rules.getTransitions().stream()
                .filter(transition -> !transition.getInstant().isBefore(first))
                .toList());
    Instant ruled =
        rules.getTransitions().isEmpty()
            ? Instant.MIN
            : rules.getTransitions().get(rules.getTransitions().size() - 1).getInstant();
    List<Yearly> yearly = new ArrayList<>();
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      ZoneOffsetTransition start = firstOf(rule, first, ruled);
      Optional<String> text = YearlyRule.of(rule);
      if (text.isPresent()) {
        yearly.add(new Yearly(start, text.get()));
      } else {
        int year = start.getDateTimeBefore().getYear();
        for (int i = year; i <= Math.max(HORIZON, year + 100); i++) {
          single.add(rule.createTransition(i));
        }
      }
    }
    for (List<ZoneOffsetTransition> alike : alike(single).values()) {
      observance(out, rules, alike, "");
    }
    yearly.sort(Comparator.comparing(each -> each.start().getInstant()));
    yearly.forEach(each -> observance(out, rules, List.of(each.start()), each.rule()));
    out.end("VTIMEZONE");
  }

  private record Yearly(ZoneOffsetTransition start, String rule) {}

  private static ZoneOffsetTransition firstOf(
      ZoneOffsetTransitionRule rule, Instant first, Instant ruled) {
    int year = LocalDateTime.ofInstant(first, ZoneOffset.UTC).getYear() - 1;
    ZoneOffsetTransition transition = rule.createTransition(year);
    while (transition.getInstant().isBefore(first) || !transition.getInstant().isAfter(ruled)) {
      transition = rule.createTransition(++year);
    }
    return transition;
  }

  private static Map<List<ZoneOffset>, List<ZoneOffsetTransition>> alike(
      List<ZoneOffsetTransition> transitions) {
    return transitions.stream()
        .sorted(Comparator.comparing(ZoneOffsetTransition::getInstant))
        .collect(
            Collectors.groupingBy(
                each -> List.of(each.getOffsetBefore(), each.getOffsetAfter()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static void observance(
      IcsWriter out, ZoneRules rules, List<ZoneOffsetTransition> alike, String rule) {
    ZoneOffsetTransition first = alike.get(0);
    observance(
        out,
        rules.isDaylightSavings(first.getInstant()) ? "DAYLIGHT" : "STANDARD",
        first.getOffsetBefore(),
        first.getOffsetAfter(),
        first.getDateTimeBefore(),
        alike.stream().skip(1).map(ZoneOffsetTransition::getDateTimeBefore).toList(),
        rule);
  }

  private static void observance(
      IcsWriter out,
      String kind,
      ZoneOffset from,
      ZoneOffset to,
      LocalDateTime start,
      List<LocalDateTime> others,
      String rule) {
    out.begin(kind).value("DTSTART", IcsTime.local(start));
    out.value("TZOFFSETFROM", offset(from)).value("TZOFFSETTO", offset(to));
    if (!rule.isEmpty()) {
      out.value("RRULE", rule);
    }
    if (!others.isEmpty()) {
      out.value("RDATE", others.stream().map(IcsTime::local).collect(Collectors.joining(",")));
    }
    out.end(kind);
  }

  private static String offset(ZoneOffset offset) {
    String text = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    return text.replace(":", "");
  }

  // Reading

  /**
   * Reads a VTIMEZONE.
   *
   * @param component the component
   * @return the zone; empty where nothing in it can be understood
   */
  public static Optional<IcsZone> read(IcsComponent component) {
    return read(component, new ExpansionBudget(ExpansionBudget.OF_A_RULE));
  }

  static Optional<IcsZone> read(IcsComponent component, ExpansionBudget budget) {
    Optional<String> id = name(component);
    List<Onset> onsets =
        component.components().stream()
            .flatMap(observance -> onsets(observance, budget).stream())
            .limit(MAX_ONSETS_OF_A_ZONE)
            .sorted(Comparator.comparing(Onset::instant))
            .toList();
    if (id.isEmpty() || onsets.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new IcsZone(id.get(), rules(onsets)));
  }

  /**
   * Returns the name of a VTIMEZONE.
   *
   * @param component the component
   * @return its TZID without escapes; empty where it has none
   */
  public static Optional<String> name(IcsComponent component) {
    return component.first("TZID").map(id -> IcsText.zoneName(id.value()));
  }

  /**
   * Tells whether two zones have the same offset from UTC.
   *
   * @param one a zone
   * @param other another zone
   * @param from the first moment of interest
   * @param to the last moment of interest
   * @return true if they have, at all moments between
   */
  public static boolean agree(IcsZone one, IcsZone other, Instant from, Instant to) {
    Instant at = from;
    while (at != null && !at.isAfter(to)) {
      if (!one.rules().getOffset(at).equals(other.rules().getOffset(at))) {
        return false;
      }
      at = earlier(next(one, at), next(other, at));
    }
    return true;
  }

  private static @Nullable Instant next(IcsZone zone, Instant at) {
    ZoneOffsetTransition next = zone.rules().nextTransition(at);
    return next == null ? null : next.getInstant();
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private record Onset(Instant instant, ZoneOffset from, ZoneOffset to) {}

  private static ZoneRules rules(List<Onset> onsets) {
    ZoneOffset base = onsets.get(0).from();
    ZoneOffset offset = base;
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    for (Onset onset : onsets) {
      if (!onset.to().equals(offset)) {
        LocalDateTime local = LocalDateTime.ofInstant(onset.instant(), offset);
        transitions.add(ZoneOffsetTransition.of(local, offset, onset.to()));
        offset = onset.to();
      }
    }
    return ZoneRules.of(base, base, List.of(), transitions, List.of());
  }

  private static List<Onset> onsets(IcsComponent observance, ExpansionBudget budget) {
    Optional<ZoneOffset> from = offset(observance, "TZOFFSETFROM");
    Optional<ZoneOffset> to = offset(observance, "TZOFFSETTO");
    Optional<LocalDateTime> start =
        observance
            .first("DTSTART")
            .flatMap(property -> IcsTime.parse(property.value()))
            .map(IcsTime::local);
    if (from.isEmpty() || to.isEmpty() || start.isEmpty()) {
      return List.of();
    }
    IcsZone before = new IcsZone("", from.get().getRules());
    List<Instant> instants = new ArrayList<>(List.of(before.toInstant(start.get())));
    observance.all("RRULE").stream()
        .limit(2)
        .forEach(rule -> instants.addAll(expand(rule.value(), start.get(), before, budget)));
    observance.all("RDATE").stream()
        .flatMap(property -> List.of(property.value().split(",", MAX_ONSETS)).stream())
        .limit(MAX_ONSETS)
        .flatMap(value -> IcsTime.parse(value).stream())
        .forEach(time -> instants.add(before.toInstant(time.local())));
    return instants.stream()
        .distinct()
        .map(instant -> new Onset(instant, from.get(), to.get()))
        .toList();
  }

  private static List<Instant> expand(
      String rule, LocalDateTime start, IcsZone before, ExpansionBudget budget) {
    try {
      Instant end = LocalDate.of(HORIZON, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
      return RecurrenceRule.parse(rule)
          .instances(start, before, before.toInstant(start), end, MAX_ONSETS, budget);
    } catch (IllegalArgumentException | RecurrenceLimitException e) {
      return List.of(); // the linter tells; without the rule the zone keeps its first offset
    }
  }

  private static Optional<ZoneOffset> offset(IcsComponent observance, String name) {
    return observance
        .first(name)
        .map(property -> property.value().strip())
        .filter(value -> value.matches("[+-](0\\d|1[0-7])[0-5]\\d([0-5]\\d)?"))
        .map(ZoneOffset::of);
  }
}
