package dev.qose.core.rules.profile;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.operating.OperatingTimetable;
import dev.qose.core.rules.statement.Floor;
import dev.qose.core.rules.statement.ScopedStatements;
import dev.qose.core.rules.statement.ScopedStatements.Amount;
import dev.qose.core.unit.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** X01, X02, X03, X05 and X06: what INSPIRE asks of network services. */
final class InspireService extends CatalogueRule {

  private final InspireFigures figures;

  InspireService(InspireFigures figures) {
    super("QOS-X01", "QOS-X02", "QOS-X03", "QOS-X05", "QOS-X06");
    this.figures = figures;
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      List<ScopedStatements> scopes = ScopedStatements.of(block, "QOS-X01", reporter);
      checkAvailability(block, scopes, reporter);
      checkInitialResponse(block, scopes, reporter);
      checkCapacity(block, scopes, reporter);
      OperatingTimetable.of(input, block).ifPresent(timetable -> checkHours(timetable, reporter));
      reporter.skip("QOS-X06", block, "the ISO metadata record of the service is not at hand");
    }
  }

  private static void checkAvailability(
      Element block, List<ScopedStatements> scopes, Reporter reporter) {
    List<Floor> floors = Floor.of(scopes, Measure.AVAILABILITY, Unit.PERCENT);
    if (floors.isEmpty()) {
      reporter.skip("QOS-X01", block, "no availability is promised");
    }
    for (Floor floor : floors) {
      if (floor.number() < InspireFigures.AVAILABILITY) {
        reporter.report(
            Problem.of(
                    "QOS-X01",
                    floor.bound(),
                    "%s of %s %% is less than the 99 %% that INSPIRE asks of network services."
                        .formatted(floor.metric(), Numbers.plain(floor.number())))
                .suggest("Promise 99 % or more."));
      }
    }
  }

  private void checkCapacity(Element block, List<ScopedStatements> scopes, Reporter reporter) {
    List<Floor> floors = Floor.of(scopes, Measure.CAPACITY, Unit.PER_SECOND);
    if (floors.isEmpty()) {
      reporter.skip("QOS-X03", block, "no capacity is promised");
    }
    String wanted = Numbers.plain(figures.requestsPerSecond());
    for (Floor floor : floors) {
      if (floor.number() < figures.requestsPerSecond()) {
        reporter.report(
            Problem.of(
                    "QOS-X03",
                    floor.bound(),
                    "%s of %s per second is less than the %s that INSPIRE asks of %s services."
                        .formatted(
                            floor.metric(),
                            Numbers.plain(floor.number()),
                            wanted,
                            figures.service()))
                .suggest("Promise %s per second or more.".formatted(wanted)));
      }
    }
  }

  private void checkInitialResponse(
      Element block, List<ScopedStatements> scopes, Reporter reporter) {
    Set<Element> reported = new HashSet<>();
    boolean promised = false;
    for (ScopedStatements scope : scopes) {
      Optional<Amount> millis = scope.amount(Metric.INITIAL_RESPONSE_PERFORMANCE, Unit.MILLISECOND);
      OptionalDouble limit = millis.isPresent() ? limit(scope, scopes) : OptionalDouble.empty();
      promised |= millis.isPresent();
      if (limit.isPresent() && millis.get().number() > limit.getAsDouble() * 1000) {
        Element bound = scope.bound(millis.get().promise());
        if (reported.add(bound)) {
          reporter.report(slow(bound, millis.get().number() / 1000, limit.getAsDouble()));
        }
      }
    }
    if (!promised) {
      reporter.skip("QOS-X02", block, "no InitialResponsePerformance is promised");
    }
  }

  /** The figure for a scope; that of the service counts where no operation represents it. */
  private OptionalDouble limit(ScopedStatements scope, List<ScopedStatements> scopes) {
    if (scope.isService()) {
      return scopes.size() == 1
          ? OptionalDouble.of(figures.initialResponseSeconds())
          : OptionalDouble.empty();
    }
    return scope.element().children().stream()
        .filter(
            child -> Namespaces.isQosFamily(child.uri()) && child.localName().endsWith("Operation"))
        .flatMapToDouble(child -> figures.initialResponseSeconds(child.localName()).stream())
        .min();
  }

  private Problem slow(Element bound, double seconds, double limit) {
    return Problem.of(
            "QOS-X02",
            bound,
            "An initial response within %s s is slower than the %s s that INSPIRE asks of %s services."
                .formatted(Numbers.plain(seconds), Numbers.plain(limit), figures.service()))
        .suggest("Promise %s s or less.".formatted(Numbers.plain(limit)));
  }

  private static void checkHours(OperatingTimetable timetable, Reporter reporter) {
    if (timetable.isOpenAllWeek()) {
      return;
    }
    if (timetable.doubt().isPresent()) {
      reporter.skip("QOS-X05", timetable.first(), timetable.doubt().get());
      return;
    }
    reporter.report(
        Problem.of(
                "QOS-X05",
                timetable.first(),
                "The service operates %s of 168 hours of the week, but INSPIRE counts availability over all of them."
                    .formatted(Numbers.plain(timetable.week().open().toSeconds() / 3600.0)))
            .suggest("Operate the service around the clock."));
  }
}
