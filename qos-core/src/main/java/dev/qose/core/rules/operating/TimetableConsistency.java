package dev.qose.core.rules.operating;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.element.Element;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.schedule.OperatingWeek;
import dev.qose.core.schedule.OperatingWindow;
import dev.qose.core.schedule.Overlap;
import dev.qose.core.schedule.WeekInterval;
import dev.qose.core.schedule.WeekSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** O08, O09 and O14: windows that are open at once. O15: hours that leave part of the week open. */
final class TimetableConsistency extends CatalogueRule {

  private static final Duration WEEK = Duration.ofDays(7);

  /** How many stretches of a week messages list. */
  private static final int LISTED = 8;

  TimetableConsistency() {
    super("QOS-O08", "QOS-O09", "QOS-O14", "QOS-O15");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      OperatingTimetable.of(block, "QOS-O08", reporter)
          .ifPresent(timetable -> check(timetable, reporter));
    }
  }

  private static void check(OperatingTimetable timetable, Reporter reporter) {
    OperatingWeek week = timetable.schedule().week();
    checkContradictions(timetable, week, reporter);
    checkRedundancies(timetable, week, reporter);
    checkCoverage(timetable, week, reporter);
  }

  private static void checkContradictions(
      OperatingTimetable timetable, OperatingWeek week, Reporter reporter) {
    Set<Integer> infos = new HashSet<>();
    for (Overlap overlap : week.contradictions()) {
      OperatingWindow first = overlap.first();
      OperatingWindow second = overlap.second();
      if (first.always() == second.always()) {
        reporter.report(
            Problem.of(
                    "QOS-O08",
                    timetable.element(second),
                    "%s the service is both %s (line %s) and %s."
                        .formatted(
                            spans(overlap.spans()),
                            status(first),
                            line(timetable.element(first)),
                            status(second)))
                .suggest("Let their hours not overlap."));
        continue;
      }
      OperatingWindow always = first.always() ? first : second;
      OperatingWindow other = first.always() ? second : first;
      if (infos.add(always.info())) {
        reporter.report(
            Problem.of(
                    "QOS-O14",
                    timetable.element(always),
                    "This OperatingInfo has no hours, so the service is always %s, but %s it is %s (line %s)."
                        .formatted(
                            status(always),
                            spans(overlap.spans()),
                            status(other),
                            line(timetable.element(other))))
                .suggest("Give it the hours in which %s holds.".formatted(status(always))));
      }
    }
  }

  private static void checkRedundancies(
      OperatingTimetable timetable, OperatingWeek week, Reporter reporter) {
    for (Overlap overlap : week.redundancies()) {
      reporter.report(
          Problem.of(
                  "QOS-O09",
                  timetable.element(overlap.second()),
                  "%s these hours and those in line %s say the same."
                      .formatted(spans(overlap.spans()), line(timetable.element(overlap.first()))))
              .suggest("Say it once."));
    }
  }

  private static void checkCoverage(
      OperatingTimetable timetable, OperatingWeek week, Reporter reporter) {
    if (week.covered().compareTo(WEEK) >= 0) {
      return;
    }
    Element first = timetable.first();
    if (!week.isComplete()) {
      reporter.skip("QOS-O15", first, "some operating times have no UTC offset, or cannot be read");
      return;
    }
    reporter.report(
        Problem.of(
                "QOS-O15",
                first,
                "Operating hours cover %s of 168 hours of the week (%s%s); for the rest nothing is promised."
                    .formatted(
                        hours(week.covered()),
                        covered(week),
                        week.zone().map(zone -> " UTC").orElse(" local time")))
            .suggest("State the status of the rest too, if that is not meant."));
  }

  private static String covered(OperatingWeek week) {
    List<WeekSpan> spans = new ArrayList<>();
    for (WeekInterval interval : week.intervals()) {
      if (!interval.commitment().isCovered()) {
        continue;
      }
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).to().equals(interval.span().from())) {
        spans.set(last, new WeekSpan(spans.get(last).from(), interval.span().to()));
      } else {
        spans.add(interval.span());
      }
    }
    return spans.isEmpty() ? "none" : spans(spans);
  }

  private static String spans(List<WeekSpan> spans) {
    String listed =
        spans.stream().limit(LISTED).map(WeekSpan::toString).collect(Collectors.joining(", "));
    return spans.size() > LISTED ? listed + " and so on" : listed;
  }

  /** Without a fraction where there is none. */
  private static String hours(Duration duration) {
    return Numbers.plain(duration.toSeconds() / 3600.0);
  }

  private static String status(OperatingWindow window) {
    return window.status().map(TimetableConsistency::name).orElse("of no status");
  }

  private static String name(OperationalStatus status) {
    return status.reference().title().orElse(status.href());
  }

  private static String line(Element element) {
    return element.location().line().isPresent()
        ? Integer.toString(element.location().line().getAsInt())
        : "unknown";
  }
}
