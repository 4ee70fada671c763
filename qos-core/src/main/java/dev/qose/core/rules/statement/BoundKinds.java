package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.model.Bound;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.unit.Dimension;
import dev.qose.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * S07 and S08: bounds that point the wrong way, or nowhere. S17: a limit of response times in
 * another unit than the code list has for it.
 */
final class BoundKinds extends CatalogueRule {

  BoundKinds() {
    super("QOS-S07", "QOS-S08", "QOS-S17");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      for (ScopedStatements scope : ScopedStatements.of(input, block)) {
        for (WrittenStatement statement : scope.statements()) {
          input.checkTime();
          check(statement.place(), statement, reporter);
        }
      }
    }
  }

  private static void check(Element bound, WrittenStatement statement, Reporter reporter) {
    List<Metric> upper = new ArrayList<>();
    List<Metric> lower = new ArrayList<>();
    for (Metric metric : statement.metrics()) {
      Optional<Measure> measure = metric.measure();
      if (measure.isPresent()) {
        (measure.get().isUpperBound() ? upper : lower).add(metric);
      }
    }
    switch (bound.localName()) {
      // Where metrics want different bounds, S09 says that one does not fit them.
      case "LessThanOrEqual" -> {
        if (upper.isEmpty() && !lower.isEmpty() && !statement.isUnitOfOther()) {
          reporter.report(
              wrongWay(bound, lower.get(0), "the worst service keeps", "MoreThanOrEqual"));
        }
        checkLimit(bound, statement, reporter);
      }
      case "MoreThanOrEqual" -> {
        if (lower.isEmpty() && !upper.isEmpty() && !statement.isUnitOfOther()) {
          reporter.report(
              wrongWay(bound, upper.get(0), "the slowest service keeps", "LessThanOrEqual"));
        }
        checkLimit(bound, statement, reporter);
      }
      default -> {
        upper.addAll(lower);
        if (!upper.isEmpty()) {
          reporter.report(text(bound, upper.get(0)));
        }
      }
    }
  }

  private static Problem wrongWay(Element bound, Metric metric, String who, String right) {
    return Problem.of(
            "QOS-S07",
            bound,
            "%s is promised as %s, which %s.".formatted(name(metric), bound.localName(), who))
        .suggest("Use %s.".formatted(right));
  }

  private static Problem text(Element bound, Metric metric) {
    return Problem.of(
            "QOS-S08",
            bound,
            "The Value \"%s\" has no unit and no direction, so a promise of %s cannot be judged by it."
                .formatted(bound.text(), name(metric)))
        .suggest(
            "Use LessThanOrEqual for times, MoreThanOrEqual for availability and capacity, with a"
                + " uom.");
  }

  private static void checkLimit(Element bound, WrittenStatement statement, Reporter reporter) {
    Optional<Unit> unit = statement.number().flatMap(Bound.Numeric::uom);
    if (statement.metrics().contains(Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE)
        && unit.isPresent()
        && !statement.isUnitMisspelt()
        && !unit.get().equals(Unit.MILLISECOND)
        && unit.get().dimension().equals(Optional.of(Dimension.TIME))) {
      reporter.report(
          Problem.of(
                  "QOS-S17",
                  bound,
                  "MinimumRequestResponsePerformance is given in %s, while the code list says milliseconds."
                      .formatted(statement.uom().orElse("")))
              .suggest("Give it in ms."));
    }
  }

  private static String name(Metric metric) {
    return metric.conceptName().orElse(metric.href());
  }
}
