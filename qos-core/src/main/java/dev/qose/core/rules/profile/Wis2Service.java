package dev.qose.core.rules.profile;

import dev.qose.core.codelist.Measure;
import dev.qose.core.element.Element;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.operating.OperatingTimetable;
import dev.qose.core.rules.statement.Floor;
import dev.qose.core.rules.statement.ScopedStatements;
import dev.qose.core.schedule.OperatingWeek;
import dev.qose.core.schedule.WeekInterval;
import dev.qose.core.unit.Unit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;

/** X08: what the Guide to the WMO Information System (2.7.2) asks of global services. */
final class Wis2Service extends CatalogueRule {

  private static final String ID = "QOS-X08";

  /** In a calendar month, in percent. */
  private static final double AVAILABILITY = 99.5;

  private static final double AVAILABILITY_OF_CACHE = 98;

  /** In a calendar month. */
  private static final Duration MOST_MAINTENANCE = Duration.ofHours(4);

  Wis2Service() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      List<Floor> floors =
          Floor.of(ScopedStatements.of(block, ID, reporter), Measure.AVAILABILITY, Unit.PERCENT);
      if (floors.isEmpty()) {
        reporter.skip(ID, block, "no availability is promised");
      }
      floors.forEach(floor -> check(floor, reporter));
      OperatingTimetable.of(input, block)
          .ifPresent(timetable -> checkMaintenance(timetable, reporter));
    }
  }

  private static void check(Floor floor, Reporter reporter) {
    if (floor.number() >= AVAILABILITY) {
      return;
    }
    boolean enoughForCache = floor.number() >= AVAILABILITY_OF_CACHE;
    Problem problem =
        Problem.of(
            ID,
            floor.bound(),
            "%s of %s %% is less than the 99.5 %% that WIS2 asks for%s."
                .formatted(
                    floor.metric(),
                    Numbers.plain(floor.number()),
                    enoughForCache
                        ? ", and enough for a Global Cache only"
                        : ", and than the 98 % of a Global Cache"));
    reporter.report(
        (enoughForCache ? problem.as(Severity.WARNING) : problem)
            .suggest("Promise 99.5 % or more, of a Global Cache 98 %."));
  }

  private static void checkMaintenance(OperatingTimetable timetable, Reporter reporter) {
    OperatingWeek week = timetable.week();
    Duration closed = closedInMonth(week);
    if (closed.compareTo(MOST_MAINTENANCE) <= 0) {
      return;
    }
    if (timetable.doubt().isPresent()) {
      reporter.skip(ID, timetable.first(), timetable.doubt().get());
      return;
    }
    reporter.report(
        Problem.of(
                ID,
                timetable.first(),
                "By its operating hours the service is closed for up to %s hours a month, but WIS2 lets 4 hours of planned maintenance pass."
                    .formatted(Numbers.plain(closed.toSeconds() / 3600.0)))
            .suggest("Operate the service around the clock but for 4 hours a month."));
  }

  /** In the month that is the worst for it: 31 days are four weeks and three days in a row. */
  private static Duration closedInMonth(OperatingWeek week) {
    Duration all = Duration.ZERO;
    Duration worst = Duration.ZERO;
    for (DayOfWeek day : DayOfWeek.values()) {
      Duration threeDays =
          closed(week, day).plus(closed(week, day.plus(1))).plus(closed(week, day.plus(2)));
      all = all.plus(closed(week, day));
      worst = worst.compareTo(threeDays) < 0 ? threeDays : worst;
    }
    return all.multipliedBy(4).plus(worst);
  }

  private static Duration closed(OperatingWeek week, DayOfWeek day) {
    return week.intervals(day).stream()
        .filter(interval -> !interval.commitment().isOpen())
        .map(WeekInterval::span)
        .map(span -> span.to().minus(span.from()))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
