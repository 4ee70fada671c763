package dev.qose.core.rules.operating;

import dev.qose.core.element.Element;
import dev.qose.core.model.XsdTime;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.operating.Countries.Country;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * O05: hours with a fixed offset in a country whose clocks change. A country has zones of many
 * kinds: only those count that have the offset at some time of the year.
 */
final class DaylightSaving extends CatalogueRule {

  private static final String ID = "QOS-O05";

  /** A year, and some days more since clocks change on Sundays. */
  private static final Duration YEAR = Duration.ofDays(375);

  DaylightSaving() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      Optional<OperatingTimetable> timetable = OperatingTimetable.of(input, block);
      if (timetable.isPresent() && !timetable.get().coversWeek()) {
        check(timetable.get(), input, reporter);
      }
    }
  }

  private static void check(OperatingTimetable timetable, RuleInput input, Reporter reporter) {
    Map<ZoneOffset, Element> offsets = new LinkedHashMap<>();
    for (Element time : timetable.times()) {
      new XsdTime(time.text())
          .offset()
          .filter(offset -> offset.getTotalSeconds() != 0)
          .ifPresent(offset -> offsets.putIfAbsent(offset, time));
    }
    if (offsets.isEmpty()) {
      return;
    }
    Element first = offsets.values().iterator().next();
    Optional<String> name = country(input.document().root());
    if (name.isEmpty()) {
      reporter.skip(ID, first, "the document does not say which country the provider is in");
      return;
    }
    Optional<Country> country = Countries.find(name.get());
    if (country.isEmpty() || country.get().zones().isEmpty()) {
      reporter.skip(ID, first, "the time zones of \"%s\" are not known".formatted(name.get()));
      return;
    }
    List<Problem> problems = new ArrayList<>();
    offsets.forEach(
        (offset, time) ->
            problem(time, offset, country.get(), input.now()).ifPresent(problems::add));
    // Whoever mends one mends the others as well.
    problems.stream()
        .min(Comparator.comparing(problem -> problem.severity().isPresent()))
        .ifPresent(reporter::report);
  }

  private static Optional<Problem> problem(
      Element time, ZoneOffset offset, Country country, Instant now) {
    List<ZoneId> zones =
        country.zones().stream().filter(zone -> hasOffset(zone, offset, now)).toList();
    List<LocalDate> changes =
        zones.stream()
            .flatMap(zone -> changes(zone, now).stream().limit(1))
            .map(DaylightSaving::day)
            .sorted()
            .toList();
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    boolean everywhere = changes.size() == zones.size();
    Problem problem =
        Problem.of(
                ID,
                time,
                "The hours have the fixed offset %s, but clocks change %s (%s), next on %s."
                    .formatted(
                        offset,
                        everywhere
                            ? "where that is the time"
                            : "in some places where that is the time",
                        country.name(),
                        changes.get(0)))
            .suggest(
                "Write the hours anew whenever clocks change, or keep them in UTC all the year.");
    return Optional.of(everywhere ? problem : problem.as(Severity.INFO));
  }

  private static boolean hasOffset(ZoneId zone, ZoneOffset offset, Instant now) {
    return zone.getRules().getOffset(now).equals(offset)
        || changes(zone, now).stream().anyMatch(change -> change.getOffsetAfter().equals(offset));
  }

  private static List<ZoneOffsetTransition> changes(ZoneId zone, Instant now) {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    ZoneOffsetTransition next = zone.getRules().nextTransition(now);
    while (next != null && next.getInstant().isBefore(now.plus(YEAR))) {
      changes.add(next);
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return changes;
  }

  private static LocalDate day(ZoneOffsetTransition change) {
    return change.getDateTimeBefore().toLocalDate();
  }

  /** The provider's country, wherever the service's description has it. */
  private static Optional<String> country(Element root) {
    return root.children().stream()
        .filter(e -> e.localName().equals("Service") || e.localName().equals("ServiceProvider"))
        .flatMap(Element::selfAndDescendants)
        .filter(e -> e.localName().equals("Country"))
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }
}
