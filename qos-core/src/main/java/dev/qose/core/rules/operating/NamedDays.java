package dev.qose.core.rules.operating;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** O07: a day that is named twice, by itself or by EveryDay. */
final class NamedDays extends CatalogueRule {

  private static final String ID = "QOS-O07";

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  NamedDays() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      List<Element> holders =
          OperatingTimetable.of(input, block).map(OperatingTimetable::holders).orElse(List.of());
      for (Element holder : holders) {
        input.checkTime();
        Optional<Element> on = holder.child(Namespaces.QOS, "On");
        on.flatMap(NamedDays::problem).ifPresent(reporter::report);
      }
    }
  }

  private static List<OperatingDay> days(Element on) {
    return WHITE_SPACE
        .splitAsStream(on.text())
        .flatMap(word -> OperatingDay.ofXmlName(word).stream())
        .toList();
  }

  private static Optional<Problem> problem(Element on) {
    Set<OperatingDay> days = EnumSet.noneOf(OperatingDay.class);
    Set<OperatingDay> repeated = EnumSet.noneOf(OperatingDay.class);
    for (OperatingDay day : days(on)) {
      if (!days.add(day)) {
        repeated.add(day);
      }
    }
    if (days.contains(OperatingDay.EVERY_DAY) && days.size() > 1) {
      return Optional.of(
          Problem.of(ID, on, "On names EveryDay and other days: \"%s\".".formatted(on.text()))
              .suggest("Name EveryDay alone, or the days that are meant."));
    }
    if (repeated.isEmpty()) {
      return Optional.empty();
    }
    String names =
        repeated.stream().map(OperatingDay::xmlName).collect(Collectors.joining(" and "));
    return Optional.of(
        Problem.of(ID, on, "On names %s more than once: \"%s\".".formatted(names, on.text()))
            .suggest("Name each day once."));
  }
}
