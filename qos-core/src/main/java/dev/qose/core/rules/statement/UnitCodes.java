package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.unit.Dimension;
import dev.qose.core.unit.Unit;
import dev.qose.core.unit.UnitSpelling;
import java.util.List;
import java.util.Optional;

/** S02, S03 and S20: units that are none, or that do not go with the metric. */
final class UnitCodes extends CatalogueRule {

  private static final String NO_TABLE =
      "UCUM's table of units (org.fhir:ucum) is not on the class path to look up \"%s\"";

  UnitCodes() {
    super("QOS-S02", "QOS-S03", "QOS-S20");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      for (ScopedStatements scope : ScopedStatements.of(input, block)) {
        for (WrittenStatement statement : scope.statements()) {
          input.checkTime();
          statement
              .uom()
              .ifPresent(
                  uom ->
                      check(
                          statement.place(),
                          uom,
                          statement.dimension(),
                          statement.metrics(),
                          reporter));
        }
      }
    }
  }

  private static void check(
      Element bound,
      String uom,
      Optional<Dimension> wanted,
      List<Metric> metrics,
      Reporter reporter) {
    Optional<UnitSpelling> meant = UnitSpelling.of(uom, wanted);
    Unit written = Unit.of(uom);
    Optional<Boolean> valid = written.isValid();
    if (meant.isPresent() && (meant.get().isAlias() || !valid.equals(Optional.of(true)))) {
      // Of a unit that is the wrong one, its spelling is no matter.
      if (!checkMetrics(bound, meant.get().unit(), metrics, reporter)) {
        reporter.report(misspelt(bound, uom, meant.get()));
      }
    } else if (meant.isPresent()) {
      reporter.report(lookAlike(bound, uom, meant.get().unit()));
    } else if (valid.isEmpty()) {
      reporter.skip("QOS-S03", bound, NO_TABLE.formatted(uom));
    } else if (!valid.get()) {
      reporter.report(
          Problem.of("QOS-S03", bound, "The uom \"%s\" is no UCUM unit.".formatted(uom))
              .suggest("Write " + usualUnits(metrics) + "."));
    } else {
      checkMetrics(bound, written, metrics, reporter);
    }
  }

  private static Problem misspelt(Element bound, String uom, UnitSpelling meant) {
    String code = meant.unit().code();
    Problem problem =
        Problem.of(
                "QOS-S03", bound, "The uom \"%s\" is not how UCUM writes %s.".formatted(uom, code))
            .suggest("Write uom=\"%s\".".formatted(code))
            .fix(
                Fix.of(
                    "write the unit as " + code,
                    new Edit.SetAttribute(
                        bound.location(), bound.attributeQName("", "uom").orElse("uom"), code)));
    return meant.isAlias() ? problem.as(Severity.WARNING) : problem;
  }

  /** What is a unit, only of something else, may have been meant: it is for the author to say. */
  private static Problem lookAlike(Element bound, String uom, Unit meant) {
    return Problem.of(
            "QOS-S03",
            bound,
            "The uom \"%s\" is another unit in UCUM than the metric has; %s looks like it."
                .formatted(uom, meant))
        .suggest("Write uom=\"%s\", if that is meant.".formatted(meant));
  }

  private static String usualUnits(List<Metric> metrics) {
    return metrics.stream()
        .flatMap(metric -> metric.measure().stream())
        .map(Measure::usualUnits)
        .findFirst()
        .orElse("ms, s, %, s-1, min-1 or h-1");
  }

  /**
   * One metric that the unit goes with is enough: of others rule S09 speaks. Returns whether it is
   * the wrong one.
   */
  private static boolean checkMetrics(
      Element bound, Unit unit, List<Metric> metrics, Reporter reporter) {
    List<Metric> known = metrics.stream().filter(metric -> metric.measure().isPresent()).toList();
    if (known.isEmpty() || known.stream().anyMatch(metric -> isRight(metric, unit))) {
      return false;
    }
    Metric metric = known.get(0);
    Measure measure = metric.measure().orElseThrow();
    String name = metric.conceptName().orElse(metric.href());
    Optional<Dimension> dimension = unit.dimension();
    if (measure == Measure.CAPACITY
        && (dimension.equals(Optional.of(Dimension.RATE))
            || dimension.equals(Optional.of(Dimension.FRACTION)))) {
      String message =
          dimension.get() == Dimension.RATE
              ? "%s counts requests per second, but the unit is %s."
              : "%s is of requests in a period, but the unit %s names no period.";
      reporter.report(
          Problem.of("QOS-S20", bound, message.formatted(name, unit))
              .suggest(
                  isPerSecond(metric)
                      ? "Write the number per second, with uom=\"s-1\", or use RequestCapacity."
                      : "Write the period: s-1, min-1 or h-1."));
    } else {
      reporter.report(
          Problem.of(
                  "QOS-S02",
                  bound,
                  "The unit %s does not measure %s, which is %s."
                      .formatted(unit, name, nature(measure)))
              .suggest("Write " + (isPerSecond(metric) ? "s-1" : measure.usualUnits()) + "."));
    }
    return true;
  }

  private static boolean isRight(Metric metric, Unit unit) {
    boolean fits = metric.measure().map(Measure::dimension).equals(unit.dimension());
    return fits && (!isPerSecond(metric) || unit.isPerSecond());
  }

  private static boolean isPerSecond(Metric metric) {
    return metric.known().equals(Optional.of(Metric.REQUEST_CAPACITY_PER_SECOND));
  }

  private static String nature(Measure measure) {
    return switch (measure) {
      case TIME -> "a time";
      case AVAILABILITY -> "a share of time";
      case CAPACITY -> "a number of requests in a period";
    };
  }
}
