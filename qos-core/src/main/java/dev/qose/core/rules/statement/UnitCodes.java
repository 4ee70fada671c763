package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
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
      checkScope(block, reporter);
      for (Element operation : block.children(Namespaces.QOS, "RepresentativeOperation")) {
        checkScope(operation, reporter);
      }
    }
  }

  private static void checkScope(Element scope, Reporter reporter) {
    for (Element statement : scope.children(Namespaces.QOS, "QualityOfServiceStatement")) {
      Optional<Element> bound = StatementReading.boundElement(statement);
      Optional<String> uom = bound.flatMap(StatementReading::uom);
      if (uom.isPresent()) {
        check(bound.orElseThrow(), uom.get(), StatementReading.metrics(statement), reporter);
      }
    }
  }

  private static void check(Element bound, String uom, List<Metric> metrics, Reporter reporter) {
    Optional<UnitSpelling> meant = UnitSpelling.of(uom, StatementReading.dimension(metrics));
    Unit unit = meant.map(UnitSpelling::unit).orElseGet(() -> Unit.of(uom));
    if (meant.isPresent()) {
      reporter.report(misspelt(bound, uom, meant.get()));
    } else if (unit.isValid().isEmpty()) {
      reporter.skip("QOS-S03", bound, NO_TABLE.formatted(uom));
      return;
    } else if (!unit.isValid().get()) {
      Problem unknown =
          Problem.of("QOS-S03", bound, "The uom \"%s\" is no UCUM unit.".formatted(uom));
      reporter.report(unknown.suggest("Write " + usualUnits(metrics) + "."));
      return;
    }
    checkMetrics(bound, unit, metrics, reporter);
  }

  private static Problem misspelt(Element bound, String uom, UnitSpelling meant) {
    String code = meant.unit().code();
    boolean isOther = Unit.of(uom).isValid().equals(Optional.of(true));
    Problem problem =
        Problem.of(
                "QOS-S03",
                bound,
                isOther
                    ? "The uom \"%s\" is another unit in UCUM than the metric has; %s is meant."
                        .formatted(uom, code)
                    : "The uom \"%s\" is not how UCUM writes %s.".formatted(uom, code))
            .suggest("Write uom=\"%s\".".formatted(code))
            .fix(
                Fix.of(
                    "write the unit as " + code,
                    new Edit.SetAttribute(
                        bound.location(), bound.attributeQName("", "uom").orElse("uom"), code)));
    return meant.isAlias() ? problem.as(Severity.WARNING) : problem;
  }

  private static String usualUnits(List<Metric> metrics) {
    return metrics.stream()
        .flatMap(metric -> metric.measure().stream())
        .map(Measure::usualUnits)
        .findFirst()
        .orElse("ms, s, %, s-1, min-1 or h-1");
  }

  /** One metric that the unit goes with is enough: of others rule S09 speaks. */
  private static void checkMetrics(
      Element bound, Unit unit, List<Metric> metrics, Reporter reporter) {
    List<Metric> known = metrics.stream().filter(metric -> metric.measure().isPresent()).toList();
    if (known.isEmpty() || known.stream().anyMatch(metric -> isRight(metric, unit))) {
      return;
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
