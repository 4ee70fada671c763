package dev.qose.core.rules.profile;

import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.operating.OperatingTimetable;
import dev.qose.core.rules.statement.ScopedStatements;
import dev.qose.core.rules.statement.ScopedStatements.Amount;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** X01, X02, X03, X05, X06, X09 and X10: what INSPIRE asks of services. */
final class InspireService extends CatalogueRule {

  private final InspireFigures figures;

  InspireService(InspireFigures figures) {
    super("QOS-X01", "QOS-X02", "QOS-X03", "QOS-X05", "QOS-X06", "QOS-X09", "QOS-X10");
    this.figures = figures;
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      if (figures == InspireFigures.DISCOVERY) {
        reporter.report(otherKind(block)); // and yet the figures are those that were asked for
      } else if (figures.namespace().filter(uri -> !uri.equals(block.uri())).isPresent()) {
        reporter.report(otherKind(block));
        continue;
      }
      List<ScopedStatements> scopes = ScopedStatements.of(input, block);
      Criterion.check(
          figures.criteria(), block, scopes, "INSPIRE asks it of " + figures.services(), reporter);
      checkAvailability(block, scopes, reporter);
      if (figures != InspireFigures.SPATIAL_DATA) {
        checkInitialResponse(block, scopes, reporter);
        checkCapacity(block, scopes, reporter);
      }
      OperatingTimetable.of(input, block).ifPresent(timetable -> checkHours(timetable, reporter));
      reporter.skip("QOS-X06", block, "the ISO metadata record of the service is not at hand");
    }
  }

  private Problem otherKind(Element block) {
    boolean isWms = block.uri().equals(Namespaces.QOS_WMS);
    return Problem.of(
            "QOS-X10",
            block,
            "The profile is for %s, and this block is one of a %s."
                .formatted(figures.services(), isWms ? "WMS" : "WFS"))
        .suggest("Ask for inspire-%s.".formatted(isWms ? "view" : "download"));
  }

  private void checkAvailability(Element block, List<ScopedStatements> scopes, Reporter reporter) {
    List<Amount> best = BestPromises.of(scopes, BestPromises.AVAILABILITY);
    if (best.isEmpty() && Criterion.AVAILABILITY.isDeclared(scopes)) {
      reporter.skip("QOS-X01", block, "no availability is promised in a number that can be used");
    }
    String wanted = Numbers.plain(figures.percent());
    for (Amount amount : best) {
      if (amount.number() < figures.percent()) {
        reporter.report(
            Problem.of(
                    "QOS-X01",
                    amount.promise().place(),
                    "%s of %s %% is less than the %s %% that INSPIRE asks of %s."
                        .formatted(
                            amount.promise().name(),
                            Numbers.plain(amount.number()),
                            wanted,
                            figures.services()))
                .suggest("Promise %s %% or more.".formatted(wanted)));
      }
    }
  }

  private void checkCapacity(Element block, List<ScopedStatements> scopes, Reporter reporter) {
    List<Amount> best = BestPromises.of(scopes, BestPromises.CAPACITY);
    if (best.isEmpty() && Criterion.CAPACITY.isDeclared(scopes)) {
      reporter.skip("QOS-X03", block, "no capacity is promised in a number that can be used");
    }
    String wanted = Numbers.plain(figures.requestsPerSecond());
    for (Amount amount : best) {
      if (amount.number() < figures.requestsPerSecond()) {
        reporter.report(
            Problem.of(
                    "QOS-X03",
                    amount.promise().place(),
                    "%s of %s per second is less than the %s that INSPIRE asks of %s."
                        .formatted(
                            amount.promise().name(),
                            Numbers.plain(amount.number()),
                            wanted,
                            figures.services()))
                .suggest("Promise %s per second or more.".formatted(wanted)));
      }
    }
  }

  private void checkInitialResponse(
      Element block, List<ScopedStatements> scopes, Reporter reporter) {
    Set<Element> reported = new HashSet<>();
    boolean promised = false;
    for (ScopedStatements scope : scopes) {
      Optional<Amount> millis = scope.strictest(Metric.INITIAL_RESPONSE_PERFORMANCE);
      OptionalDouble limit = millis.isPresent() ? limit(scope, scopes) : OptionalDouble.empty();
      promised |= millis.isPresent();
      if (limit.isPresent() && millis.get().number() > limit.getAsDouble() * 1000) {
        Element bound = millis.get().promise().place();
        if (reported.add(bound)) {
          reporter.report(slow(bound, millis.get().number() / 1000, limit.getAsDouble()));
        }
      }
    }
    if (!promised && Criterion.PERFORMANCE.isDeclared(scopes)) {
      reporter.skip(
          "QOS-X02",
          block,
          "no InitialResponsePerformance is promised in a number that can be used");
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
            "An initial response within %s s is slower than the %s s that INSPIRE asks of %s."
                .formatted(Numbers.plain(seconds), Numbers.plain(limit), figures.services()))
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
