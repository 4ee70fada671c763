package dev.qose.core.rules.profile;

import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.operating.OperatingTimetable;
import dev.qose.core.rules.statement.ScopedStatements;
import dev.qose.core.rules.statement.ScopedStatements.Amount;
import dev.qose.core.schedule.OperatingWeek;
import dev.qose.core.schedule.WeekInterval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * X08: what the Guide to the WMO Information System (2.7.2) aims at for global services, or what a
 * centre has agreed instead.
 */
final class Wis2Service extends CatalogueRule {

  private static final String ID = "QOS-X08";

  private final double percent;
  private final Optional<Duration> maintenance;
  private final OptionalDouble perSecond;

  /**
   * @param percent the least availability in a calendar month
   * @param maintenance the most planned maintenance in a calendar month; empty: any
   * @param perSecond the least capacity; empty: any
   */
  Wis2Service(double percent, Optional<Duration> maintenance, OptionalDouble perSecond) {
    super(ID);
    this.percent = percent;
    this.maintenance = maintenance;
    this.perSecond = perSecond;
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      List<ScopedStatements> scopes = ScopedStatements.of(input, block);
      check(block, scopes, BestPromises.AVAILABILITY, percent, "%", "availability", reporter);
      perSecond.ifPresent(
          least -> check(block, scopes, BestPromises.CAPACITY, least, "s-1", "capacity", reporter));
      maintenance.ifPresent(
          most ->
              OperatingTimetable.of(input, block)
                  .ifPresent(timetable -> checkMaintenance(timetable, most, reporter)));
    }
  }

  private static void check(
      Element block,
      List<ScopedStatements> scopes,
      List<Metric> metrics,
      double least,
      String unit,
      String what,
      Reporter reporter) {
    List<Amount> best = BestPromises.of(scopes, metrics);
    if (best.isEmpty()) {
      reporter.skip(ID, block, "no %s is promised in a number that can be used".formatted(what));
    }
    String wanted = "%s %s".formatted(Numbers.plain(least), unit);
    for (Amount amount : best) {
      if (amount.number() < least) {
        reporter.report(
            Problem.of(
                    ID,
                    amount.promise().place(),
                    "%s of %s %s is less than the %s asked of a global service of WIS2."
                        .formatted(
                            amount.promise().name(), Numbers.plain(amount.number()), unit, wanted))
                .suggest("Promise %s or more.".formatted(wanted)));
      }
    }
  }

  private static void checkMaintenance(
      OperatingTimetable timetable, Duration most, Reporter reporter) {
    Duration closed = closedInMonth(timetable.week());
    if (closed.compareTo(most) <= 0) {
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
                "By its operating hours the service is closed for up to %s hours a month, and no more than %s of planned maintenance are allowed."
                    .formatted(hours(closed), hours(most)))
            .suggest(
                "Operate the service around the clock but for %s hours a month."
                    .formatted(hours(most))));
  }

  private static String hours(Duration duration) {
    return Numbers.plain(duration.toSeconds() / 3600.0);
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
