package dev.qose.core.rules.operating;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.element.Element;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.common.Wording;
import dev.qose.core.schedule.OperatingWeek;
import dev.qose.core.schedule.OperatingWindow;
import dev.qose.core.schedule.Overlap;
import dev.qose.core.schedule.WeekInterval;
import dev.qose.core.schedule.WeekSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      OperatingTimetable.of(input, block)
          .ifPresent(
              timetable -> {
                checkContradictions(timetable, reporter);
                checkAlways(timetable, reporter);
                checkRedundancies(timetable, reporter);
                checkCoverage(timetable, reporter);
              });
    }
  }

  private static void checkContradictions(OperatingTimetable timetable, Reporter reporter) {
    for (Overlap overlap : timetable.week().contradictions()) {
      OperatingWindow first = overlap.first();
      OperatingWindow second = overlap.second();
      if (first.always() == second.always()) {
        reporter.report(
            Problem.of(
                    "QOS-O08",
                    timetable.element(second),
                    "%s the service is both %s (%s) and %s."
                        .formatted(
                            spans(overlap.spans()),
                            status(first),
                            Wording.place(timetable.element(first)),
                            status(second)))
                .suggest("Let their hours not overlap."));
      }
    }
  }

  /** What holds always leaves no room for hours of another status. */
  private static void checkAlways(OperatingTimetable timetable, Reporter reporter) {
    Map<Optional<OperationalStatus>, OperatingWindow> firsts = new LinkedHashMap<>();
    for (OperatingWindow window : timetable.schedule().windows()) {
      if (window.status().isPresent() && !window.always() && !window.days().isEmpty()) {
        firsts.putIfAbsent(window.status(), window);
      }
    }
    for (OperatingWindow window : timetable.schedule().windows()) {
      if (window.status().isPresent() && window.always()) {
        firsts.values().stream()
            .filter(other -> !other.status().equals(window.status()))
            .findFirst()
            .ifPresent(other -> reporter.report(always(timetable, window, other)));
      }
    }
  }

  private static Problem always(
      OperatingTimetable timetable, OperatingWindow window, OperatingWindow other) {
    return Problem.of(
            "QOS-O14",
            timetable.element(window),
            "This OperatingInfo has no hours, so the service is always %s, but at some times it is %s (%s)."
                .formatted(status(window), status(other), Wording.place(timetable.element(other))))
        .suggest("Give it the hours in which %s holds.".formatted(status(window)));
  }

  private static void checkRedundancies(OperatingTimetable timetable, Reporter reporter) {
    for (Overlap overlap : timetable.week().redundancies()) {
      reporter.report(
          Problem.of(
                  "QOS-O09",
                  timetable.element(overlap.second()),
                  "%s these hours say the same as others (%s)."
                      .formatted(
                          spans(overlap.spans()),
                          Wording.place(timetable.element(overlap.first()))))
              .suggest("Say it once."));
    }
  }

  private static void checkCoverage(OperatingTimetable timetable, Reporter reporter) {
    if (timetable.coversWeek()) {
      return;
    }
    Element first = timetable.first();
    if (timetable.doubt().isPresent()) {
      reporter.skip("QOS-O15", first, timetable.doubt().get());
      return;
    }
    OperatingWeek week = timetable.week();
    String hours =
        week.covered().isZero()
            ? "Operating hours cover none of the week"
            : "Operating hours cover %s of 168 hours of the week (%s%s)"
                .formatted(
                    hours(week.covered()),
                    covered(week),
                    week.zone().map(zone -> " UTC").orElse(" local time"));
    reporter.report(
        Problem.of("QOS-O15", first, hours + "; for the rest nothing is promised.")
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
    return spans(spans);
  }

  private static String spans(List<WeekSpan> spans) {
    if (spans.get(0).to().minus(spans.get(0).from()).equals(WEEK)) {
      return "All the week";
    }
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
}
