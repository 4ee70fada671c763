package dev.qose.core.rules.operating;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.XsdTime;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** O05: hours with a fixed offset in a country whose clocks change. */
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
      Optional<Element> time =
          block.children(Namespaces.QOS, "OperatingInfo").stream()
              .flatMap(DaylightSaving::times)
              .filter(DaylightSaving::isAheadOrBehind)
              .findFirst();
      time.ifPresent(
          element -> check(element, country(input.document().root()), input.now(), reporter));
    }
  }

  private static void check(
      Element time, Optional<Element> country, Instant now, Reporter reporter) {
    String name = country.map(Element::text).orElse("");
    if (name.isEmpty()) {
      reporter.skip(ID, time, "the document does not say which country the provider is in");
      return;
    }
    Optional<String> code = Countries.code(name);
    List<ZoneId> zones = code.map(Countries::zones).orElse(List.of());
    if (zones.isEmpty()) {
      reporter.skip(ID, time, "the time zones of \"%s\" are not known".formatted(name));
      return;
    }
    List<Instant> changes = zones.stream().flatMap(zone -> nextChange(zone, now)).sorted().toList();
    if (changes.isEmpty()) {
      return;
    }
    if (changes.size() < zones.size()) {
      reporter.skip(ID, time, "clocks change in some parts of %s only".formatted(name));
      return;
    }
    LocalDate change = LocalDate.ofInstant(changes.get(0), zones.get(0));
    String offset = new XsdTime(time.text()).offset().orElseThrow().getId();
    reporter.report(
        Problem.of(
                ID,
                time,
                "The hours have the fixed offset %s, but clocks change in %s, next on %s."
                    .formatted(
                        offset,
                        new Locale.Builder()
                            .setRegion(code.orElseThrow())
                            .build()
                            .getDisplayCountry(Locale.ENGLISH),
                        change))
            .suggest(
                "Write the hours anew whenever clocks change, or keep them in UTC all the year."));
  }

  private static Stream<Instant> nextChange(ZoneId zone, Instant now) {
    return Optional.ofNullable(zone.getRules().nextTransition(now)).stream()
        .map(ZoneOffsetTransition::getInstant)
        .filter(instant -> instant.isBefore(now.plus(YEAR)));
  }

  private static Stream<Element> times(Element info) {
    return info.selfAndDescendants()
        .filter(e -> e.is(Namespaces.QOS, "StartTime") || e.is(Namespaces.QOS, "EndTime"));
  }

  private static boolean isAheadOrBehind(Element time) {
    return new XsdTime(time.text())
        .offset()
        .filter(offset -> offset.getTotalSeconds() != 0)
        .isPresent();
  }

  /** The provider's country, wherever the service's description has it. */
  private static Optional<Element> country(Element root) {
    return root.children().stream()
        .filter(e -> e.localName().equals("Service") || e.localName().equals("ServiceProvider"))
        .flatMap(Element::selfAndDescendants)
        .filter(e -> e.localName().equals("Country"))
        .findFirst();
  }
}
